import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { speaksEnglish } from './english.ts'
import { normaliseText, tokenise } from './normalise.ts'
import type { Token } from './syllable.ts'

/** One way of writing and what it may mean. Plain JSON: it travels inside the model file. */
export interface LexiconEntry {
  readonly form: string
  /** Most likely first. */
  readonly readings: readonly string[]
  /** Cue words that select a reading, by reading. */
  readonly when?: Readonly<Record<string, readonly string[]>>
  /** Phrases in which the form has its ordinary meaning. */
  readonly keepIn?: readonly string[]
  /** False: never in place of the form, only beside it. */
  readonly safe?: boolean
}

const FILE_SCHEMA = z.object({
  abbreviations: z
    .array(
      z.object({
        form: z.string(),
        expand: z.array(z.string()),
        when: z.record(z.string(), z.array(z.string())).optional(),
        safe: z.boolean().optional(),
        keep_in: z.array(z.string()).optional(),
      }),
    )
    .default([]),
  teencode: z.array(z.object({ form: z.string(), expand: z.array(z.string()) })).default([]),
  english: z.array(z.object({ form: z.string(), expand: z.array(z.string()) })).default([]),
  dialect: z
    .array(
      z.object({ form: z.string(), standard: z.array(z.string()), keep_in: z.array(z.string()).optional() }),
    )
    .default([]),
  lay_terms: z.array(z.object({ say: z.array(z.string()), official: z.string() })).default([]),
})

/**
 * The rows of all files of a lexicon folder, tables merged: a form that stands in several rows has the union of their readings.
 * @throws {Error} unreadable file, or one that is not a lexicon
 */
export async function readLexicon(dir: string): Promise<LexiconEntry[]> {
  const merged = new Map<string, LexiconEntry>()
  for (const name of (await readdir(dir)).filter((file) => file.endsWith('.yaml')).sort()) {
    for (const row of await readFileRows(join(dir, name))) {
      const known = merged.get(row.form)
      merged.set(row.form, known === undefined ? row : mergeRows(known, row))
    }
  }
  return [...merged.values()]
}

async function readFileRows(path: string): Promise<LexiconEntry[]> {
  const file = FILE_SCHEMA.parse(parse(await readFile(path, 'utf8')))
  return [
    ...file.abbreviations.map((row) => ({
      form: row.form,
      readings: row.expand,
      ...(row.when && { when: row.when }),
      ...(row.safe === false && { safe: false }),
      ...(row.keep_in && { keepIn: row.keep_in }),
    })),
    ...[...file.teencode, ...file.english].map((row) => ({ form: row.form, readings: row.expand })),
    ...file.dialect.map((row) => ({
      form: row.form,
      readings: row.standard,
      ...(row.keep_in && { keepIn: row.keep_in }),
    })),
    ...file.lay_terms.flatMap((row) =>
      row.say.map((form) => ({ form, readings: [row.official], safe: false })),
    ),
  ]
}

function mergeRows(a: LexiconEntry, b: LexiconEntry): LexiconEntry {
  return {
    form: a.form,
    readings: [...new Set([...a.readings, ...b.readings])],
    when: { ...a.when, ...b.when },
    keepIn: [...(a.keepIn ?? []), ...(b.keepIn ?? [])],
    ...((a.safe === false || b.safe === false) && { safe: false }),
  }
}

/** A message in standard words. */
interface Rewriting {
  readonly tokens: readonly Token[]
  /** Share of the typed words that gave way to others, 0 to 1: of a message all in chat spelling the rewriting tells more. */
  readonly coverage: number
}

export interface Lexicon {
  /**
   * The message as it may have been meant, for scoring beside the message as typed: abbreviations, chat spelling and dialect in
   * standard words, official terms behind everyday ones; of an English message only what has Vietnamese words. Null where nothing
   * differs.
   */
  rewrite(tokens: readonly Token[]): Rewriting | null
}

interface Compiled {
  readonly readings: readonly { readonly tokens: readonly Token[]; readonly cues: ReadonlySet<string> }[]
  readonly keepIn: readonly (readonly string[])[]
  readonly beside: boolean
}

/** At most this many readings of one form are looked at: more would drown the message. */
const MAX_READINGS = 2
/** “i”, “do”, “my” are chat spelling elsewhere. */
const SHORTEST_ENGLISH = 3

export function createLexicon(entries: readonly LexiconEntry[]): Lexicon {
  const byKey = new Map<string, Compiled>()
  const byFolded = new Map<string, Compiled>()
  /** The longest form that begins with a word, in words: most words begin none. */
  const longest = new Map<string, number>()
  for (const entry of entries) {
    const form = words(entry.form)
    if (form.length === 0) continue
    const first = form[0] as Token
    longest.set(first.folded, Math.max(longest.get(first.folded) ?? 0, form.length))
    const compiled = compile(entry)
    byKey.set(form.map((token) => token.key).join(' '), compiled)
    const folded = form.map((token) => token.folded).join(' ')
    if (form.some((token) => token.marked) && !byFolded.has(folded)) {
      // A single word without its marks is many words: let it stand and add the reading.
      byFolded.set(folded, form.length === 1 ? { ...compiled, beside: true } : compiled)
    }
  }

  function find(
    tokens: readonly Token[],
    at: number,
    bare: boolean,
  ): { entry: Compiled; length: number } | null {
    const limit = longest.get((tokens[at] as Token).folded) ?? 0
    for (let length = Math.min(limit, tokens.length - at); length > 0; length -= 1) {
      let key = ''
      let folded = ''
      for (let i = at; i < at + length; i += 1) {
        const token = tokens[i] as Token
        key = i === at ? token.key : `${key} ${token.key}`
        folded = i === at ? token.folded : `${folded} ${token.folded}`
      }
      const entry = byKey.get(key) ?? (bare ? byFolded.get(folded) : undefined)
      if (entry !== undefined && !isKept(entry, tokens, at, length)) return { entry, length }
    }
    return null
  }

  return {
    rewrite(tokens) {
      const bare = !tokens.some((token) => token.marked)
      const english = bare && speaksEnglish(tokens)
      const out: Token[] = []
      let changed = false
      let covered = 0
      for (let at = 0; at < tokens.length; ) {
        const token = tokens[at] as Token
        const found = find(tokens, at, bare)
        const chat = english && found?.length === 1 && token.folded.length < SHORTEST_ENGLISH
        if (found !== null && !chat) {
          const { entry, length } = found
          changed = true
          if (!entry.beside) covered += length
          const readings = choose(entry, tokens)
          if (entry.beside && !english) out.push(...tokens.slice(at, at + length))
          for (const reading of readings) out.push(...reading)
          at += length
          continue
        }
        if (!english) out.push(token)
        at += 1
      }
      return changed ? { tokens: out, coverage: covered / tokens.length } : null
    },
  }
}

function compile(entry: LexiconEntry): Compiled {
  return {
    readings: entry.readings.map((reading) => ({
      tokens: words(reading),
      cues: new Set((entry.when?.[reading] ?? []).flatMap((cue) => words(cue).map((token) => token.folded))),
    })),
    keepIn: (entry.keepIn ?? []).map((phrase) => words(phrase).map((token) => token.folded)),
    beside: entry.safe === false,
  }
}

function words(text: string): Token[] {
  return tokenise(normaliseText(text))
}

/** The readings that cue words select, or the likeliest ones. */
function choose(entry: Compiled, tokens: readonly Token[]): readonly (readonly Token[])[] {
  const selected = entry.readings.filter(
    (reading) => reading.cues.size > 0 && tokens.some((token) => reading.cues.has(token.folded)),
  )
  const readings = selected.length > 0 ? selected.slice(0, 1) : entry.readings.slice(0, MAX_READINGS)
  return readings.map((reading) => reading.tokens)
}

function isKept(entry: Compiled, tokens: readonly Token[], at: number, length: number): boolean {
  return entry.keepIn.some((phrase) => {
    for (let start = Math.max(0, at - phrase.length + 1); start < at + length; start += 1) {
      if (phrase.every((word, i) => tokens[start + i]?.folded === word)) return true
    }
    return false
  })
}
