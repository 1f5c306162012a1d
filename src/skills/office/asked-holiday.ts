import type { WorkingCalendar } from '../../knowledge/index.ts'
import { foldText } from '../../petitions/index.ts'

const HOLIDAY_WORDS: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(tet duong|tet tay|1 1|mung 1 thang 1 duong)\b/, /duong lich/],
  [/\b(tet|mung \d|mong \d|giao thua|am lich)\b/, /\btet\b(?! duong)/],
  [/\b(gio to|hung vuong|10 3)\b/, /hung vuong|gio to/],
  [/\b(30 4|giai phong|1 5|quoc te lao dong)\b/, /chien thang|lao dong|nghi bu 01 5/],
  [/\b(2 9|quoc khanh)\b/, /quoc khanh/],
  [/\b(24 11|ngay van hoa)\b/, /van hoa/],
]

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
