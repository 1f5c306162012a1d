/** How a message was written, without a word of it: shows which kind of writing is understood badly. */
export interface RegisterHints {
  readonly marks: 'all' | 'some' | 'none'
  readonly length: 'word' | 'short' | 'sentence' | 'long' | 'story'
  /** Short forms such as “k”, “dc”, “ntn” among the words. */
  readonly shorthand: boolean
  readonly shouting: boolean
  readonly lines: 'one' | 'several'
}

const SHORTHAND = /^[bcdđghjklmnpqrstvxzwf]{1,4}$/u
/** Up to so many words each; more is a story. */
const LENGTHS = [
  ['word', 2],
  ['short', 6],
  ['sentence', 20],
  ['long', 50],
] as const
const MARKED_SHARE = 0.35

/** Pure; coarse on purpose. */
export function registerHints(text: string): RegisterHints {
  const words = text.normalize('NFC').match(/[\p{L}\p{M}]+/gu) ?? []
  const marked = words.filter((word) => /[^a-z]/i.test(word)).length
  const capitals = words.filter((word) => word.length > 1 && word === word.toUpperCase()).length
  return {
    marks: marked === 0 ? 'none' : marked >= MARKED_SHARE * words.length ? 'all' : 'some',
    length: LENGTHS.find(([, most]) => words.length <= most)?.[0] ?? 'story',
    shorthand: words.some((word) => SHORTHAND.test(word.toLowerCase())),
    shouting: words.length > 2 && capitals > words.length / 2,
    lines: text.trim().includes('\n') ? 'several' : 'one',
  }
}
