import type { WorkingCalendar } from '../../knowledge/index.ts'
import { foldText } from '../../petitions/index.ts'

const WEEKDAYS: readonly (readonly [RegExp, number])[] = [
  [/\b(thu (hai|2)|t2)\b/, 1],
  [/\b(thu (ba|3)|t3)\b/, 2],
  [/\b(thu (tu|4)|t4)\b/, 3],
  [/\b(thu (nam|5)|t5)\b/, 4],
  [/\b(thu (sau|6)|t6)\b/, 5],
  [/\b(thu (bay|7)|t7|cuoi tuan|saturday)\b/, 6],
  [/\b(chu nhat|cn|sunday)\b/, 7],
]

const HOLIDAY_WORDS: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(tet duong|tet tay|1 1|mung 1 thang 1 duong)\b/, /duong lich/],
  [/\b(tet|mung \d|mong \d|giao thua|am lich)\b/, /\btet\b(?! duong)/],
  [/\b(gio to|hung vuong|10 3)\b/, /hung vuong|gio to/],
  [/\b(30 4|giai phong|1 5|quoc te lao dong)\b/, /chien thang|lao dong|nghi bu 01 5/],
  [/\b(2 9|quoc khanh)\b/, /quoc khanh/],
  [/\b(24 11|ngay van hoa)\b/, /van hoa/],
]

/** A day a question names: today, tomorrow, a weekday (the next one), a date; null when it names none. */
export function askedDay(text: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const folded = foldText(text)
  const date = /\b(\d{1,2})[/\-.](\d{1,2})(?:[/\-.](\d{4}))?\b/u.exec(text)
  if (date) return calendarDay(Number(date[1]), Number(date[2]), date[3], today)
  if (/\b(hom nay|bay gio|gio nay|luc nay|chieu nay|sang nay|today|now)\b/.test(folded)) return today
  if (/\b(ngay kia|mot nua|ngay mot)\b/.test(folded)) return today.add({ days: 2 })
  if (/\b(ngay mai|sang mai|chieu mai|bua mai|mai|tomorrow)\b/.test(folded)) return today.add({ days: 1 })
  const weekday = WEEKDAYS.find(([words]) => words.test(folded))?.[1]
  if (weekday === undefined) return null
  const ahead = (weekday - today.dayOfWeek + 7) % 7
  const next = today.add({ days: ahead })
  return /\btuan (sau|toi)\b/.test(folded) && ahead < 8 - today.dayOfWeek ? next.add({ days: 7 }) : next
}

/** First and last day off of the holiday a question names, from today on; null when it names none we know. */
export function askedHoliday(
  text: string,
  today: Temporal.PlainDate,
  calendar: WorkingCalendar,
): { readonly name: string; readonly from: Temporal.PlainDate; readonly until: Temporal.PlainDate } | null {
  const folded = foldText(text)
  const wanted = HOLIDAY_WORDS.find(([words]) => words.test(folded))?.[1]
  if (wanted === undefined) return null
  const days = [...calendar.days.values()]
    .filter(
      (day) => day.on >= today.toString() && day.kind !== 'swap_work' && wanted.test(foldText(day.name)),
    )
    .toSorted((a, b) => a.on.localeCompare(b.on))
  const first = days[0]
  if (!first) return null
  const from = Temporal.PlainDate.from(first.on)
  const until = days
    .map((day) => Temporal.PlainDate.from(day.on))
    .filter((day) => from.until(day).days < 15)
    .at(-1)
  return { name: first.name.replace(/\s*\([^()]*\)/gu, ''), from, until: until ?? from }
}

function calendarDay(
  day: number,
  month: number,
  year: string | undefined,
  today: Temporal.PlainDate,
): Temporal.PlainDate | null {
  try {
    const date = Temporal.PlainDate.from(
      { year: year === undefined ? today.year : Number(year), month, day },
      { overflow: 'reject' },
    )
    const past = year === undefined && Temporal.PlainDate.compare(date, today) < 0
    return past ? date.add({ years: 1 }) : date
  } catch {
    return null
  }
}
