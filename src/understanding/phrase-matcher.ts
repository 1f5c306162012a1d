import { normaliseText, tokenise } from './normalise.ts'
import type { Token } from './syllable.ts'

/** Which named groups of phrases stand in a message. */
export interface PhraseHits {
  has(group: string): boolean
  /** True also where a one-word phrase was only found without its marks, which may be another word: `chay` for `cháy`. */
  hasLoosely(group: string): boolean
  /** How many different phrases of the group were found. */
  count(group: string): number
  /** Word position of the first phrase of the group, loose ones too; −1 without one. */
  first(group: string): number
  /** Word position at which the last phrase of the group (behind “…”: its last part) begins, loose ones too; −1 without one. */
  last(group: string): number
}

export interface PhraseMatcher {
  match(tokens: readonly Token[]): PhraseHits
}

interface Phrase {
  readonly group: number
  readonly tokens: readonly Token[]
  /** What must follow anywhere behind it; empty for most. */
  readonly later: readonly Token[]
  /** A single word that loses its meaning with its marks. */
  readonly loose: boolean
}

/** The phrases of a comma-separated list: long tables stay readable. */
export function phrases(list: string): string[] {
  return list
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
}

/**
 * Finds phrases as whole words. A word written with marks must have the same marks; a word written without any matches whatever its
 * marks would be: so `cháy` finds “cháy” and, loosely, “chay”, but never “chạy”.
 * @param groups phrases by group name, with full marks; “…” in one stands for any words between
 */
export function createPhraseMatcher(groups: Readonly<Record<string, readonly string[]>>): PhraseMatcher {
  const names = Object.keys(groups)
  const numberOf = new Map(names.map((name, i) => [name, i]))
  const byFirstWord = new Map<string, Phrase[]>()
  for (const [group, name] of names.entries()) {
    for (const text of groups[name] ?? []) {
      const [head = '', tail = ''] = text.split('…')
      const tokens = tokenise(normaliseText(head))
      const later = tokenise(normaliseText(tail))
      const first = tokens[0]
      if (first === undefined) continue
      const list = byFirstWord.get(first.folded) ?? []
      list.push({ group, tokens, later, loose: tokens.length === 1 && later.length === 0 && first.marked })
      byFirstWord.set(first.folded, list)
    }
  }
  return {
    match(tokens) {
      const counts = new Uint8Array(names.length)
      const loose = new Uint8Array(names.length)
      const firsts = new Int16Array(names.length).fill(-1)
      const lasts = new Int16Array(names.length).fill(-1)
      const seen = new Set<Phrase>()
      for (let at = 0; at < tokens.length; at += 1) {
        const candidates = byFirstWord.get((tokens[at] as Token).folded)
        if (candidates === undefined) continue
        for (const phrase of candidates) {
          if (seen.has(phrase) || !standsAt(phrase.tokens, tokens, at)) continue
          const end = tailOf(phrase, tokens, at)
          if (end < 0) continue
          seen.add(phrase)
          lasts[phrase.group] = Math.max(lasts[phrase.group] as number, end)
          if (loose[phrase.group] === 0) firsts[phrase.group] = at
          loose[phrase.group] = 1
          if (phrase.loose && !(tokens[at] as Token).marked) continue
          ;(counts[phrase.group] as number) += 1
        }
      }
      return {
        has: (group) => (counts[numberOf.get(group) ?? -1] ?? 0) > 0,
        hasLoosely: (group) => (loose[numberOf.get(group) ?? -1] ?? 0) > 0,
        count: (group) => counts[numberOf.get(group) ?? -1] ?? 0,
        last: (group) => lasts[numberOf.get(group) ?? -1] ?? -1,
        first: (group) => firsts[numberOf.get(group) ?? -1] ?? -1,
      }
    },
  }
}

/** Where the last part of a phrase begins that begins at `at`; −1 where it does not follow. */
function tailOf({ tokens: head, later }: Phrase, tokens: readonly Token[], at: number): number {
  if (later.length === 0) return at
  for (let start = at + head.length; start < tokens.length; start += 1)
    if (standsAt(later, tokens, start)) return start
  return -1
}

function standsAt(phrase: readonly Token[], tokens: readonly Token[], at: number): boolean {
  if (at + phrase.length > tokens.length) return false
  for (let i = 0; i < phrase.length; i += 1) {
    const wanted = phrase[i] as Token
    const found = tokens[at + i] as Token
    if (found.folded !== wanted.folded) return false
    if (found.marked && found.key !== wanted.key) return false
  }
  return true
}
