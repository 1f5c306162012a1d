import type { CommuneKnowledge } from '../knowledge/index.ts'
import { describeHours } from './describe-hours.ts'
import { type Openings, openingsOn } from './openings.ts'
import { instantOf, vietnamTime } from './vietnam-time.ts'
import { type DayStatus, dayStatus } from './working-day.ts'

/** How far `nextOpening` looks: longer than any holiday. */
const HORIZON_DAYS = 60

/** When one commune's office is open. Pure: the instant always comes in. */
export interface OfficeCalendar {
  /** Open to citizens at this instant, Saturday service included. */
  isOpen(at: Temporal.Instant): boolean
  /** First open instant at or after `at` (`at` itself when open); null when there is none in 60 days. */
  nextOpening(at: Temporal.Instant): Temporal.Instant | null
  /** One or two Vietnamese sentences about a day, fit for a citizen. */
  describeHours(date: Temporal.PlainDate): string
  openingsOn(date: Temporal.PlainDate): Openings
  dayStatus(date: Temporal.PlainDate): DayStatus
}

/** @see {@link OfficeCalendar} */
export function createOfficeCalendar({
  hours,
  calendar,
}: Pick<CommuneKnowledge, 'hours' | 'calendar'>): OfficeCalendar {
  const nextOpening = (at: Temporal.Instant): Temporal.Instant | null => {
    const today = vietnamTime(at).toPlainDate()
    for (let offset = 0; offset <= HORIZON_DAYS; offset++) {
      const date = today.add({ days: offset })
      for (const session of openingsOn(date, hours, calendar).sessions) {
        if (Temporal.Instant.compare(at, instantOf(date, session.to)) >= 0) continue
        const opens = instantOf(date, session.from)
        return Temporal.Instant.compare(at, opens) >= 0 ? at : opens
      }
    }
    return null
  }
  return {
    isOpen: (at) => nextOpening(at)?.equals(at) ?? false,
    nextOpening,
    describeHours: (date) => describeHours(date, hours, calendar, nextOpening),
    openingsOn: (date) => openingsOn(date, hours, calendar),
    dayStatus: (date) => dayStatus(date, hours, calendar),
  }
}
