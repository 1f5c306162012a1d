import type { OfficeHours, WorkingCalendar } from '../knowledge/index.ts'
import { type Openings, openingsOn, type Session, seasonOf } from './openings.ts'
import { describeDay, describeInstant, instantOf } from './vietnam-time.ts'
import { dayStatus } from './working-day.ts'

/** What a citizen should know about coming on a day: when it is open, for what, and if not, when next. */
export function describeHours(
  date: Temporal.PlainDate,
  hours: OfficeHours,
  calendar: WorkingCalendar,
  nextOpening: (at: Temporal.Instant) => Temporal.Instant | null,
): string {
  const openings = openingsOn(date, hours, calendar)
  const status = dayStatus(date, hours, calendar)
  const sentence = `${capitalised(describeDay(date))}: ${describeOpenings(date, openings, hours, status.special?.name)}.`
  if (openings.kind === 'closed') {
    const next = nextOpening(instantOf(date, Temporal.PlainTime.from('00:00')))
    return next ? `${sentence} Mở lại lúc ${describeInstant(next)}.` : sentence
  }
  return status.warning
    ? `${sentence} Lịch ngày này chưa có thông báo chính thức, xin gọi trước khi đến.`
    : sentence
}

function describeOpenings(
  date: Temporal.PlainDate,
  openings: Openings,
  hours: OfficeHours,
  holiday: string | undefined,
): string {
  const times = openings.sessions.map(describeSession)
  switch (openings.kind) {
    case 'office':
      return `sáng ${times[0]}, chiều ${times[1]} (giờ ${seasonOf(date, hours).name})`
    case 'saturday-service': {
      const services = hours.saturdayService?.services.join(', ')
      return `${times[0]}, chỉ nhận ${services} (${hours.saturdayService?.name})`
    }
    case 'exception':
      return `${times.join(', ')} (${reasonOf(date, hours)})`
    case 'closed':
      return `nghỉ (${reasonOf(date, hours) ?? holiday ?? 'ngày nghỉ cuối tuần'})`
  }
}

function reasonOf(date: Temporal.PlainDate, hours: OfficeHours): string | undefined {
  return hours.localExceptions.find((one) => one.on === date.toString())?.reason
}

function describeSession({ from, to }: Session): string {
  return `${from.toString({ smallestUnit: 'minute' })}–${to.toString({ smallestUnit: 'minute' })}`
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
