import { type DayRule, dayRule, oneDay, typedGroup } from './day-rule.ts'
import { lunarDay, lunarYearEnd, solarDay } from './lunar-calendar.ts'
import type { DayContext, DayReading } from './said-day.ts'
import { isMarked, maySay, wordAfter, wordBefore } from './shadow.ts'
import { SMALL_NUMBER, smallNumber } from './small-number.ts'

const MONTH = `(?<month>gieng|chap|${SMALL_NUMBER})(?<leap>\\s+nhuan)?`
const YEAR = '(?:\\s+(?:nam\\s+)?(?<year>20\\d\\d))?'
const LUNAR = '\\s+(?:am lich|lich am|am|al|lich ta|ta)'

/** Rằm tháng 7, rằm tháng Giêng, rằm này. */
const FULL_MOON = dayRule(`(?<word>ram)(?:\\s+(?:thang\\s+${MONTH}|nay))?`, (at, context) => {
  if (!maySay(typedGroup(at, 'word'), 'rằm')) return null
  const month = monthOf(at.match.groups?.month, typedGroup(at, 'month'))
  if (month === null) return inAnyMonth(15, context, at.match[0] === 'ram' && !isMarked(at.typed) ? 0.5 : 0.8)
  return inMonth(15, month, at.match.groups?.leap !== undefined, undefined, context, 1)
})

/** Mùng 5 tết, mồng 3 tháng 3, mùng một. */
const FIRST_DAYS = dayRule(
  `(?:ngay\\s+)?(?<word>mung|mong|m)\\s*(?<day>${SMALL_NUMBER})(?:\\s+(?<tet>tet)|(?:\\s+thang\\s+|\\s*/\\s*)${MONTH})?${YEAR}`,
  (at, context) => {
    const { word, tet, month, leap, year } = at.match.groups ?? {}
    const day = smallNumber(typedGroup(at, 'day'))
    if (day === null || day < 1 || day > 10 || (word === 'm' && tet === undefined)) return null
    const typed = typedGroup(at, 'word')
    if (word !== 'm' && !maySay(typed, 'mùng') && !maySay(typed, 'mồng')) return null
    if (tet !== undefined) return inMonth(day, 1, false, year, context, 1)
    const named = monthOf(month, typedGroup(at, 'month'))
    if (month !== undefined && named === null) return null
    // “Mùng 2 tháng 9” is a day everybody has off by the calendar of the sun.
    if (named !== null && CIVIL_DAYS.has(`${day}/${named}`)) return null
    return named === null
      ? inAnyMonth(day, context, 0.6)
      : inMonth(day, named, leap !== undefined, year, context, 0.9)
  },
)

/** Days of the ordinary calendar that people call “mùng” all the same. */
const CIVIL_DAYS = new Set(['1/1', '3/2', '8/3', '1/5', '7/5', '1/6', '2/9'])

/** 28 tết, ba mươi tết, đêm 30 tết. */
const LAST_DAYS = dayRule(
  `(?:ngay\\s+|dem\\s+|chieu\\s+)?(?<day>${SMALL_NUMBER})\\s+tet${YEAR}`,
  (at, context) => {
    const day = smallNumber(typedGroup(at, 'day'))
    if (day === null || day < 15 || day > 30) return null
    return day === 30 ? yearEnd(context, 1) : inMonth(day, 12, false, undefined, context, 1)
  },
)

/** 10/3 âm lịch, 15 tháng 7 âm, 23 tháng Chạp. */
const WRITTEN = dayRule(
  `(?:ngay\\s+)?(?<day>${SMALL_NUMBER})(?:\\s*/\\s*|\\s+thang\\s+)${MONTH}(?<lunar>${LUNAR})?`,
  (at, context) => {
    const { month, leap, lunar } = at.match.groups ?? {}
    if (lunar === undefined && month !== 'chap' && month !== 'gieng') return null
    if (lunar !== undefined && isMarked(at.typed) && !/âm|ta$|al$/iu.test(at.typed)) return null
    const day = smallNumber(typedGroup(at, 'day'))
    const named = monthOf(month, typedGroup(at, 'month'))
    return day === null || named === null
      ? null
      : inMonth(day, named, leap !== undefined, undefined, context, 0.95)
  },
)

const FESTIVALS: readonly (readonly [words: string, folded: string, month: number, day: number])[] = [
  ['ông công ông táo', 'ong cong ong tao', 12, 23],
  ['ông táo', 'ong tao', 12, 23],
  ['tết trung thu', 'tet trung thu', 8, 15],
  ['trung thu', 'trung thu', 8, 15],
  ['tết đoan ngọ', 'tet doan ngo', 5, 5],
  ['đoan ngọ', 'doan ngo', 5, 5],
  ['giỗ tổ', 'gio to', 3, 10],
  ['giỗ tổ hùng vương', 'gio to hung vuong', 3, 10],
  ['vu lan', 'vu lan', 7, 15],
]

const NAMED: readonly DayRule[] = FESTIVALS.map(([words, folded, month, day]) =>
  dayRule(folded, (at, context) =>
    maySay(at.typed, words) ? inMonth(day, month, false, undefined, context, 0.9) : null,
  ),
)

const NEW_YEARS_EVE = dayRule('giao thua', (at, context) =>
  maySay(at.typed, 'giao thừa') ? yearEnd(context, 1) : null,
)

const BESIDE_TET = new Set('truoc sau ra gan qua giap ngoai'.split(' '))
const OTHER_TET = new Set('duong tay thieu trong trung doan'.split(' '))

/** The feast as a whole: its three days. */
const TET = dayRule(`tet(?:\\s+(?:nguyen dan|am lich|am|ta))?${YEAR}`, (at, context) => {
  if (BESIDE_TET.has(wordBefore(at.shadow, at.start)) || OTHER_TET.has(wordAfter(at.shadow, at.end)))
    return null
  if (isMarked(at.typed) && !/tết/iu.test(at.typed)) return null
  const first = inMonth(1, 1, false, at.match.groups?.year, context, 0.7)
  return first && { ...first, until: first.from.add({ days: 2 }) }
})

function monthOf(folded: string | undefined, typed: string): number | null {
  if (folded === undefined) return null
  if (folded === 'gieng') return maySay(typed, 'giêng') ? 1 : null
  if (folded === 'chap') return maySay(typed, 'chạp') ? 12 : null
  const month = smallNumber(typed)
  return month !== null && month >= 1 && month <= 12 ? month : null
}

/** The next (or last) such day of the lunar year. */
function inMonth(
  day: number,
  month: number,
  leap: boolean,
  year: string | undefined,
  { today, lean }: DayContext,
  certainty: number,
): DayReading | null {
  if (year !== undefined)
    return oneDay(solarDay({ year: Number(year), month, day, leap }), certainty, { lunar: true })
  const now = lunarDay(today)?.year ?? today.year
  // A leap month comes back after years only.
  const reach = leap ? 20 : 1
  const years = Array.from({ length: reach + 2 }, (_, step) => (lean === 'back' ? now - step : now + step))
  const found = years
    .map((one) => solarDay({ year: one, month, day, leap }))
    .find((one) => one !== null && isAhead(one, today, lean))
  return oneDay(found ?? null, certainty, { lunar: true })
}

function isAhead(day: Temporal.PlainDate, today: Temporal.PlainDate, lean: DayContext['lean']): boolean {
  const order = Temporal.PlainDate.compare(day, today)
  return lean === 'back' ? order <= 0 : order >= 0
}

function yearEnd({ today, lean }: DayContext, certainty: number): DayReading | null {
  const now = lunarDay(today)?.year ?? today.year
  const found = (lean === 'back' ? [now, now - 1] : [now, now + 1])
    .map(lunarYearEnd)
    .find((one) => one !== null && isAhead(one, today, lean))
  return oneDay(found ?? null, certainty, { lunar: true })
}

const LONGEST_MONTH = 60

/** The next (or last) day of this number in whatever lunar month. */
function inAnyMonth(day: number, { today, lean }: DayContext, certainty: number): DayReading | null {
  for (let days = 0; days <= LONGEST_MONTH; days += 1) {
    const one = today.add({ days: lean === 'back' ? -days : days })
    if (lunarDay(one)?.day === day) return oneDay(one, certainty, { lunar: true })
  }
  return null
}

/** Days by the lunar calendar. */
export const lunarRules: readonly DayRule[] = [
  FULL_MOON,
  FIRST_DAYS,
  LAST_DAYS,
  WRITTEN,
  ...NAMED,
  NEW_YEARS_EVE,
  TET,
]
