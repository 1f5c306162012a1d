import type { CommuneKnowledge } from '../knowledge/index.ts'
import { officeSessions } from './openings.ts'
import { describeDay, instantOf, vietnamTime } from './vietnam-time.ts'
import { type DayStatus, dayStatus } from './working-day.ts'

/** What deadlines are counted with. */
export type WorkingTime = Pick<CommuneKnowledge, 'hours' | 'calendar'>

/** The end of a span of working time. */
export interface CountedSpan {
  readonly end: Temporal.Instant
  /** Days off passed over that no weekend explains: `thứ Ba 24/11/2026 (Ngày Văn hóa Việt Nam)`. */
  readonly skipped: readonly string[]
  /** Days in the span of which the calendar is not sure, in Vietnamese. */
  readonly warnings: readonly string[]
}

/**
 * Working days after an event: the day of the event does not count (Bộ luật Dân sự 2015, Điều 147); the span ends at
 * closing time of the last day. An event after closing time or on a day off counts as of the next working day.
 * @param count integer ≥ 0; 0 ends on the day of the event
 */
export function addWorkingDays(at: Temporal.Instant, count: number, time: WorkingTime): CountedSpan {
  const walk = new DayWalk(time)
  let date = walk.firstWorkingDay(dayOfEvent(at, time))
  for (let counted = 0; counted < count; counted++) date = walk.firstWorkingDay(date.add({ days: 1 }))
  return walk.endAt(closingOf(date, time))
}

/**
 * Calendar days after an event; a last day that is a day off moves to the next working day (Bộ luật Dân sự 2015, Điều 148).
 * @param count integer ≥ 0
 */
export function addCalendarDays(at: Temporal.Instant, count: number, time: WorkingTime): CountedSpan {
  const walk = new DayWalk(time)
  const last = vietnamTime(at).toPlainDate().add({ days: count })
  return walk.endAt(closingOf(walk.firstWorkingDay(last), time))
}

/**
 * Office hours after an event, counted in minutes through the sessions of working days. Starts at once in office hours,
 * else when the next session opens.
 * @param hours number ≥ 0
 */
export function addWorkingHours(at: Temporal.Instant, hours: number, time: WorkingTime): CountedSpan {
  const walk = new DayWalk(time)
  let left = hours * 60
  let date = vietnamTime(at).toPlainDate()
  for (;;) {
    date = walk.firstWorkingDay(date)
    for (const session of officeSessions(date, time.hours)) {
      const opens = instantOf(date, session.from)
      const start = Temporal.Instant.compare(at, opens) > 0 ? at : opens
      const minutes = Math.max(0, start.until(instantOf(date, session.to)).total('minutes'))
      if (minutes > 0 && left <= minutes) return walk.endAt(start.add({ seconds: Math.round(left * 60) }))
      left -= minutes
    }
    date = date.add({ days: 1 })
  }
}

/** Day 0 of a clock in working days. */
function dayOfEvent(at: Temporal.Instant, time: WorkingTime): Temporal.PlainDate {
  const date = vietnamTime(at).toPlainDate()
  return Temporal.Instant.compare(at, closingOf(date, time)) >= 0 ? date.add({ days: 1 }) : date
}

function closingOf(date: Temporal.PlainDate, time: WorkingTime): Temporal.Instant {
  return instantOf(date, officeSessions(date, time.hours)[1].to)
}

/** Walks forward over days and remembers what it stepped over. */
class DayWalk {
  readonly #time: WorkingTime
  readonly #skipped: string[] = []
  readonly #warnings = new Set<string>()

  constructor(time: WorkingTime) {
    this.#time = time
  }

  /** The first working day at or after a day. */
  firstWorkingDay(from: Temporal.PlainDate): Temporal.PlainDate {
    let date = from
    for (;;) {
      const status = dayStatus(date, this.#time.hours, this.#time.calendar)
      if (status.warning) this.#warnings.add(status.warning)
      if (status.working) return date
      this.#remember(date, status)
      date = date.add({ days: 1 })
    }
  }

  endAt(end: Temporal.Instant): CountedSpan {
    return { end, skipped: this.#skipped, warnings: [...this.#warnings] }
  }

  #remember(date: Temporal.PlainDate, { special }: DayStatus): void {
    if (special) this.#skipped.push(`${describeDay(date)} (${special.name})`)
  }
}
