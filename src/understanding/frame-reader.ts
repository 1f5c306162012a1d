import { normaliseText, tokenise } from './normalise.ts'
import { phrases } from './phrase-matcher.ts'
import type { Token } from './syllable.ts'

/** A kind of event told by classes of words that stand near each other. */
export interface Frame<Kind extends string> {
  readonly kind: Kind
  /** The first class, then what is asked of the rest. */
  readonly parts: readonly FramePart[]
  /** Its words are ordinary ones without their marks (“chay” is oftener chạy than cháy). */
  readonly weakWithoutMarks: boolean
}

interface FramePart {
  readonly words: string
  /** `near`: begins at most `gap` words behind the part before; `with`: stands anywhere; `without`: stands nowhere for sure. */
  readonly how: 'near' | 'with' | 'without'
  readonly gap: number
}

interface FrameHit<Kind extends string> {
  readonly kind: Kind
  /** Word position at which the event begins. */
  readonly at: number
  /** True where every telling part was found only without its marks, so each may be another word. */
  readonly loose: boolean
  /** True where being loose it says little. */
  readonly weak: boolean
}

const PART = /^([~+!])(\d*)$/

/**
 * Frames from lines such as `water: falls ~3 waters + people ! animals`: a word of `falls`, at most three words later one of `waters`,
 * one of `people` anywhere, none of `animals`. A `?` at the end: says little without marks.
 * @throws {Error} at load, when a line cannot be read
 */
export function frames<const Kind extends string>(kinds: readonly Kind[], table: string): Frame<Kind>[] {
  return table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [head = '', rest = ''] = line.split(':')
      const kind = kinds.find((one) => one === head)
      const weakWithoutMarks = rest.endsWith('?')
      const [first, ...more] = rest.replace('?', '').trim().split(/\s+/)
      if (kind === undefined || first === undefined || more.length % 2 === 1)
        throw new Error(`frame: ${line}`)
      const parts: FramePart[] = [{ words: first, how: 'with', gap: 0 }]
      for (let i = 0; i < more.length; i += 2) {
        const sign = PART.exec(more[i] ?? '')
        if (sign === null) throw new Error(`frame: ${line}`)
        const how = sign[1] === '~' ? 'near' : sign[1] === '+' ? 'with' : 'without'
        parts.push({ words: more[i + 1] ?? '', how, gap: Number(sign[2] || 0) })
      }
      return { kind, parts, weakWithoutMarks }
    })
}

interface Occurrence {
  readonly start: number
  readonly end: number
  readonly loose: boolean
}

export interface FrameReading<Kind extends string> {
  readonly hits: readonly FrameHit<Kind>[]
  /** Does a word of this class stand anywhere, for sure? */
  has(words: string): boolean
  /** Does a word of this class end at most `within` words before this position? */
  hasBefore(words: string, at: number, within: number): boolean
}

interface Wording {
  readonly words: string
  readonly tokens: readonly Token[]
  readonly loose: boolean
}

/**
 * Finds frames in a message. A word with marks must have the same marks; one without matches whatever its marks would be.
 * @param lists classes of words, comma-separated, with full marks. One word is loose in a message without marks, a longer wording where a `*` says so
 * @param background classes that say to whom it happens: they make no event surer
 * @throws {Error} at load, when a frame names a class that is not there
 */
export function createFrameReader<Kind extends string>(
  lists: Readonly<Record<string, string>>,
  table: readonly Frame<Kind>[],
  background: ReadonlySet<string>,
): (tokens: readonly Token[]) => FrameReading<Kind> {
  for (const { parts } of table)
    for (const { words } of parts) if (lists[words] === undefined) throw new Error(`frame: no words ${words}`)
  const byFirstWord = new Map<string, Wording[]>()
  for (const [words, list] of Object.entries(lists)) {
    for (const text of phrases(list)) {
      const tokens = tokenise(normaliseText(text))
      const first = tokens[0]
      if (first === undefined) continue
      const wordings = byFirstWord.get(first.folded) ?? []
      const confusable = tokens.length === 1 || text.endsWith('*')
      wordings.push({ words, tokens, loose: background.has(words) || confusable })
      byFirstWord.set(first.folded, wordings)
    }
  }

  return (tokens) => {
    const found = new Map<string, Occurrence[]>()
    const bare = tokens.every(({ marked }) => !marked)
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at] as Token
      for (const { words, tokens: wanted, loose } of byFirstWord.get(token.folded) ?? []) {
        if (!standsAt(wanted, tokens, at)) continue
        const sure = !loose || (!background.has(words) && isWritten(wanted, tokens, at, bare))
        const occurrence = { start: at, end: at + wanted.length, loose: !sure }
        const list = found.get(words)
        if (list === undefined) found.set(words, [occurrence])
        else list.push(occurrence)
      }
    }
    const hits: FrameHit<Kind>[] = []
    for (const { kind, parts, weakWithoutMarks } of table) {
      const hit = hitOf(parts, found)
      if (hit !== null) hits.push({ kind, ...hit, weak: hit.loose && weakWithoutMarks })
    }
    return {
      hits,
      has: (words) => (found.get(words) ?? []).some(({ loose }) => !loose),
      hasBefore: (words, at, within) =>
        (found.get(words) ?? []).some(({ end, loose }) => !loose && end <= at && at - end <= within),
    }
  }
}

interface Chain extends Occurrence {
  readonly from: number
}

/** The surest way the frame is told; null where it is not. */
function hitOf(
  [first, ...rest]: readonly FramePart[],
  found: ReadonlyMap<string, readonly Occurrence[]>,
): { at: number; loose: boolean } | null {
  if (first === undefined) return null
  let chains: Chain[] = (found.get(first.words) ?? []).map((one) => ({ ...one, from: one.start }))
  for (const { words, how, gap } of rest) {
    if (chains.length === 0) return null
    const others = found.get(words) ?? []
    if (how === 'without') {
      if (others.some(({ loose }) => !loose)) return null
    } else if (how === 'with') {
      chains = chains.flatMap((chain) => {
        const beside = others.filter(({ start, end }) => end <= chain.from || start >= chain.end)
        if (beside.length === 0) return []
        return [{ ...chain, loose: chain.loose && beside.every(({ loose }) => loose) }]
      })
    } else {
      chains = chains.flatMap((chain) =>
        others
          .filter(({ start }) => start >= chain.end && start - chain.end <= gap)
          .map((next) => ({ ...next, from: chain.from, loose: chain.loose && next.loose })),
      )
    }
  }
  const sure = chains.find(({ loose }) => !loose) ?? chains[0]
  return sure === undefined ? null : { at: sure.from, loose: sure.loose }
}

/** With the marks it needs; a word that needs none is as sure as the message has marks elsewhere: “dao” may be “đạo” in one without. */
function isWritten(wanted: readonly Token[], tokens: readonly Token[], at: number, bare: boolean): boolean {
  if (wanted.some(({ marked }) => marked)) return wanted.some((_, i) => tokens[at + i]?.marked === true)
  return !bare
}

function standsAt(wanted: readonly Token[], tokens: readonly Token[], at: number): boolean {
  if (at + wanted.length > tokens.length) return false
  return wanted.every((want, i) => {
    const token = tokens[at + i] as Token
    return token.folded === want.folded && (!token.marked || token.key === want.key)
  })
}
