import { type Token, toToken } from './syllable.ts'

/** Characters nobody sees: controls but tab and line breaks, zero-width, direction marks, variation selectors. */
const REMOVED = /\p{Cf}|\p{Co}|\p{Cn}|\ufe0f|(?![\t\n\r])\p{Cc}/gu
const LOOKALIKES: readonly (readonly [RegExp, string])[] = [
  [/[\u00d0\u00f0\u0189\u0256]/g, 'đ'],
  [/\u0340/g, '\u0300'],
  [/\u0341/g, '\u0301'],
  [/[\u2018\u2019\u02bc]/g, "'"],
  [/[\u2010-\u2015]/g, '-'],
]
/** Anything outside the letters and signs of ordinary Vietnamese text. */
const ORDINARY = /^[\t\n\r -~à-ãè-êìíò-õùúýÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝăĂđĐĩĨũŨơƠưƯẠ-ỹ]*$/u
/** A tag of a web page: nothing a citizen says. “<3” is none. */
const TAG = /<\/?[a-z][^<>]{0,200}>/g
const ELONGATED = /(\p{L})\1{2,}/gu

/** Longer messages keep their beginning and their end: the question stands at one of them. Characters. */
const HEAD_LENGTH = 1500
const TAIL_LENGTH = 700

/**
 * The message in one Unicode form: NFC, lower case, without invisible characters, look-alike letters put right, “giấyyyy” shortened.
 * For matching only; what is stored stays as typed. Never throws; at most about 2,200 characters come back.
 */
export function normaliseText(text: string): string {
  let out = text
  if (out.length > HEAD_LENGTH + TAIL_LENGTH) out = `${out.slice(0, HEAD_LENGTH)} ${out.slice(-TAIL_LENGTH)}`
  if (!ORDINARY.test(out)) {
    out = out.toWellFormed().replace(REMOVED, '')
    for (const [pattern, replacement] of LOOKALIKES) out = out.replace(pattern, replacement)
    out = out.normalize('NFKC')
  }
  return out.toLowerCase().replace(TAG, ' ').replace(ELONGATED, '$1')
}

const WORD = /https?:\/\/\S+|[\p{L}\p{N}\p{M}]+(?:[.\-_/][\p{L}\p{N}]+)*|\p{Extended_Pictographic}|[?!]+/gu
const DOSSIER_CODE = /^(?=(?:.*\d){6})[a-z]{0,3}[\d.\-_/a-z]{10,}$/
const PARTS = /[\p{L}\p{N}\p{M}]+/gu
const LONG_NUMBER = /^\+?\d{8,}$/
const NUMBER_WITHIN = /\d{4}/
const DIGIT = /\d/g
const CLOCK = /^\d{1,2}[hg](?:\d{2})?$/

const PLACEHOLDER = {
  url: { key: '§url', folded: '§url', marked: false },
  code: { key: '§code', folded: '§code', marked: false },
  phone: { key: '§phone', folded: '§phone', marked: false },
  clock: { key: '§clock', folded: '§clock', marked: false },
} as const satisfies Record<string, Token>

const EXCLAMATION: Token = { key: '!', folded: '!', marked: false }
const QUESTION: Token = { key: '?', folded: '?', marked: false }

/**
 * The words of a normalised text. Links, dossier codes, long numbers and clock times become placeholders, so that no citizen's
 * own number ever is a feature; an emoji is a word of its own; runs of ! are one word, and of ? where there is nothing else.
 */
export function tokenise(normalised: string): Token[] {
  const tokens: Token[] = []
  for (const [word] of normalised.matchAll(WORD)) {
    const code = word.charCodeAt(0)
    if (code === 0x3f) continue
    if (code === 0x21) tokens.push(EXCLAMATION)
    else if (word.startsWith('http')) tokens.push(PLACEHOLDER.url)
    else if (word.length >= 10 && DOSSIER_CODE.test(word))
      tokens.push(LONG_NUMBER.test(word) ? PLACEHOLDER.phone : PLACEHOLDER.code)
    else if (LONG_NUMBER.test(word)) tokens.push(PLACEHOLDER.phone)
    else if (CLOCK.test(word)) tokens.push(PLACEHOLDER.clock)
    else
      for (const part of word.match(PARTS) ?? [word])
        tokens.push(toToken(NUMBER_WITHIN.test(part) ? part.replace(DIGIT, '9') : part))
  }
  if (tokens.length === 0 && normalised.includes('?')) tokens.push(QUESTION)
  return tokens
}
