import type { CalendarDay, OfficeHours, Weekday, WorkingCalendar } from '../knowledge/index.ts'
import { describeDay } from './vietnam-time.ts'

/** What a calendar day is to an office. */
export interface DayStatus {
  /** Counts in deadlines given in working days. */
  readonly working: boolean
  /** The row of the calendar that makes it differ from an ordinary week. */
  readonly special: CalendarDay | null
  /** For the administrator: why the answer may change, in Vietnamese. Null when it is certain. */
  readonly warning: string | null
}

const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/**
 * Is the day a working day? Swapped Saturdays are, Saturday service is not.
 * A day the calendar does not know for sure is judged as in an ordinary week, with a warning.
 */
export function dayStatus(
  date: Temporal.PlainDate,
  hours: Pick<OfficeHours, 'workdays'>,
  calendar: WorkingCalendar,
): DayStatus {
  const special = calendar.days.get(date.toString()) ?? null
  const ordinary = hours.workdays.some((day) => day === WEEKDAYS[date.dayOfWeek - 1])
  if (special?.kind === 'unknown') {
    return {
      working: ordinary,
      special,
      warning: `Chưa xác minh lịch ${describeDay(date)}: ${special.name}.`,
    }
  }
  if (special) return { working: special.kind === 'swap_work', special, warning: null }
  const warning = calendar.years.includes(date.year)
    ? null
    : `Chưa có lịch nghỉ lễ năm ${date.year}: hạn tính theo tuần làm việc thường.`
  return { working: ordinary, special, warning }
}
