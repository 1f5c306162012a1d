import { foldText } from '../../petitions/index.ts'

const PREPOSITIONS: ReadonlySet<string> = new Set(
  'o tai gan canh truoc sau doan ngay dau cuoi tren ben doi'.split(' '),
)

/** Nouns that begin a place; alone they mean no particular one. */
const PLACE_NOUNS: ReadonlySet<string> = new Set(
  'duong ngo hem kiet cau cho truong nga giao cong dinh chua khu xom ap to km quoc tinh nha san tram kenh ho ao'.split(
    ' ',
  ),
)

const LONGEST = 9

/** Words after which a place is over: what follows tells of the trouble. */
const TROUBLE: ReadonlySet<string> = new Set(
  'bi co dang rat qua hong hu khong may ca va gay lam da'.split(' '),
)

/**
 * Where something is, in the citizen's own words: “tại ngã ba chợ Mai”, “trước nhà ông Bảy”. Null when nothing names a
 * particular place (“trước nhà”, “ở đường”). Diacritics optional.
 */
export function toldPlace(text: string): string | null {
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    folded: foldText(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }))
  for (const [at, word] of words.entries()) {
    const noun = words[at + 1]
    if (!PREPOSITIONS.has(word.folded) || noun === undefined || !PLACE_NOUNS.has(noun.folded)) continue
    const rest = words.slice(at + 1, at + 1 + LONGEST)
    const stop = rest.findIndex(
      (one, index) =>
        index > 0 &&
        (TROUBLE.has(one.folded) || /[,.;:!?\n]/u.test(text.slice(rest[index - 1]?.end, one.start))),
    )
    const place = stop === -1 ? rest : rest.slice(0, stop)
    const last = place.at(-1)
    if (place.length >= 2 && last) return text.slice(noun.start, last.end)
  }
  return null
}
