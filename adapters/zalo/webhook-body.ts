import { z } from 'zod'

/** Ids have up to 19 digits and stay text; a JSON number that lost digits is no id. */
const id = z.string().min(1)
const optionalId = id.optional().catch(undefined)
const party = z.object({ id, admin_id: optionalId }).optional().catch(undefined)

/** Sent as text; a number is taken too. */
const degrees = z.union([
  z.number(),
  z
    .string()
    .regex(/^-?\d+(\.\d+)?$/)
    .transform(Number),
])

const attachment = z.object({
  type: z.string(),
  payload: z
    .object({
      url: z.string().optional().catch(undefined),
      name: z.string().optional().catch(undefined),
      description: z.string().optional().catch(undefined),
      coordinates: z.object({ latitude: degrees, longitude: degrees }).optional().catch(undefined),
    })
    .catch({}),
})

const message = z.object({
  msg_id: optionalId,
  text: z.string().catch(''),
  quote_msg_id: optionalId,
  attachments: z.array(attachment.nullable().catch(null)).catch([]),
})

/** The parts of any webhook body this adapter reads; a part of unexpected shape counts as missing. */
export const zaloWebhookBody = z.object({
  event_name: z.string().min(1),
  oa_id: optionalId,
  user_id: optionalId,
  sender: party,
  recipient: party,
  follower: party,
  message: message.optional().catch(undefined),
})

export type ZaloWebhookBody = z.infer<typeof zaloWebhookBody>
export type ZaloAttachment = z.infer<typeof attachment>
