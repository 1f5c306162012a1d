import { foldText } from '../knowledge/index.ts'

const PREPOSITIONS: ReadonlySet<string> = new Set(
  'o tai gan canh truoc sau doan ngay dau cuoi tren ben doi'.split(' '),
)

/** These say nothing a place lacks; the others (“trước”, “gần”, “sau”) belong to it. */
const MERELY_AT: ReadonlySet<string> = new Set('o tai doan ngay'.split(' '))

/** “Trước cửa nhà văn hóa”: a door leads to the noun behind it. */
const DOOR = 'cua'

/** Nouns that begin a place; alone they mean no particular one. */
const PLACE_NOUNS: ReadonlySet<string> = new Set(
  'duong ngo hem kiet cau cho truong nga giao cong dinh chua khu xom ap to km quoc tinh nha san tram kenh ho ao'.split(
    ' ',
  ),
)

const LONGEST = 9

/** Words after which a place is over: what follows tells of the trouble. */
const TROUBLE: ReadonlySet<string> = new Set(
  'bi co dang rat qua hong hu khong may ca va gay lam da nghet tac hoi thoi thui ngap tran lay lun sut'.split(
    ' ',
  ),
)

/** “Nhà tui”, “ngõ nhà em”: only the citizen knows where that is. */
const OWN = /^(nha|ngo|cong|duong|hem|san|vuon)( nha)? (tui|toi|em|minh|con|chau|ta|tao|chung toi)\b/

/** Words that tell of a place even without a hamlet. */
const PLACE_WORDS =
  /\b(thon|xom|ap|lang|ban|khu|to|duong|ngo|ngach|hem|kiet|cau|cho|truong|nga|giao|cong|dinh|chua|nha tho|nha van hoa|nha ong|nha ba|nha anh|nha chi|nha co|nha chu|quan|tiem|san|tram|kenh|muong|song|suoi|ho|ao|dong|ruong|go|doi|bai|ben|bo|de|cay|goc|cot|km|so nha|quoc lo|tinh lo|doan|gan|canh|truoc|sau|doi dien|dau|cuoi|ngay|tai|o|giua|ben|duoi|tren|phia|loi)\b/

/** Words of time, trouble and feeling: whoever says these tells on, and names no place. */
const TELLING =
  /\b(qua|lam|roi|troi|chiu|kho|mai|tuan|thang|ngay nay|hom|nay|hoi|thoi|thui|ban|ban thiu|ngap|nguy hiem|so|buc|mong|xin|de nghi|khong ai|ko ai|chang ai|cang|luon|suot|nhieu|it|het|vay|the|nhanh|som|giup)\b/

const LONGEST_NAME = 6

/** May a message be the answer to “ở đâu?”, rather than more of the trouble? Diacritics optional. */
export function looksLikePlace(text: string): boolean {
  const folded = foldText(text)
  if (!/\p{L}/u.test(folded)) return false
  const words = folded.split(' ').length
  if (TELLING.test(folded)) return PLACE_WORDS.test(folded) && toldPlace(text) !== null
  return PLACE_WORDS.test(folded) || words <= LONGEST_NAME
}

/**
 * Where something is, in the citizen's own words: “ngã ba chợ Mai”, “trước nhà ông Bảy”. Null when nothing names a
 * particular place (“trước nhà”, “ở đường”). Diacritics optional.
 */
export function toldPlace(text: string): string | null {
  const span = toldPlaceSpan(text)
  return span === null ? null : text.slice(span.start, span.end)
}

/** The same as a place in the text, in UTF-16 units. */
export function toldPlaceSpan(text: string): { readonly start: number; readonly end: number } | null {
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    folded: foldText(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }))
  for (const [at, word] of words.entries()) {
    if (!PREPOSITIONS.has(word.folded)) continue
    const nounAt = words[at + 1]?.folded === DOOR ? at + 2 : at + 1
    const noun = words[nounAt]
    if (noun === undefined || !PLACE_NOUNS.has(noun.folded)) continue
    const rest = words.slice(nounAt, nounAt + LONGEST)
    const stop = rest.findIndex(
      (one, index) =>
        index > 0 &&
        (TROUBLE.has(one.folded) || /[,.;:!?\n]/u.test(text.slice(rest[index - 1]?.end, one.start))),
    )
    const place = stop === -1 ? rest : rest.slice(0, stop)
    const last = place.at(-1)
    if (OWN.test(place.map((one) => one.folded).join(' '))) continue
    const start = MERELY_AT.has(word.folded) ? (words[at + 1] ?? noun).start : word.start
    if (place.length >= 2 && last) return { start, end: last.end }
  }
  return null
}
