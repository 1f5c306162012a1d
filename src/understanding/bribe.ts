import { wordsOf } from './reading.ts'
import { readWishSigns } from './wish-signs.ts'

/** True where somebody is told to want money before a duty is done; never throws. */
export function asksBribe(text: string): boolean {
  return readWishSigns(wordsOf(text)).has('bribe')
}
