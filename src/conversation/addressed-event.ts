import type { InboundEvent } from '../channel/index.ts'
import { cleanText } from './clean-text.ts'

/** An event and the commune whose account it reached. */
export interface AddressedEvent {
  readonly commune: string
  readonly event: InboundEvent
}

/** Names the citizen's side of an event; equal for all events of one conversation. */
export function conversationKey(event: Pick<InboundEvent, 'channel' | 'accountId' | 'senderId'>): string {
  return `${event.channel}\n${event.accountId}\n${event.senderId}`
}

/** Names an event; equal for repeats of it. */
export function eventKey(channel: string, accountId: string, messageId: string): string {
  return `${channel}\n${accountId}\n${messageId}`
}

/** Events the worker answers; everything else takes effect when it is stored. */
export function isForWorker(
  event: InboundEvent,
): event is Extract<InboundEvent, { kind: 'message' | 'opened' }> {
  return event.kind === 'message' || event.kind === 'opened'
}

/** Ids any database takes, the same for every repeat. */
export function withCleanIds(event: InboundEvent): InboundEvent {
  const senderId = cleanText(event.senderId)
  const messageId = cleanText(event.messageId)
  return senderId === event.senderId && messageId === event.messageId
    ? event
    : { ...event, senderId, messageId }
}
