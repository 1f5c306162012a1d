import type { DayContext, DayReading } from './said-day.ts'
import type { Shadowed } from './shadow.ts'

/** Where a pattern matched. */
export interface DayMatch extends Shadowed {
  readonly match: RegExpMatchArray
  /** The citizen's own words. */
  readonly typed: string
  readonly start: number
  readonly end: number
}

/** Words without marks that may name a day, and what they mean. */
export interface DayRule {
  /** Over the shadow; global. */
  readonly words: RegExp
  read(at: DayMatch, context: DayContext): DayReading | null
}

export function dayRule(words: string, read: DayRule['read']): DayRule {
  return { words: new RegExp(`(?<![a-z0-9])${words}(?![a-z0-9])`, 'dgu'), read }
}

export function oneDay(
  day: Temporal.PlainDate | null,
  certainty: number,
  more: Partial<DayReading> = {},
): DayReading | null {
  return day === null ? null : { from: day, until: day, part: null, lunar: false, ...more, certainty }
}

/** A day of the calendar; null for the 31st of February. */
export function dateOf(year: number, month: number, day: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
  } catch {
    return null
  }
}

/** Years as people write them: `26` is 2026, `98` is 1998. */
export function yearOf(written: string | undefined, today: Temporal.PlainDate): number | null {
  if (written === undefined) return null
  const year = Number(written)
  if (written.length === 4) return year >= 1900 && year < 2190 ? year : null
  if (written.length !== 2) return null
  return year <= (today.year % 100) + 20 ? 2000 + year : 1900 + year
}

/** The citizen's own words of a group of the pattern; empty where it matched nothing. */
export function typedGroup({ match, text }: DayMatch, group: string): string {
  const place = match.indices?.groups?.[group]
  return place === undefined ? '' : text.slice(place[0], place[1])
}
