import { z } from 'zod'
import { isoDate, key, monthDay, sources, text, timeOfDay, timeRange } from './scalars.ts'

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const weekday = z.enum(WEEKDAYS)

const receptionRule = z.strictObject({
  /** Leader id. */
  leader: key,
  /** One weekday every week, or one day of every month. */
  on: z.union([z.strictObject({ weekday }), z.strictObject({ dayOfMonth: z.int().min(1).max(28) })]),
  hours: timeRange,
})

/** `hours.yaml`: opening hours by season, Saturday service, reception of citizens. Zone Asia/Ho_Chi_Minh. */
export const hoursSchema = z.strictObject({
  legalBasis: text,
  /** Together they cover the year; `from` and `to` both included and may wrap over New Year. */
  seasons: z
    .array(
      z.strictObject({
        id: key,
        name: text,
        from: monthDay,
        to: monthDay,
        morning: timeRange,
        afternoon: timeRange,
      }),
    )
    .min(1),
  workdays: z.array(weekday).min(1),
  lastTicketMinutesBeforeClose: z.int().nonnegative(),
  /** Papers of same-day procedures received later are returned the next working day. */
  sameDayCutoff: timeOfDay,
  /** Opening time only: never a working day for deadlines. */
  saturdayService: z
    .strictObject({
      name: text,
      hours: timeRange,
      services: z.array(text),
      validFrom: isoDate,
      validUntil: isoDate.optional(),
    })
    .nullable(),
  /** Single days on which the commune opens otherwise or not at all (hours: []). */
  localExceptions: z.array(z.strictObject({ on: isoDate, hours: z.array(timeRange), reason: text })),
  reception: z.strictObject({
    chairman: receptionRule,
    partySecretary: receptionRule.optional(),
    council: receptionRule.optional(),
    registerBy: z.array(text),
    note: text.optional(),
  }),
  source: sources,
})
