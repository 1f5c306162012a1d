import { yearOf } from './day-rule.ts'
import { maySay, shadowed } from './shadow.ts'
import { type Slot, withoutOverlaps } from './slot.ts'
import { SMALL_NUMBER, smallNumber } from './small-number.ts'

/** An age, in whole months: somebody of three years is 36 to 47 months old. */
export interface SaidAge {
  readonly fromMonths: number
  readonly toMonths: number
  /** Where the year of birth was said. */
  readonly birthYear: number | null
  /** “Dưới 6 tuổi”, “trên 80 tuổi”, “từ 60 tuổi trở lên”: a limit and nobody's own age. */
  readonly limit: 'under' | 'over' | null
}

const OLDEST_YEARS = 125
const WORDS_NUMBER =
  '(?:\\d{1,3}|(?:(?:mot |hai )?tram )?(?:(?:mot|hai|ba|bon|nam|sau|bay|tam|chin) (?:muoi|chuc)|muoi)(?: (?:mot|hai|ba|bon|tu|nam|lam|nham|sau|bay|tam|chin))?|' +
  SMALL_NUMBER +
  ')'

/** 3 tuổi, 2 tuổi rưỡi, 80t, bảy mươi lăm tuổi, dưới 6 tuổi, 60 tuổi trở lên. */
const IN_YEARS = new RegExp(
  `(?<![a-z0-9.,/])(?:(?<limit>duoi|chua du|chua den|chua toi|tren|hon|ngoai|qua|tu|tu du)\\s+)?(?<years>${WORDS_NUMBER})\\s*(?<unit>tuoi|tuooi|tuoj|t)(?:\\s+(?<half>ruoi)|\\s+(?<months>\\d{1,2}|${SMALL_NUMBER})\\s+thang)?(?<up>\\s+tro len)?(?<down>\\s+tro xuong)?(?![a-z0-9])`,
  'dgu',
)
/** 14 tháng tuổi; “cháu (mới) được 14 tháng”. */
const IN_MONTHS = new RegExp(
  `(?<![a-z0-9.,/])(?<person>(?:con|chau|be|em be|nhoc|cu ti|dua)(?: (?:nha|cua|toi|em|minh|tui|chi|anh|nay|be|nho|trai|gai|dau|ut|duoc|moi|da|gan|hon|tron|khoang|thu|hai|ba|nguoi|ta))*\\s+)?(?<months>${WORDS_NUMBER})\\s+thang(?<old>\\s+tuoi)?(?![a-z0-9])(?!\\s+(?:nay|nua|sau|truoc|roi|ma|chua|\\d))`,
  'dgu',
)
/** Sinh năm 1950, sn 85, đẻ năm 2020, sinh ngày 5/3/1950. */
const BORN =
  /(?<![a-z0-9])(?:sinh|de|s\.?\s?n)\s*(?:(?:vao\s+)?ngay\s+\d{1,2}\s*(?:[/.-]|thang)\s*\d{1,2}\s*(?:[/.-]|nam)\s*|(?:vao\s+)?nam\s*|[:.]?\s*)(?<year>(?:19|20)\d\d|\d\d)(?!\d)(?!\s*(?:tuoi|ngay|thang|tuan|con|lan))/dgu

/**
 * Ages in a text: “con 3 tuổi”, “cháu 14 tháng”, “sinh năm 1950”, “80t”, “dưới 6 tuổi”. Marks optional.
 * @param today in Asia/Ho_Chi_Minh; turns a year of birth into an age
 */
export function readAges(said: string, today: Temporal.PlainDate): readonly Slot<SaidAge>[] {
  const { text, shadow } = shadowed(said)
  const typed = (match: RegExpMatchArray, group: string) => {
    const place = match.indices?.groups?.[group]
    return place === undefined ? undefined : text.slice(place[0], place[1])
  }
  const found: Slot<SaidAge>[] = []
  const keep = (match: RegExpMatchArray, value: SaidAge, certainty: number, from = match.index ?? 0) => {
    if (value.toMonths <= OLDEST_YEARS * 12)
      found.push({ value, start: from, end: (match.index ?? 0) + match[0].length, certainty })
  }
  for (const match of shadow.matchAll(IN_YEARS)) {
    const years = smallNumber(typed(match, 'years'))
    const { unit, half, limit, up, down } = match.groups ?? {}
    if (years === null || (unit !== 't' && !isTyped(typed(match, 'unit'), ['tuổi', 'tuooi', 'tuoj'])))
      continue
    // “Thứ 7”, “t7”, “3t” of sand: the short form needs an age people reach and no space.
    if (unit === 't' && (!/\dt$/u.test(match[0]) || years < 1)) continue
    const more = half === undefined ? (smallNumber(typed(match, 'months')) ?? null) : 6
    const from = years * 12 + (more ?? 0)
    const bound = boundOf(limit, typed(match, 'limit'), up !== undefined, down !== undefined)
    keep(
      match,
      {
        fromMonths: from,
        toMonths: more === null && bound === null ? from + 11 : from,
        birthYear: null,
        limit: bound,
      },
      unit === 't' ? 0.7 : 1,
    )
  }
  for (const match of shadow.matchAll(IN_MONTHS)) {
    const months = smallNumber(typed(match, 'months'))
    const { person, old } = match.groups ?? {}
    if (months === null || (person === undefined && old === undefined) || months > 72) continue
    if (!/th[aá]ng/iu.test(text.slice(match.index, match.index + match[0].length))) continue
    const start = match.indices?.groups?.months?.[0] ?? match.index
    keep(
      match,
      { fromMonths: months, toMonths: months, birthYear: null, limit: null },
      old === undefined ? 0.7 : 1,
      start,
    )
  }
  for (const match of shadow.matchAll(BORN)) {
    const year = birthYear(match.groups?.year ?? '', today)
    if (year === null || !/sinh|đẻ|de|s\.?\s?n/iu.test(text.slice(match.index, match.index + 4))) continue
    const years = today.year - year
    keep(
      match,
      { fromMonths: Math.max(0, (years - 1) * 12), toMonths: years * 12 + 11, birthYear: year, limit: null },
      match.groups?.year?.length === 4 ? 1 : 0.7,
    )
  }
  return withoutOverlaps(found)
}

function isTyped(typed: string | undefined, words: readonly string[]): boolean {
  return typed !== undefined && words.some((word) => maySay(typed, word))
}

function boundOf(
  folded: string | undefined,
  typed: string | undefined,
  up: boolean,
  down: boolean,
): SaidAge['limit'] {
  if (up) return 'over'
  if (down) return 'under'
  if (folded === undefined) return null
  if (isTyped(typed, ['dưới', 'chưa đủ', 'chưa đến', 'chưa tới'])) return 'under'
  return isTyped(typed, ['trên', 'hơn', 'ngoài', 'quá', 'từ đủ']) ? 'over' : null
}

function birthYear(written: string, today: Temporal.PlainDate): number | null {
  const year =
    written.length === 2
      ? Number(written) <= today.year % 100
        ? 2000 + Number(written)
        : 1900 + Number(written)
      : yearOf(written, today)
  return year === null || year > today.year || today.year - year > OLDEST_YEARS ? null : year
}
