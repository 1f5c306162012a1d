import { createOfficeCalendar, describeInstant } from '../calendar/index.ts'
import type { CommuneKnowledge } from '../knowledge/index.ts'
import { dayOf } from './vietnamese-time.ts'

/** Opening hours of the day of `now`, in one or two sentences. */
export function todayHours(commune: CommuneKnowledge, now: number): string {
  return hoursText(commune, dayOf(now))
}

/** Opening hours of a day, in one or two sentences; a day off says when it opens again. */
export function hoursText(commune: CommuneKnowledge, day: Temporal.PlainDate): string {
  return createOfficeCalendar(commune).describeHours(day)
}

export function isOfficeOpen(commune: CommuneKnowledge, now: number): boolean {
  return createOfficeCalendar(commune).isOpen(Temporal.Instant.fromEpochMilliseconds(now))
}

/** `07:30 thứ Hai 23/11/2026`, the first time somebody is there after the end of a day. */
export function openingAfter(commune: CommuneKnowledge, day: Temporal.PlainDate): string {
  const midnight = day.add({ days: 1 }).toZonedDateTime('Asia/Ho_Chi_Minh')
  return nextOpeningText(commune, midnight.epochMilliseconds)
}

/** `07:30 thứ Hai 23/11/2026`, the next time somebody is there. */
export function nextOpeningText(commune: CommuneKnowledge, now: number): string {
  const next = createOfficeCalendar(commune).nextOpening(Temporal.Instant.fromEpochMilliseconds(now))
  return next === null ? 'ngày làm việc tới' : describeInstant(next)
}
