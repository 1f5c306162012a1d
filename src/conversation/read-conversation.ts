import type { Selectable } from 'kysely'
import type { InboundAttachment } from '../channel/index.ts'
import type { ConversationTable, OutboxTable, Storage } from '../storage/index.ts'

/** One line of a transcript as staff see it. */
export interface TranscriptLine {
  readonly id: string
  readonly seq: number
  readonly author: 'citizen' | 'assistant' | 'officer'
  readonly officerId: string | null
  readonly text: string
  readonly attachments: readonly InboundAttachment[]
  /** Why the assistant said it. */
  readonly trace: Readonly<Record<string, unknown>> | null
  readonly sentAt: number
  /** What became of a message of ours; null for the citizen's. */
  readonly delivery: OutboxTable['state'] | null
}

export interface ConversationView {
  readonly conversation: Selectable<ConversationTable>
  /** Oldest first. */
  readonly lines: readonly TranscriptLine[]
}

/**
 * A conversation with its latest lines.
 * @param limit lines at most
 * @returns null when there is none
 */
export async function readConversation(
  { db }: Storage,
  id: string,
  limit = 200,
): Promise<ConversationView | null> {
  const conversation = await db
    .selectFrom('conversations')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!conversation) return null
  const rows = await db
    .selectFrom('messages')
    .leftJoin('outbox', 'outbox.id', 'messages.reference')
    .selectAll('messages')
    .select('outbox.state as delivery')
    .where('messages.conversation_id', '=', id)
    .orderBy('messages.seq', 'desc')
    .limit(limit)
    .execute()
  const lines = rows.reverse().map((row) => ({
    id: row.id,
    seq: row.seq,
    author: row.author,
    officerId: row.officer_id,
    text: row.text,
    attachments: JSON.parse(row.attachments) as InboundAttachment[],
    trace: row.trace === null ? null : (JSON.parse(row.trace) as Record<string, unknown>),
    sentAt: row.sent_at,
    delivery: row.author === 'citizen' ? null : row.delivery,
  }))
  return { conversation, lines }
}

/** A conversation that waits for staff, or has them. */
export interface HandoverEntry {
  readonly conversationId: string
  readonly channel: string
  readonly reason: string
  readonly openedAt: number
  readonly takenBy: string | null
  readonly takenAt: number | null
  /** When the assistant speaks again. */
  readonly untilAt: number | null
  readonly lastMessageAt: number
}

/** Open hand-overs of a commune, longest waiting first, those nobody took in front. */
export async function handoverInbox({ db }: Storage, commune: string): Promise<readonly HandoverEntry[]> {
  const rows = await db
    .selectFrom('handovers')
    .innerJoin('conversations', 'conversations.id', 'handovers.conversation_id')
    .select([
      'conversations.id',
      'conversations.channel',
      'conversations.handover_until_at',
      'conversations.last_message_at',
      'handovers.reason',
      'handovers.opened_at',
      'handovers.taken_by',
      'handovers.taken_at',
    ])
    .where('handovers.closed_at', 'is', null)
    .where('conversations.commune', '=', commune)
    .where('conversations.restricted', '=', 0)
    .orderBy((eb) => eb.case().when('handovers.taken_by', 'is', null).then(0).else(1).end())
    .orderBy('handovers.opened_at')
    .execute()
  return rows.map((row) => ({
    conversationId: row.id,
    channel: row.channel,
    reason: row.reason,
    openedAt: row.opened_at,
    takenBy: row.taken_by,
    takenAt: row.taken_at,
    untilAt: row.handover_until_at,
    lastMessageAt: row.last_message_at,
  }))
}
