import { phraseAt, type Syllable, syllablesOf } from '../knowledge/syllables.ts'

/** Longer messages are read up to here, in UTF-16 units. */
const LONGEST = 4_000

/** A text beside its shadow of the same length: a place in one is the same place in the other. */
export interface Shadowed {
  /** NFC, cut to a length that is read quickly. */
  readonly text: string
  /** Lower case, without marks: `Thứ 7 này` → `thu 7 nay`. */
  readonly shadow: string
}

/** Never throws; the shadow has exactly the length of the text. */
export function shadowed(text: string): Shadowed {
  const nfc = text
    .slice(0, 2 * LONGEST)
    .normalize('NFC')
    .slice(0, LONGEST)
  let shadow = ''
  for (let at = 0; at < nfc.length; at += 1) shadow += shadowOf(nfc.charCodeAt(at))
  return { text: nfc, shadow }
}

const known = new Map<number, string>()

function shadowOf(code: number): string {
  const before = known.get(code)
  if (before !== undefined) return before
  const char = String.fromCharCode(code)
  const folded = char
    .normalize('NFKC')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace('đ', 'd')
  const shadow = folded.length === 1 ? folded : char
  known.set(code, shadow)
  return shadow
}

const phrases = new Map<string, readonly Syllable[]>()

/** May these typed words stand for the phrase? Words typed without marks may stand for any: `mot` for `mốt`, `một` not. */
export function maySay(typed: string, phrase: string): boolean {
  const wanted = phrases.get(phrase) ?? syllablesOf(phrase)
  phrases.set(phrase, wanted)
  const words = syllablesOf(typed)
  return words.length === wanted.length && phraseAt(words, 0, wanted)
}

/** True where the words carry a mark, so that they say what they say. */
export function isMarked(typed: string): boolean {
  return syllablesOf(typed).some((word) => !word.bare)
}

/** The word that ends before a place, without marks; empty where a sign or nothing stands between. */
export function wordBefore(shadow: string, at: number): string {
  return /([a-z0-9]+)[ \t]*$/u.exec(shadow.slice(Math.max(0, at - 30), at))?.[1] ?? ''
}

/** The word that begins after a place, without marks. */
export function wordAfter(shadow: string, at: number): string {
  return /^[ \t]*([a-z0-9]+)/u.exec(shadow.slice(at, at + 30))?.[1] ?? ''
}
