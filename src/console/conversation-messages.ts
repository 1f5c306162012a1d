import type { InboundAttachment } from '../channel/index.ts'
import type { ConsoleRooms } from './console-rooms.ts'

/** One word in a conversation, as staff see it. */
export interface ShownMessage {
  readonly id: string
  readonly seq: number
  readonly author: 'citizen' | 'assistant' | 'officer'
  readonly officerId: string | null
  readonly text: string
  readonly attachments: readonly InboundAttachment[]
  /** Why the assistant said it; null for people's words. */
  readonly trace: Readonly<Record<string, unknown>> | null
  readonly sentAt: number
  /** Not delivered (yet): state of the delivery, null when it went out or came in. */
  readonly delivery: 'pending' | 'uncertain' | 'dead' | null
}

/** The last `limit` messages, oldest first. */
export async function lastMessages(
  rooms: ConsoleRooms,
  conversationId: string,
  limit: number,
): Promise<readonly ShownMessage[]> {
  const rows = await rooms.storage.db
    .selectFrom('messages')
    .leftJoin('outbox', 'outbox.id', 'messages.reference')
    .selectAll('messages')
    .select('outbox.state as deliveryState')
    .where('messages.conversation_id', '=', conversationId)
    .orderBy('messages.seq', 'desc')
    .limit(limit)
    .execute()
  return rows.reverse().map((row) => ({
    id: row.id,
    seq: row.seq,
    author: row.author,
    officerId: row.officer_id,
    text: row.text,
    attachments: parsed<readonly InboundAttachment[]>(row.attachments, []),
    trace: row.trace === null ? null : parsed(row.trace, {}),
    sentAt: row.sent_at,
    delivery: row.deliveryState === 'sending' ? 'pending' : undelivered(row.deliveryState),
  }))
}

function undelivered(state: string | null): ShownMessage['delivery'] {
  return state === 'pending' || state === 'uncertain' || state === 'dead' ? state : null
}

/** Stored JSON of one broken row must not hide the whole conversation. */
function parsed<T>(json: string, otherwise: T): T {
  try {
    return JSON.parse(json) as T
  } catch {
    return otherwise
  }
}
