import { normaliseText, tokenise } from './normalise.ts'
import type { Token } from './syllable.ts'

/** Which named groups of phrases stand in a message. */
export interface PhraseHits {
  has(group: string): boolean
  /** How many different phrases of the group were found. */
  count(group: string): number
  /** Word position of the first phrase of the group, −1 without one. */
  first(group: string): number
}

export interface PhraseMatcher {
  match(tokens: readonly Token[]): PhraseHits
}

interface Phrase {
  readonly group: number
  readonly tokens: readonly Token[]
}

/**
 * Finds phrases as whole words. A word written with marks must have the same marks; a word written without any matches whatever its
 * marks would be: so `cháy` finds “cháy” and “chay” but never “chạy”.
 * @param groups phrases by group name, with full marks
 */
export function createPhraseMatcher(groups: Readonly<Record<string, readonly string[]>>): PhraseMatcher {
  const names = Object.keys(groups)
  const numberOf = new Map(names.map((name, i) => [name, i]))
  const byFirstWord = new Map<string, Phrase[]>()
  for (const [group, name] of names.entries()) {
    for (const text of groups[name] ?? []) {
      const tokens = tokenise(normaliseText(text))
      const first = tokens[0]
      if (first === undefined) continue
      const list = byFirstWord.get(first.folded) ?? []
      list.push({ group, tokens })
      byFirstWord.set(first.folded, list)
    }
  }
  return {
    match(tokens) {
      const counts = new Uint8Array(names.length)
      const firsts = new Int16Array(names.length).fill(-1)
      const seen = new Set<Phrase>()
      for (let at = 0; at < tokens.length; at += 1) {
        const candidates = byFirstWord.get((tokens[at] as Token).folded)
        if (candidates === undefined) continue
        for (const phrase of candidates) {
          if (seen.has(phrase) || !standsAt(phrase.tokens, tokens, at)) continue
          seen.add(phrase)
          if (counts[phrase.group] === 0) firsts[phrase.group] = at
          ;(counts[phrase.group] as number) += 1
        }
      }
      return {
        has: (group) => (counts[numberOf.get(group) ?? -1] ?? 0) > 0,
        count: (group) => counts[numberOf.get(group) ?? -1] ?? 0,
        first: (group) => firsts[numberOf.get(group) ?? -1] ?? -1,
      }
    },
  }
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
