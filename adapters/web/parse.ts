import type { ChannelName, InboundEvent } from '../../src/channel/index.ts'
import type { WebDelivery } from './delivery.ts'

/** One message event, or none when a part that makes it unique is missing. */
export function parseWebDelivery(raw: Partial<WebDelivery>): readonly InboundEvent[] {
  const { commune, conversationId, messageId, sentAt, text, payload, attachments } = raw
  if (!isId(commune) || !isId(conversationId) || !isId(messageId)) return []
  if (!Number.isSafeInteger(sentAt) || typeof sentAt !== 'number' || sentAt <= 0) return []
  return [
    {
      kind: 'message',
      channel: 'web' satisfies ChannelName,
      accountId: commune,
      senderId: conversationId,
      messageId,
      sentAt,
      text: typeof text === 'string' ? text : '',
      attachments: Array.isArray(attachments) ? attachments : [],
      ...(typeof payload === 'string' ? { payload } : {}),
    },
  ]
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
