export { type DueDate, type DueDates, dueAfter, dueAt, dueDates } from './due-at.ts'
export { createOfficeCalendar, type OfficeCalendar } from './office-calendar.ts'
export type { Openings, Session } from './openings.ts'
export { describeDay, describeInstant, instantOf, VIETNAM_ZONE, vietnamTime } from './vietnam-time.ts'
export {
  addCalendarDays,
  addWorkingDays,
  addWorkingHours,
  type CountedSpan,
  type WorkingTime,
} from './working-clock.ts'
export type { DayStatus } from './working-day.ts'
