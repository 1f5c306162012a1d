import { describeDay } from '../calendar/index.ts'
import { readDays, type SaidDay, SURE_SLOT } from '../slots/index.ts'

/** The day or days a question names, from the surest words; null when it names none. */
export function askedDay(text: string, today: Temporal.PlainDate): SaidDay | null {
  const found = readDays(text, { today }).filter((slot) => slot.certainty >= SURE_SLOT)
  return found.toSorted((a, b) => b.certainty - a.certainty)[0]?.value ?? null
}

export function isOneDay({ from, until }: SaidDay): boolean {
  return from.equals(until)
}

/** “Ngày ông/bà hỏi theo âm lịch là thứ Tư 10/02/2027.”; nothing where the day was named by the ordinary calendar. */
export function lunarLine(day: SaidDay): readonly string[] {
  return day.lunar && isOneDay(day) ? [`Ngày âm lịch ông/bà hỏi là ${describeDay(day.from)}.`] : []
}
