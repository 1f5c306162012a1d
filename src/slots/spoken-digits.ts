import { maySay, type Shadowed } from './shadow.ts'

/** Digits read out one by one: “không chín một hai…”. */
export interface SpokenDigits {
  readonly digits: string
  readonly start: number
  readonly end: number
}

const DIGITS: readonly (readonly [word: string, digit: string])[] = [
  ['không', '0'],
  ['một', '1'],
  ['mốt', '1'],
  ['hai', '2'],
  ['ba', '3'],
  ['bốn', '4'],
  ['tư', '4'],
  ['năm', '5'],
  ['lăm', '5'],
  ['sáu', '6'],
  ['bảy', '7'],
  ['bẩy', '7'],
  ['tám', '8'],
  ['chín', '9'],
]

const WORD = '(?:khong|mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin)'
const RUN = new RegExp(`(?<![a-z0-9])${WORD}(?:[ .,\\-]+${WORD}){5,14}(?![a-z0-9])`, 'gu')

/** Runs of at least six digits read out as words. */
export function spokenDigits({ text, shadow }: Shadowed): readonly SpokenDigits[] {
  return Array.from(shadow.matchAll(RUN)).flatMap((match): readonly SpokenDigits[] => {
    const end = match.index + match[0].length
    const words = text.slice(match.index, end).split(/[ .,-]+/u)
    const digits = words.map((word) => DIGITS.find(([spoken]) => maySay(word, spoken))?.[1])
    return digits.includes(undefined) ? [] : [{ digits: digits.join(''), start: match.index, end }]
  })
}
