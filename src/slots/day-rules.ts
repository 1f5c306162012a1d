import { dayPartOf, PARTS } from './day-part.ts'
import { type DayMatch, type DayRule, dateOf, dayRule, oneDay, typedGroup, yearOf } from './day-rule.ts'
import type { DayContext, DayReading } from './said-day.ts'
import { isMarked, maySay, wordAfter, wordBefore } from './shadow.ts'
import { SMALL_NUMBER, smallNumber } from './small-number.ts'

const PART = `(?<part>${PARTS})`

/** Hôm nay, chiều mai, sáng mốt, hôm qua, ngày kia. */
const NEAR = dayRule(
  `(?:${PART}\\s+)?(?:(?<unit>ngay|hom|hum|bua|h)\\s*)?(?<which>nay|ni|mai|mot|kia|qua|wa)(?:\\s+nua)?(?:\\s+(?<later>${PARTS}))?`,
  (at, context) => {
    const { part, unit, which = '', later } = at.match.groups ?? {}
    const typedPart = typedGroup(at, 'part')
    const early = part === undefined ? null : dayPartOf(typedPart, part)
    const late = later === undefined ? null : dayPartOf(typedGroup(at, 'later'), later)
    if (part !== undefined && early === null && unit === undefined) return null
    const days = offsetOf(at, which, unit, part !== undefined, context)
    if (days === null) return null
    const certainty = nearCertainty(at, which, unit, early !== null)
    return certainty === 0 ? null : oneDay(context.today.add({ days }), certainty, { part: early ?? late })
  },
)

function offsetOf(
  at: DayMatch,
  which: string,
  unit: string | undefined,
  hasPart: boolean,
  { lean }: DayContext,
): number | null {
  const typed = typedGroup(at, 'which')
  const anchored = unit !== undefined || hasPart
  switch (which) {
    case 'nay':
    case 'ni':
      if (/^(?:may|cac|nhung)$/u.test(wordBefore(at.shadow, at.start))) return null
      return anchored && unit !== 'ngay' && (maySay(typed, 'nay') || maySay(typed, 'ni')) ? 0 : null
    case 'mai':
      return maySay(typed, 'mai') ? 1 : null
    case 'mot':
      if (wordBefore(at.shadow, at.start) === 'mai') return null
      return (anchored || isMarked(typed)) && maySay(typed, 'mốt') ? 2 : null
    case 'kia': {
      if (!anchored) return null
      const days = maySay(typed, 'kìa') && isMarked(typed) ? 3 : 2
      if (!maySay(typed, 'kia') && days === 2) return null
      const past = unit === 'ngay' ? false : unit === undefined ? lean === 'back' : true
      return past ? -days : days
    }
    default:
      return anchored && unit !== 'ngay' && (maySay(typed, 'qua') || which === 'wa') ? -1 : null
  }
}

/** Names and other words that hold “mai”. */
const BEFORE_NAME = new Set(
  'go hoa co chi anh ong ba em bac chu cho ten xa thon xom ngo duong hoang cay nha thi truc que suoi mot moi dao ban'.split(
    ' ',
  ),
)
const AFTER_MAI = new Set('tang dong doai anh lan huong hoa dao sau van thi moi mot'.split(' '))
/** “Tôi qua xã”: somebody goes. */
const AFTER_GOING = new Set('xa ubnd uy do day nha cho ben tram phuong cong mot'.split(' '))

function nearCertainty(at: DayMatch, which: string, unit: string | undefined, hasPart: boolean): number {
  const typed = typedGroup(at, 'which')
  const after = wordAfter(at.shadow, at.end)
  if (which === 'mai' && unit === undefined && !hasPart) {
    const isName = /^\p{Lu}/u.test(typed) && at.start > 0
    if (isName || BEFORE_NAME.has(wordBefore(at.shadow, at.start)) || AFTER_MAI.has(after)) return 0
    return 0.8
  }
  if (which === 'mot' && !isMarked(typed))
    return unit === undefined && /^sang|^toi/u.test(at.match[0]) ? 0.5 : 0.6
  if (which === 'qua' && at.match[0].startsWith('toi') && !isMarked(at.typed)) {
    return AFTER_GOING.has(after) ? 0 : 0.7
  }
  return 1
}

/** “Tôi mai lên”: where the word before is no part of the day. */
const MAI = dayRule('(?<which>mai)', (at, { today }) => {
  const certainty = maySay(at.typed, 'mai') ? nearCertainty(at, 'mai', undefined, false) : 0
  return certainty === 0 ? null : oneDay(today.add({ days: 1 }), certainty)
})

const NOW = dayRule('(?:bay gio|bgio|gio nay|luc nay|ngay bay gio|hnay|today|now)', (at, { today }) =>
  isMarked(at.typed) &&
  !['bây giờ', 'giờ này', 'lúc này', 'ngay bây giờ'].some((words) => maySay(at.typed, words))
    ? null
    : oneDay(today, 0.8),
)

const LAST_NIGHT = dayRule('hoi hom', (at, { today }) =>
  maySay(at.typed, 'hồi hôm') ? oneDay(today.subtract({ days: 1 }), 0.8, { part: 'evening' }) : null,
)

const TOMORROW = dayRule('tomorrow', (_, { today }) => oneDay(today.add({ days: 1 }), 0.9))

/** “3 ngày nữa”, “cách đây 2 tuần”, “hai hôm trước”. */
const COUNTED = dayRule(
  `(?<ago>cach (?:day|nay) )?(?<count>${SMALL_NUMBER})\\s+(?<unit>ngay|hom|bua|tuan|thang|nam)(?:\\s+(?<way>nua|toi|sau|truoc|roi))?`,
  (at, { today }) => {
    const count = smallNumber(typedGroup(at, 'count'))
    const { ago, unit = '', way } = at.match.groups ?? {}
    if (count === null || count === 0 || (ago === undefined && way === undefined)) return null
    if (!['ngày', 'hôm', 'bữa', 'tuần', 'tháng', 'năm'].some((word) => maySay(typedGroup(at, 'unit'), word)))
      return null
    if (
      way !== undefined &&
      !['nữa', 'tới', 'sau', 'trước', 'rồi'].some((word) => maySay(typedGroup(at, 'way'), word))
    )
      return null
    const ahead = ago === undefined && way !== 'truoc' && way !== 'roi'
    const span = { [UNIT_SPANS[unit] ?? 'days']: ahead ? count : -count }
    return oneDay(today.add(span), unit === 'ngay' || unit === 'hom' || unit === 'bua' ? 0.9 : 0.7)
  },
)

const UNIT_SPANS: Readonly<Record<string, 'days' | 'weeks' | 'months' | 'years'>> = {
  ngay: 'days',
  hom: 'days',
  bua: 'days',
  tuan: 'weeks',
  thang: 'months',
  nam: 'years',
}

/** Numbers of houses, lanes, decrees and shares look like dates. */
const BEFORE_NO_DATE = new Set('so hem ngo kiet ngach nha dinh tu luat duong to thua kv ap le'.split(' '))
const AFTER_NO_DATE = new Set('nd qd tt luat so nha lit phan dien gia tieng'.split(' '))

/** 24/11, ngày 5-9-2026, 5.9.2026. */
const SLASHED = dayRule(
  '(?<![\\d./\\-,]\\s*)(?<named>ngay\\s*|hom\\s*)?(?<day>\\d{1,2})\\s?(?<sign>[/.\\-])\\s?(?<month>\\d{1,2})(?:\\s?[/.\\-]\\s?(?<year>\\d{4}|\\d{2}))?(?![\\d/\\-]|[.,]\\d)',
  (at, context) => {
    const { named, day = '', sign = '', month = '', year } = at.match.groups ?? {}
    if (sign !== '/' && named === undefined && year === undefined) return null
    if (day === '24' && month === '7' && named === undefined) return null
    if (named === undefined && BEFORE_NO_DATE.has(wordBefore(at.shadow, at.start))) return null
    if (AFTER_NO_DATE.has(wordAfter(at.shadow, at.end))) return null
    return onDate(
      Number(day),
      Number(month),
      year,
      context,
      named === undefined && year === undefined ? 0.8 : 1,
    )
  },
)

/** Ngày 5 tháng 9 (năm 2026), mười tháng tám. */
const WRITTEN = dayRule(
  `(?:ngay\\s+)?(?:mung\\s+|mong\\s+)?(?<day>${SMALL_NUMBER})\\s+thang\\s+(?<month>${SMALL_NUMBER})(?:\\s+nam\\s+(?<year>\\d{4}))?`,
  (at, context) => {
    const day = smallNumber(typedGroup(at, 'day'))
    const month = smallNumber(typedGroup(at, 'month'))
    if (day === null || month === null) return null
    return onDate(day, month, at.match.groups?.year, context, at.match[0].startsWith('ngay') ? 1 : 0.8)
  },
)

function onDate(
  day: number,
  month: number,
  year: string | undefined,
  { today, lean }: DayContext,
  certainty: number,
): DayReading | null {
  const written = yearOf(year, today)
  if (year !== undefined && written === null) return null
  if (written !== null) return oneDay(dateOf(written, month, day), certainty)
  const years = lean === 'back' ? [today.year, today.year - 1] : [today.year, today.year + 1]
  const found = years
    .map((one) => dateOf(one, month, day))
    .find((one) => one !== null && inDirection(one, today, lean))
  return oneDay(found ?? null, certainty)
}

function inDirection(day: Temporal.PlainDate, today: Temporal.PlainDate, lean: DayContext['lean']): boolean {
  const order = Temporal.PlainDate.compare(day, today)
  return lean === 'back' ? order <= 0 : order >= 0
}

/** “Ngày 15”, “hôm 20”: of this month or the next. */
const DAY_OF_MONTH = dayRule(
  '(?:ngay|hom)\\s+(?<day>\\d{1,2})(?!\\s*[/.\\-]\\s*\\d|\\s*(?:thang|h|gio|lan|ngay|nguoi|dong|am|nam|%))',
  (at, { today, lean }) => {
    const day = Number(at.match.groups?.day)
    const months = lean === 'back' ? [0, -1, -2] : [0, 1, 2]
    const found = months
      .map((months) => today.with({ day: 1 }).add({ months }))
      .map((month) => dateOf(month.year, month.month, day))
      .find((one) => one !== null && inDirection(one, today, lean))
    return oneDay(found ?? null, 0.7)
  },
)

/** “Con thứ ba”, “lần thứ hai”: an order and no weekday. */
const BEFORE_ORDINAL = new Set(
  'con chau be dua lan nguoi cai khoan vo chong loai buoc muc dieu tre em so ben dau ho nha'.split(' '),
)
const WEEKDAY_WORDS: Readonly<Record<string, number>> = { hai: 1, ba: 2, tu: 3, nam: 4, sau: 5, bay: 6 }

/** Thứ 7 này, thứ hai tuần sau, sáng T6, chủ nhật. */
const WEEKDAY = dayRule(
  `(?:${PART}\\s+)?(?:thu\\s*(?<name>[2-7]|hai|ba|tu|nam|sau|bay)|t(?<short>[2-7])|(?<sunday>chu nhat|chu nhut|cn|saturday|sunday))(?:\\s+(?<which>nay|(?:tuan )?(?:sau|toi|truoc|roi|vua roi|vua qua|nay|ke tiep)|hom roi|vua roi|vua qua))?`,
  (at, context) => {
    const { name, short, sunday, part, which = '' } = at.match.groups ?? {}
    if (part !== undefined && dayPartOf(typedGroup(at, 'part'), part) === null) return null
    if (BEFORE_ORDINAL.has(wordBefore(at.shadow, at.start)) && sunday === undefined) return null
    if (name !== undefined && isMarked(at.typed) && !/thứ/iu.test(at.typed)) return null
    if (sunday === 'cn' && /^(?:giay|cap|ban|chi|nghe)$/u.test(wordBefore(at.shadow, at.start))) return null
    const weekday =
      sunday === undefined
        ? (WEEKDAY_WORDS[name ?? ''] ?? Number(name ?? short) - 1)
        : sunday === 'saturday'
          ? 6
          : 7
    const certainty = short !== undefined || sunday === 'cn' ? 0.7 : 0.95
    return oneDay(weekdayOf(weekday, which, context), certainty, {
      part: part === undefined ? null : dayPartOf(typedGroup(at, 'part'), part),
    })
  },
)

function weekdayOf(weekday: number, which: string, { today, lean }: DayContext): Temporal.PlainDate {
  const monday = today.subtract({ days: today.dayOfWeek - 1 })
  const inWeek = (weeks: number) => monday.add({ days: 7 * weeks + weekday - 1 })
  if (/^tuan (?:sau|toi|ke tiep)/u.test(which)) return inWeek(1)
  if (which === 'tuan truoc') return inWeek(-1)
  if (which === 'tuan nay') return inWeek(0)
  const past = /roi|vua qua|truoc/u.test(which) || (lean === 'back' && which !== 'toi' && which !== 'sau')
  if (past) return today.subtract({ days: (today.dayOfWeek - weekday + 7) % 7 || (which === '' ? 0 : 7) })
  return today.add({ days: (weekday - today.dayOfWeek + 7) % 7 })
}

/** Cuối tuần, đầu tháng sau, giữa năm, tuần tới, tháng trước, năm ngoái. */
const PERIOD = dayRule(
  '(?:(?<edge>dau|giua|cuoi)\\s+)?(?<unit>tuan|thang|nam)(?:\\s+(?<which>nay|sau|toi|truoc|roi|ngoai|vua roi|vua qua))?',
  (at, context) => {
    const { edge, unit = '', which } = at.match.groups ?? {}
    if (edge === undefined && which === undefined) return null
    if (/\d\s*$/u.test(at.shadow.slice(0, at.start))) return null
    if (!['tuần', 'tháng', 'năm'].some((word) => maySay(typedGroup(at, 'unit'), word))) return null
    const unitSpan = UNIT_SPANS[unit] as 'weeks' | 'months' | 'years'
    const step = which === undefined || which === 'nay' ? 0 : which === 'sau' || which === 'toi' ? 1 : -1
    if (unit === 'nam' && edge === undefined && !isMarked(at.typed) && which !== 'ngoai') return null
    return spanOf(context.today.add({ [unitSpan]: step }), unit, edge, context.today, step)
  },
)

function spanOf(
  inside: Temporal.PlainDate,
  unit: string,
  edge: string | undefined,
  today: Temporal.PlainDate,
  step: number,
): DayReading | null {
  const certainty = 0.8
  const span = (from: Temporal.PlainDate, until: Temporal.PlainDate): DayReading => ({
    from,
    until,
    part: null,
    lunar: false,
    certainty,
  })
  if (unit === 'tuan') {
    const monday = inside.subtract({ days: inside.dayOfWeek - 1 })
    if (edge === 'cuoi') {
      const saturday = monday.add({ days: 5 })
      const from = step === 0 && today.dayOfWeek === 7 ? saturday.add({ days: 7 }) : saturday
      return span(from, from.add({ days: 1 }))
    }
    if (edge === 'dau') return span(monday, monday.add({ days: 1 }))
    if (edge === 'giua') return span(monday.add({ days: 2 }), monday.add({ days: 3 }))
    return span(monday, monday.add({ days: 6 }))
  }
  if (unit === 'thang') {
    const first = inside.with({ day: 1 })
    const last = first.add({ months: 1 }).subtract({ days: 1 })
    if (edge === 'dau') return span(first, first.with({ day: 10 }))
    if (edge === 'giua') return span(first.with({ day: 11 }), first.with({ day: 20 }))
    return span(edge === 'cuoi' ? first.with({ day: 21 }) : first, last)
  }
  const year = inside.year
  const months = edge === 'dau' ? [1, 3] : edge === 'giua' ? [5, 8] : edge === 'cuoi' ? [10, 12] : [1, 12]
  const [start = 1, end = 12] = months
  return span(
    Temporal.PlainDate.from({ year, month: start, day: 1 }),
    Temporal.PlainDate.from({ year, month: end, day: 31 }),
  )
}

/** “Tháng 7”, “cuối tháng 3”: this year's, or the next. */
const MONTH = dayRule(
  '(?:(?<edge>dau|giua|cuoi)\\s+)?thang\\s+(?<month>\\d{1,2})(?:\\s*/\\s*(?<year>\\d{4})|\\s+nam\\s+(?<named>\\d{4}))?(?!\\s*[/.]?\\d)',
  (at, context) => {
    const { edge, month = '', year, named } = at.match.groups ?? {}
    if (/\d\s*$/u.test(at.shadow.slice(0, at.start))) return null
    const { today, lean } = context
    const written = yearOf(year ?? named, today)
    const step =
      Number(month) < today.month && lean !== 'back'
        ? 1
        : Number(month) > today.month && lean === 'back'
          ? -1
          : 0
    const first = dateOf(written ?? today.year + step, Number(month), 1)
    const reading = first === null ? null : spanOf(first, 'thang', edge, today, 0)
    return reading && { ...reading, certainty: written === null ? 0.6 : 0.9 }
  },
)

/** Days people speak of with the calendar of the sun. */
const NAMED = dayRule(
  '(?:tet duong(?: lich)?|tet tay|tet duong|quoc khanh|giai phong mien nam|quoc te lao dong)',
  (at, context) =>
    at.match[0].startsWith('tet')
      ? onDate(1, 1, undefined, context, 0.9)
      : at.match[0] === 'quoc khanh'
        ? onDate(2, 9, undefined, context, 0.9)
        : onDate(
            at.match[0].startsWith('giai') ? 30 : 1,
            at.match[0].startsWith('giai') ? 4 : 5,
            undefined,
            context,
            0.9,
          ),
)

/** Days by the calendar of the sun. */
export const dayRules: readonly DayRule[] = [
  NEAR,
  MAI,
  NOW,
  LAST_NIGHT,
  TOMORROW,
  COUNTED,
  SLASHED,
  WRITTEN,
  DAY_OF_MONTH,
  WEEKDAY,
  PERIOD,
  MONTH,
  NAMED,
]
