import { speaksEnglish } from './english.ts'
import { wordsOf } from './reading.ts'

/** Longer texts are told in Vietnamese, or are no question. */
const LONGEST = 1_000

/** True for a sentence in English; “hello” and “xin chao” are none. Never throws. */
export function isEnglish(text: string): boolean {
  return text.length <= LONGEST && speaksEnglish(wordsOf(text))
}
