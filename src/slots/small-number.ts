import { saidNumbers } from './number-words.ts'
import { shadowed } from './shadow.ts'

/** Numbers up to thirty-one without marks, for patterns over a shadow. */
export const SMALL_NUMBER =
  '(?:\\d{1,2}|(?:hai|ba|muoi)(?: muoi)?(?: (?:mot|hai|ba|bon|tu|nam|lam|nham|sau|bay|tam|chin))?|muoi|mot|bon|tu|nam|sau|bay|tam|chin)'

/** The value of such a number; null where its marks say another word (“sau”, “nam”). */
export function smallNumber(typed: string | undefined): number | null {
  if (typed === undefined) return null
  const [number, ...more] = saidNumbers(shadowed(typed))
  if (number === undefined || more.length > 0) return null
  return number.end - number.start === typed.trim().length && Number.isInteger(number.value)
    ? number.value
    : null
}
