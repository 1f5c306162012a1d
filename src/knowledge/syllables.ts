/** One syllable as typed, for comparing without regard to case, tone placement (hoà = hòa) or missing diacritics. */
export interface Syllable {
  /** Letters with the tone as a digit at the end: `hoà` and `hòa` are both `hoa2`. */
  readonly toned: string
  /** Without any diacritics: `hoa`. */
  readonly folded: string
  /** Typed without diacritics (or a word that has none): may stand for any toned form. */
  readonly bare: boolean
  /** Place in the text, in UTF-16 units. */
  readonly start: number
  readonly end: number
}

const TONES: readonly (readonly [mark: string, digit: string])[] = [
  ['\u0300', '2'],
  ['\u0301', '1'],
  ['\u0309', '3'],
  ['\u0303', '4'],
  ['\u0323', '5'],
]

/** Splits a text into syllables; everything that is no letter or digit separates. */
export function syllablesOf(text: string): readonly Syllable[] {
  return Array.from(text.normalize('NFC').matchAll(/[\p{L}\p{M}\p{N}]+/gu), ({ 0: word, index }) => {
    const { toned, folded, bare } = spellingOf(word)
    return { toned, folded, bare, start: index, end: index + word.length }
  })
}

type Spelling = Pick<Syllable, 'toned' | 'folded' | 'bare'>

/** Words come again and again: the first ones met, those of the data before all, are worked out once. */
const spellings = new Map<string, Spelling>()
const MAX_SPELLINGS = 10_000
const LONGEST_KEPT = 12

function spellingOf(word: string): Spelling {
  const known = spellings.get(word)
  if (known !== undefined) return known
  const spelling = readSpelling(word)
  if (spellings.size < MAX_SPELLINGS && word.length <= LONGEST_KEPT) spellings.set(word, spelling)
  return spelling
}

function readSpelling(word: string): Spelling {
  const decomposed = word.toLowerCase().normalize('NFD')
  const folded = decomposed.replace(/\p{M}/gu, '').replaceAll('đ', 'd')
  const tone = TONES.find(([mark]) => decomposed.includes(mark))
  const letters = decomposed.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '').normalize('NFC')
  const toned = tone ? letters + tone[1] : letters
  return { toned, folded, bare: toned === folded }
}

/**
 * Does a typed syllable stand for a word of the data? Equal with diacritics, or equal without them when one side has none.
 * “cong” stands for “cống”, “công” does not.
 */
export function standsFor(typed: Syllable, word: Syllable): boolean {
  return typed.folded === word.folded && (typed.bare || word.bare || typed.toned === word.toned)
}

/** Does the phrase stand at this place of the text, syllable by syllable? */
export function phraseAt(text: readonly Syllable[], at: number, phrase: readonly Syllable[]): boolean {
  for (let offset = 0; offset < phrase.length; offset += 1) {
    const typed = text[at + offset]
    if (typed === undefined || !standsFor(typed, phrase[offset] as Syllable)) return false
  }
  return true
}
