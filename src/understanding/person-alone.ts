import { normaliseText, tokenise } from './normalise.ts'
import { phrases } from './phrase-matcher.ts'
import type { Token } from './syllable.ts'

/** Words that name somebody near: the person a message may be about. */
const PEOPLE = vocabulary(`
  con, cháu, bé, vợ, chồng, mẹ, má, bố, ba, cha, tía, ông, bà, cô, dì, chú, bác, cậu, mợ, thím, cụ, thằng,
  đứa, bạn, nhà, hàng, xóm
`)
/** Whose it is, which one, and courtesy: words that add no event to the person. */
const BELONGING = vocabulary(`
  tôi, tui, em, anh, chị, mình, tớ, nó, của, nội, ngoại, gái, trai, dâu, rể, út, cả, nhỏ, lớn, bên, cạnh,
  người, láng, giềng, thân, quen, gia, đình, hai, các, mấy, ạ, dạ, à
`)
const LONGEST = 5

/**
 * True where a message is nothing but somebody (“con tôi”, “chồng em”): sent too early, or before the story. Nothing is said to have
 * happened, so it is neither a danger nor a report.
 */
export function namesPersonAlone(tokens: readonly Token[]): boolean {
  if (tokens.length < 2 || tokens.length > LONGEST) return false
  return (
    tokens.some((token) => stands(token, PEOPLE)) &&
    tokens.every((token) => stands(token, PEOPLE) || stands(token, BELONGING))
  )
}

/** By the word without its marks: the ways it is written with them. */
function vocabulary(list: string): ReadonlyMap<string, ReadonlySet<string>> {
  const words = phrases(list).flatMap((word) => tokenise(normaliseText(word)))
  const grouped = Map.groupBy(words, ({ folded }) => folded)
  return new Map([...grouped].map(([folded, group]) => [folded, new Set(group.map(({ key }) => key))]))
}

function stands({ folded, key, marked }: Token, words: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const written = words.get(folded)
  return written !== undefined && (!marked || written.has(key))
}
