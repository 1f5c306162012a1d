import type { EventEnvelope, InboundEvent } from '../../src/channel/index.ts'
import { facebookAttachments } from './attachments.ts'
import type { FacebookAccount } from './config.ts'
import { deliveryOfMark } from './delivery-mark.ts'
import type { FacebookDelivery } from './verify.ts'
import { type FacebookMessage, type MessagingEvent, messagingEvent, pageDelivery } from './webhook-body.ts'

/** Payload of the Get Started button, set in the Messenger profile. */
const GET_STARTED = 'GET_STARTED'

/**
 * The events of one delivery, oldest first. Left out: Pages that are not configured for the app that signed it, page
 * changes (comments, posts), receipts, reactions, opt-ins, requests for the thread, roles, and shapes nobody knows.
 */
export function parseFacebookDelivery(
  delivery: FacebookDelivery,
  accounts: readonly FacebookAccount[],
): readonly InboundEvent[] {
  const parsed = pageDelivery.safeParse(delivery.body)
  if (!parsed.success) return []
  const events: InboundEvent[] = []
  for (const entry of parsed.data.entry) {
    const account = accounts.find(
      ({ accountId, appId }) => accountId === entry?.id && delivery.appIds.includes(appId),
    )
    if (entry === null || account === undefined) continue
    for (const raw of entry.messaging) events.push(...eventsOf(raw, account, false))
    for (const raw of entry.standby) events.push(...eventsOf(raw, account, true))
  }
  // Order within and between entries is not promised.
  return events.sort((a, b) => a.sentAt - b.sentAt)
}

function eventsOf(raw: unknown, account: FacebookAccount, standby: boolean): readonly InboundEvent[] {
  const parsed = messagingEvent.safeParse(raw)
  if (!parsed.success) return []
  const event = standby ? standbyEvent(parsed.data, account) : ownedEvent(parsed.data, account)
  return event === undefined ? [] : [event]
}

function ownedEvent(event: MessagingEvent, account: FacebookAccount): InboundEvent | undefined {
  if (event.message?.is_echo) return echo(event, event.message, account)
  if (event.policy_enforcement !== undefined) return policyAlert(event, account)
  const citizen = event.sender?.id
  // Never our own words, whatever shape they come in.
  if (citizen === undefined || citizen === account.accountId) return
  if (event.message !== undefined) return citizenMessage(event, event.message, account, citizen)
  if (event.message_edit !== undefined) return edit(event, event.message_edit, account, citizen)
  if (event.postback !== undefined) return postback(event, event.postback, account, citizen)
  if (event.referral !== undefined) return opened(event, account, citizen, event.referral.ref)
  if (event.pass_thread_control !== undefined) {
    const ours = event.pass_thread_control.new_owner_app_id === account.appId
    return {
      ...envelope(event, account, citizen, 'pass_thread_control'),
      kind: ours ? 'staffGiveBack' : 'staffTakeover',
    }
  }
  if (event.take_thread_control !== undefined) {
    return { ...envelope(event, account, citizen, 'take_thread_control'), kind: 'staffTakeover' }
  }
  return
}

/** While another app owns the thread: recorded, never answered; a postback carries no payload. */
function standbyEvent(event: MessagingEvent, account: FacebookAccount): InboundEvent | undefined {
  if (event.message?.is_echo) return echo(event, event.message, account)
  const citizen = event.sender?.id
  if (citizen === undefined || citizen === account.accountId) return
  if (event.message !== undefined) {
    return {
      ...envelope(event, account, citizen, 'message', event.message.mid),
      kind: 'observed',
      text: event.message.text,
      attachments: facebookAttachments(event.message),
    }
  }
  if (event.message_edit !== undefined) return edit(event, event.message_edit, account, citizen)
  if (event.postback === undefined) return
  return {
    ...envelope(event, account, citizen, 'postback', event.postback.mid),
    kind: 'observed',
    text: event.postback.title,
    attachments: [],
  }
}

function citizenMessage(
  event: MessagingEvent,
  message: FacebookMessage,
  account: FacebookAccount,
  citizen: string,
): InboundEvent {
  return {
    ...envelope(event, account, citizen, 'message', message.mid),
    kind: 'message',
    text: message.text,
    attachments: facebookAttachments(message),
    ...(message.quick_reply === undefined ? {} : { payload: message.quick_reply.payload }),
    ...(message.reply_to === undefined ? {} : { replyTo: message.reply_to.mid }),
  }
}

/** What the Page said: ours when our app sent it; else a person, another app or an automatic reply of the Page. */
function echo(
  event: MessagingEvent,
  message: FacebookMessage,
  account: FacebookAccount,
): InboundEvent | undefined {
  const citizen = event.recipient?.id
  if (citizen === undefined || citizen === account.accountId) return
  const origin = envelope(event, account, citizen, 'echo', message.mid)
  const said = message.text === '' ? {} : { text: message.text }
  if (message.app_id !== account.appId) return { ...origin, kind: 'staffTakeover', ...said }
  if (message.mid === undefined) return
  const deliveryId = deliveryOfMark(message.metadata)
  return {
    ...origin,
    kind: 'echo',
    platformMessageId: message.mid,
    ...(deliveryId === undefined ? {} : { deliveryId }),
    ...said,
  }
}

function edit(
  event: MessagingEvent,
  { mid, text, num_edit }: NonNullable<MessagingEvent['message_edit']>,
  account: FacebookAccount,
  citizen: string,
): InboundEvent {
  const messageId = `${mid}:edit:${num_edit}`
  return {
    ...envelope(event, account, citizen, 'message_edit', messageId),
    kind: 'observed',
    text,
    attachments: [],
  }
}

function postback(
  event: MessagingEvent,
  { mid, title, payload, referral }: NonNullable<MessagingEvent['postback']>,
  account: FacebookAccount,
  citizen: string,
): InboundEvent {
  // Older senders omit the id.
  const messageId = mid ?? `postback:${citizen}:${event.timestamp}:${payload ?? title}`
  if (payload === GET_STARTED) return opened(event, account, citizen, referral?.ref, messageId)
  return {
    ...envelope(event, account, citizen, 'postback', messageId),
    kind: 'message',
    text: title,
    attachments: [],
    ...(payload ? { payload } : {}),
  }
}

function opened(
  event: MessagingEvent,
  account: FacebookAccount,
  citizen: string,
  ref: string | undefined,
  messageId?: string,
): InboundEvent {
  return {
    ...envelope(event, account, citizen, 'referral', messageId),
    kind: 'opened',
    ...(ref ? { referral: ref } : {}),
  }
}

function policyAlert(event: MessagingEvent, account: FacebookAccount): InboundEvent {
  const { action, reason } = event.policy_enforcement ?? { action: '', reason: '' }
  return {
    ...envelope(event, account, account.accountId, 'policy_enforcement'),
    kind: 'accountAlert',
    reason: reason === '' ? action : `${action}: ${reason}`,
  }
}

/** Events without an id of their own get one from name, citizen and time. */
function envelope(
  event: MessagingEvent,
  account: FacebookAccount,
  senderId: string,
  name: string,
  messageId = `${name}:${senderId}:${event.timestamp}`,
): EventEnvelope {
  return { channel: 'facebook', accountId: account.accountId, senderId, messageId, sentAt: event.timestamp }
}
