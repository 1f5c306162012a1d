import type { Token } from './syllable.ts'

/** Everyday English words that are no common Vietnamese syllable without its marks, as they fold (“my” is `mi`). */
const ENGLISH = new Set(
  (
    'how what where when which who why the mi your our his her their we you she they this that these there is are was were does did ' +
    'need want get have has should must could would will for of and with from about please new first register lost much apply copy ' +
    'certificate someone been it if not dont'
  ).split(' '),
)
const LEAST = 2

/** Whether a message is written in English: at least two of its commonest words, and no word with Vietnamese marks. */
export function speaksEnglish(tokens: readonly Token[]): boolean {
  let found = 0
  for (const { folded, marked } of tokens) {
    if (marked) return false
    if (ENGLISH.has(folded)) found += 1
  }
  return found >= LEAST
}
