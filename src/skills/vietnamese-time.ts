import { describeInstant, vietnamTime } from '../calendar/index.ts'

/** Calendar day of an instant in Viet Nam. */
export function dayOf(instantMs: number): Temporal.PlainDate {
  return vietnamTime(Temporal.Instant.fromEpochMilliseconds(instantMs)).toPlainDate()
}

/** `17:00 thứ Hai 23/11/2026` */
export function momentText(instantMs: number): string {
  return describeInstant(Temporal.Instant.fromEpochMilliseconds(instantMs))
}

/** `23/11/2026` */
export function dateText(day: Temporal.PlainDate): string {
  const [year, month, date] = day.toString().split('-')
  return `${date}/${month}/${year}`
}

/** `tháng 7/2026` from `2026-07` or `2026-07-20`. */
export function monthText(yearMonth: string): string {
  const [year, month] = yearMonth.split('-')
  return `tháng ${Number(month)}/${year}`
}
