import type { OfficeHours, WorkingCalendar } from '../knowledge/index.ts'
import { dayStatus } from './working-day.ts'

/** A stretch of one day; the end is not included. */
export interface Session {
  readonly from: Temporal.PlainTime
  readonly to: Temporal.PlainTime
}

/** When citizens are received on a day, and why. */
export interface Openings {
  readonly kind: 'office' | 'saturday-service' | 'exception' | 'closed'
  readonly sessions: readonly Session[]
}

type Season = OfficeHours['seasons'][number]

/** The season of a day; the schema check makes sure that every day has one. */
export function seasonOf(date: Temporal.PlainDate, hours: OfficeHours): Season {
  const monthDay = date.toString().slice(5)
  const season = hours.seasons.find(({ from, to }) =>
    from <= to ? from <= monthDay && monthDay <= to : from <= monthDay || monthDay <= to,
  )
  if (!season) throw new RangeError(`no season for ${monthDay}`)
  return season
}

/** Morning and afternoon as the season has them, whatever the day is. */
export function officeSessions(date: Temporal.PlainDate, hours: OfficeHours): readonly [Session, Session] {
  const season = seasonOf(date, hours)
  return [sessionOf(season.morning), sessionOf(season.afternoon)]
}

/** When the office receives citizens on a day: exceptions first, then working days, then Saturday service. */
export function openingsOn(
  date: Temporal.PlainDate,
  hours: OfficeHours,
  calendar: WorkingCalendar,
): Openings {
  const exception = hours.localExceptions.find((one) => one.on === date.toString())
  if (exception) {
    const kind = exception.hours.length === 0 ? 'closed' : 'exception'
    return { kind, sessions: exception.hours.map(sessionOf) }
  }
  const status = dayStatus(date, hours, calendar)
  if (status.working) return { kind: 'office', sessions: officeSessions(date, hours) }
  const free = status.special === null || status.special.kind === 'unknown'
  const service = hours.saturdayService
  if (free && service && date.dayOfWeek === 6 && isInForce(date, service)) {
    return { kind: 'saturday-service', sessions: [sessionOf(service.hours)] }
  }
  return { kind: 'closed', sessions: [] }
}

function isInForce(
  date: Temporal.PlainDate,
  period: { validFrom: string; validUntil?: string | undefined },
): boolean {
  const day = date.toString()
  return period.validFrom <= day && day <= (period.validUntil ?? day)
}

function sessionOf(range: string): Session {
  return { from: Temporal.PlainTime.from(range.slice(0, 5)), to: Temporal.PlainTime.from(range.slice(6)) }
}
