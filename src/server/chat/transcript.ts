import type { InboundAttachment, ReplyButton, ReplyMessage } from '../../channel/index.ts'
import type { Storage } from '../../storage/storage.ts'

/** One message as the chat page shows it. Plain text throughout. */
interface ChatMessage {
  readonly id: string
  /** Grows within a conversation: where to go on after a break. */
  readonly cursor: number
  readonly author: 'citizen' | 'assistant' | 'officer'
  readonly text: string
  readonly attachments: readonly InboundAttachment[]
  readonly buttons: readonly ReplyButton[]
  readonly links: NonNullable<ReplyMessage['links']>
  readonly phones: NonNullable<ReplyMessage['phones']>
  /** Milliseconds since the epoch, UTC. */
  readonly sentAt: number
}

export interface Transcript {
  /** Internal id, or null before the first message is stored. */
  conversationOf(commune: string, token: string): Promise<string | null>
  /** In order, at most `limit`, the oldest of those that are newer than `cursor`. */
  after(conversationId: string, cursor: number, limit: number): Promise<readonly ChatMessage[]>
  /** In order, the newest `limit`. */
  latest(conversationId: string, limit: number): Promise<readonly ChatMessage[]>
}

/** What the citizen may see of their own conversation, as stored: the transcript is the delivery of the web channel. */
export function createTranscript({ db }: Storage): Transcript {
  const messages = (conversationId: string) =>
    db
      .selectFrom('messages')
      .leftJoin('outbox', 'outbox.id', 'messages.reference')
      .select([
        'messages.seq as cursor',
        'messages.reference',
        'messages.author',
        'messages.text',
        'messages.attachments',
        'messages.sent_at',
        'outbox.payload',
      ])
      .where('messages.conversation_id', '=', conversationId)

  return {
    async conversationOf(commune, token) {
      const row = await db
        .selectFrom('conversations')
        .select('id')
        .where('channel', '=', 'web')
        .where('account_id', '=', commune)
        .where('sender_id', '=', token)
        .executeTakeFirst()
      return row?.id ?? null
    },
    async after(conversationId, cursor, limit) {
      const rows = await messages(conversationId)
        .where('messages.seq', '>', cursor)
        .orderBy('messages.seq', 'asc')
        .limit(limit)
        .execute()
      return rows.map(shape)
    },
    async latest(conversationId, limit) {
      const rows = await messages(conversationId).orderBy('messages.seq', 'desc').limit(limit).execute()
      return rows.toReversed().map(shape)
    },
  }
}

interface Row {
  readonly cursor: number | string
  readonly reference: string
  readonly author: ChatMessage['author']
  readonly text: string
  readonly attachments: string
  readonly sent_at: number | string
  readonly payload: string | null
}

interface ShownPayload {
  readonly text?: string
  readonly buttons?: ChatMessage['buttons']
  readonly links?: ChatMessage['links']
  readonly phones?: ChatMessage['phones']
}

function shape(row: Row): ChatMessage {
  const shown: ShownPayload = row.payload === null ? {} : JSON.parse(row.payload)
  return {
    id: row.reference,
    cursor: Number(row.cursor),
    author: row.author,
    text: shown.text ?? row.text,
    attachments: JSON.parse(row.attachments),
    buttons: shown.buttons ?? [],
    links: shown.links ?? [],
    phones: shown.phones ?? [],
    sentAt: Number(row.sent_at),
  }
}
