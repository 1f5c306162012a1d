import { z } from 'zod'
import { isoDate, key, phone, sources, text } from './scalars.ts'

/** `officers.yaml`: leaders, units and officers. Work goes to a function first, to its person second. */
export const officersSchema = z.strictObject({
  leaders: z.array(
    z.strictObject({ id: key, office: text, name: text, from: isoDate, until: isoDate.optional() }),
  ),
  units: z.array(
    z.strictObject({
      id: key,
      name: text,
      /** Officer or leader id. */
      head: key,
      phone,
      email: z.email().optional(),
      functions: z.array(key),
    }),
  ),
  officers: z.array(
    z.strictObject({
      id: key,
      name: text,
      title: text,
      /** Unit id. */
      unit: key,
      functions: z.array(key),
      /** Office telephone; private numbers need the officer's consent. */
      phone,
      /** Officer who stands in. */
      deputy: key,
    }),
  ),
  /** Functions that leaders keep themselves. */
  leaderFunctions: z.record(key, z.strictObject({ leader: key, deputy: key })),
  source: sources,
})
