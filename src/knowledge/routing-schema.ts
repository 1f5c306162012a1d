import { z } from 'zod'
import { isoDate, key, petitionFieldCode, phone, sources, text } from './scalars.ts'

export const SERVICE_LEVEL_CODES = ['P0', 'P1', 'P2', 'P3', 'P4'] as const

/** Service level of a route; `session`: due before the next session of the people's council. */
export const slaCode = z.enum([...SERVICE_LEVEL_CODES, 'session'])

/** One amount in one unit. Minutes and hours run day and night; the working kinds only in working time. */
export const spanSchema = z.union([
  z.strictObject({ minutes: z.int().positive() }),
  z.strictObject({ hours: z.int().positive() }),
  z.strictObject({ workingHours: z.int().positive() }),
  z.strictObject({ workingDays: z.int().positive() }),
])

/** `routing.yaml`: petition field → function (→ officer), outside body, service level. */
export const routingSchema = z.strictObject({
  routes: z.record(
    petitionFieldCode,
    z.strictObject({
      function: key,
      sla: slaCode.optional(),
      /** Id of the outside body that solves it; the function follows it up. */
      external: key.optional(),
      /** Units that work along. */
      with: z.array(key).optional(),
      /** Seen by the named officer and the chairman only; every view is logged. */
      restricted: z.boolean().optional(),
      /** Not registered as a petition: the legal path is explained instead. */
      guideOnly: z.boolean().optional(),
    }),
  ),
  external: z.record(key, z.strictObject({ name: text, phone: phone.nullable() })),
  source: sources,
})

/** `deadlines.yaml`: what each service level promises. */
export const deadlinesSchema = z.strictObject({
  levels: z.record(
    z.enum(SERVICE_LEVEL_CODES),
    z.strictObject({
      name: text,
      assign: spanSchema,
      firstAnswer: spanSchema,
      /** null: the result is another body's, we promise to say where it went and to remind. */
      result: spanSchema.nullable(),
      remindEvery: spanSchema.optional(),
      extension: z.strictObject({ max: z.int().positive(), by: spanSchema }).optional(),
    }),
  ),
  /** Legal first notice on anything received, in working days. */
  firstNoticeWorkingDays: z.int().positive(),
  autoCloseDaysAfterAnswer: z.int().positive(),
  reopen: z.strictObject({ max: z.int().positive(), withinDays: z.int().positive() }),
  needInfoSilentWorkingDays: z.int().positive(),
  council: z.strictObject({
    workingDaysBeforeSession: z.int().positive(),
    sessions: z.array(
      z.strictObject({
        number: z.int().positive(),
        opensOn: isoDate,
        petitionsDueBackOn: isoDate,
        status: z.enum(['planned', 'decided']),
      }),
    ),
  }),
  source: sources,
})
