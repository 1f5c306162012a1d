import { dayRules } from './day-rules.ts'
import { lunarRules } from './lunar-day-rules.ts'
import type { DayContext, SaidDay } from './said-day.ts'
import { shadowed } from './shadow.ts'
import { type Slot, withoutOverlaps } from './slot.ts'

/** Days named in a text, in the order said: “thứ 7 này”, “chiều mai”, “rằm tháng 7”, “mùng 5 tết”, “cuối tháng”. Marks optional. */
export function readDays(said: string, context: DayContext): readonly Slot<SaidDay>[] {
  const source = shadowed(said)
  const found = [...lunarRules, ...dayRules].flatMap(({ words, read }) =>
    Array.from(source.shadow.matchAll(words)).flatMap((match): readonly Slot<SaidDay>[] => {
      const start = match.index
      const end = start + match[0].length
      const typed = source.text.slice(start, end)
      const reading = read({ match, typed, start, end, ...source }, context)
      if (reading === null) return []
      const { certainty, ...value } = reading
      return [{ value, start, end, certainty }]
    }),
  )
  return withoutOverlaps(found)
}
