import { z } from 'zod'

/** Ids are text; app ids in echoes are numbers small enough to be exact. */
const id = z.union([z.string().min(1), z.int().transform(String)])
const optionalId = id.optional().catch(undefined)
const optionalText = z.string().optional().catch(undefined)
const party = z.object({ id }).optional().catch(undefined)
const referral = z.object({ ref: optionalText }).optional().catch(undefined)

const attachment = z.object({
  type: z.string(),
  url: optionalText,
  title: optionalText,
  payload: z
    .object({
      url: optionalText,
      title: optionalText,
      sticker_id: optionalId,
      coordinates: z
        .object({ lat: z.number().min(-90).max(90), long: z.number().min(-180).max(180) })
        .optional()
        .catch(undefined),
    })
    .catch({}),
})

const message = z.object({
  mid: optionalId,
  text: z.string().catch(''),
  is_echo: z.boolean().catch(false),
  app_id: optionalId,
  metadata: optionalText,
  sticker_id: optionalId,
  quick_reply: z
    .object({ payload: z.string().min(1) })
    .optional()
    .catch(undefined),
  reply_to: z.object({ mid: id }).optional().catch(undefined),
  attachments: z.array(attachment.nullable().catch(null)).catch([]),
})

const threadControl = z.object({ new_owner_app_id: optionalId }).optional().catch(undefined)

/** One entry of `messaging` or `standby`: exactly one of the named parts is there. Timestamp in milliseconds. */
export const messagingEvent = z.object({
  sender: party,
  recipient: party,
  timestamp: z.int().positive(),
  message: message.optional().catch(undefined),
  message_edit: z
    .object({ mid: id, text: z.string(), num_edit: z.int().catch(0) })
    .optional()
    .catch(undefined),
  postback: z
    .object({ mid: optionalId, title: z.string().catch(''), payload: optionalText, referral })
    .optional()
    .catch(undefined),
  referral,
  pass_thread_control: threadControl,
  take_thread_control: threadControl,
  policy_enforcement: z
    .object({ action: z.string(), reason: z.string().catch('') })
    .optional()
    .catch(undefined),
})

/** A whole delivery; entries are read one by one, so that a strange one does not take its neighbours along. */
export const pageDelivery = z.object({
  object: z.literal('page'),
  entry: z.array(
    z
      .object({
        id,
        messaging: z.array(z.unknown()).catch([]),
        standby: z.array(z.unknown()).catch([]),
      })
      .nullable()
      .catch(null),
  ),
})

export type MessagingEvent = z.infer<typeof messagingEvent>
export type FacebookMessage = z.infer<typeof message>
export type FacebookAttachment = z.infer<typeof attachment>
