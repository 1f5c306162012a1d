import type { EventEnvelope, InboundEvent } from '../../src/channel/index.ts'
import { zaloAttachments } from './attachments.ts'
import type { ZaloAccount } from './config.ts'
import type { ZaloDelivery } from './verify.ts'
import { type ZaloWebhookBody, zaloWebhookBody } from './webhook-body.ts'

const FROM_CITIZEN = /^user_send_(?:text|image|gif|link|audio|video|sticker|location|file|business_card)$/
const FROM_ACCOUNT = /^oa_send_(?:text|image|gif|list|file|sticker|template)$/
/** A tap on a query button arrives as this text, and nothing tells it from the same text typed. */
const TYPED_PAYLOAD = /^#\S+$/

/**
 * The event of one delivery; none when it is of no interest (groups, anonymous visitors, receipts, reactions, calls,
 * tags, templates, names nobody knows) or addressed to an OA that is not configured for the app that signed it.
 */
export function parseZaloDelivery(
  delivery: ZaloDelivery,
  accounts: readonly ZaloAccount[],
): readonly InboundEvent[] {
  const parsed = zaloWebhookBody.safeParse(delivery.body)
  if (!parsed.success) return []
  const event = eventOf(parsed.data, delivery.sentAt)
  if (event === undefined || event.senderId === '' || event.messageId === '') return []
  const known = accounts.some(
    (account) => account.accountId === event.accountId && account.appId === delivery.appId,
  )
  return known ? [event] : []
}

function eventOf(body: ZaloWebhookBody, sentAt: number): InboundEvent | undefined {
  const name = body.event_name
  if (FROM_CITIZEN.test(name)) return citizenMessage(body, sentAt)
  if (FROM_ACCOUNT.test(name)) return accountMessage(body, sentAt)
  switch (name) {
    case 'follow':
      return { ...withoutMessage(body, body.follower?.id, sentAt), kind: 'opened' }
    case 'user_click_chatnow':
      return { ...withoutMessage(body, body.user_id, sentAt), kind: 'opened' }
    case 'unfollow':
      return { ...withoutMessage(body, body.follower?.id, sentAt), kind: 'closed' }
    case 'user_withdraw':
      return { ...withoutMessage(body, body.user_id, sentAt), kind: 'withdrawn' }
    case 'permission_revoked':
      return { ...withoutMessage(body, body.oa_id, sentAt), kind: 'accountAlert', reason: name }
    default:
      return undefined
  }
}

function citizenMessage(body: ZaloWebhookBody, sentAt: number): InboundEvent | undefined {
  const citizen = body.sender?.id
  const account = body.recipient?.id
  // Never our own words, whatever the event is called.
  if (citizen === undefined || account === undefined || citizen === account || citizen === body.oa_id) return
  const text = body.message?.text ?? ''
  const replyTo = body.message?.quote_msg_id
  return {
    ...envelope(body, account, citizen, sentAt),
    kind: 'message',
    text,
    attachments: zaloAttachments(body),
    ...(TYPED_PAYLOAD.test(text.trim()) ? { payload: text.trim() } : {}),
    ...(replyTo === undefined ? {} : { replyTo }),
  }
}

/** What the account said: typed by staff in Zalo's chat tool when it names an admin, else sent through the API. */
function accountMessage(body: ZaloWebhookBody, sentAt: number): InboundEvent | undefined {
  const account = body.sender?.id
  const citizen = body.recipient?.id
  if (account === undefined || citizen === undefined) return
  const origin = envelope(body, account, citizen, sentAt)
  const text = body.message?.text
  const said = text ? { text } : {}
  if (body.sender?.admin_id !== undefined) return { ...origin, kind: 'staffTakeover', ...said }
  const platformMessageId = body.message?.msg_id
  if (body.event_name !== 'oa_send_text' || platformMessageId === undefined) return
  return { ...origin, kind: 'echo', platformMessageId, ...said }
}

function envelope(body: ZaloWebhookBody, accountId: string, senderId: string, sentAt: number): EventEnvelope {
  const messageId = body.message?.msg_id ?? `${body.event_name}:${senderId}:${sentAt}`
  return { channel: 'zalo', accountId, senderId, messageId, sentAt }
}

/** Events without a message carry no id: name, citizen and time make one. */
function withoutMessage(body: ZaloWebhookBody, citizen: string | undefined, sentAt: number): EventEnvelope {
  const senderId = citizen ?? ''
  const messageId = `${body.event_name}:${senderId}:${sentAt}`
  return { channel: 'zalo', accountId: body.oa_id ?? '', senderId, messageId, sentAt }
}
