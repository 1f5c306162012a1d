/** One written word and where it stands. */
export interface WrittenWord {
  readonly raw: string
  /** Lower case with its marks, NFC. */
  readonly lower: string
  /** Lower case without marks: `nguyễn` → `nguyen`. */
  readonly folded: string
  /** Begins with a capital that says something: false throughout where nearly every word has one. */
  readonly capital: boolean
  readonly hasDigit: boolean
  /** First of the text, of a sentence or of a line. */
  readonly begins: boolean
  /** Only blanks stand between it and the word before. */
  readonly follows: boolean
  /** Joined to it by a stroke: the 5 of “12/5”. */
  readonly joined: boolean
  /** Place in the text, in UTF-16 units. */
  readonly start: number
  readonly end: number
}

export interface WrittenText {
  readonly words: readonly WrittenWord[]
  /** Not one mark in it: words may stand for any marked form. */
  readonly bare: boolean
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu
const SENTENCE_END = /(^|[.!?\n:;…])\s*["“(]*\s*$/u
/** Above this share capitals are a habit of the keyboard, in texts longer than a bare name. */
const MOST_CAPITALS = 0.6
const SHORT_TEXT = 5

/** Words of a text in NFC. Pure; never throws. */
export function writtenWords(text: string): WrittenText {
  const found = Array.from(text.matchAll(WORD), ({ 0: raw, index }) => ({ raw, index }))
  const lettered = found.filter(({ raw }) => /\p{L}/u.test(raw))
  const capitals = lettered.filter(({ raw }) => isCapital(raw)).length
  const capitalsTell = lettered.length < SHORT_TEXT || capitals <= MOST_CAPITALS * lettered.length
  let end = 0
  const words = found.map(({ raw, index }, at) => {
    const between = text.slice(end, index)
    const before = text.slice(Math.max(0, index - 8), index)
    end = index + raw.length
    const lower = raw.toLowerCase()
    return {
      raw,
      lower,
      folded: foldWord(lower),
      capital: capitalsTell && isCapital(raw),
      hasDigit: /\p{N}/u.test(raw),
      begins: at === 0 || SENTENCE_END.test(before),
      follows: at > 0 && /^[ \t]+$/.test(between),
      joined: /^\s?[/-]\s?$/.test(between),
      start: index,
      end,
    }
  })
  return { words, bare: words.every(({ lower, folded }) => lower === folded) }
}

function isCapital(raw: string): boolean {
  return /^\p{Lu}/u.test(raw)
}

function foldWord(lower: string): string {
  return lower.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')
}

/** Part of a text that has to go, and what is put in its place. */
export interface PersonalSpan {
  readonly start: number
  readonly end: number
  readonly kind: PersonalKind
}

/** What was recognised. */
export type PersonalKind =
  | 'link'
  | 'email'
  | 'phone'
  | 'identity'
  | 'account'
  | 'plate'
  | 'code'
  | 'date'
  | 'number'
  | 'address'
  | 'name'
