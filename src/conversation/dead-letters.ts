import { type Kysely, sql } from 'kysely'
import type { OutboundPayload } from '../channel/index.ts'
import type { Database, Storage } from '../storage/index.ts'
import { outboxRow } from './outbox-rows.ts'
import { StaffActionError } from './staff-error.ts'

/** A message that did not get through, or nobody knows whether it did. */
export interface DeadLetter {
  readonly id: string
  readonly conversationId: string
  readonly channel: string
  readonly state: 'dead' | 'uncertain'
  /** What the citizen was to read. */
  readonly preview: string
  readonly byStaff: boolean
  readonly attempts: number
  /** The platform's own code, or ours. */
  readonly error: string | null
  readonly createdAt: number
  readonly finishedAt: number | null
}

/** Newest first, at most 200; sealed conversations are left out, and what staff already sent again. */
export async function listDeadLetters({ db }: Storage, commune: string): Promise<readonly DeadLetter[]> {
  const rows = await db
    .selectFrom('outbox')
    .innerJoin('conversations', 'conversations.id', 'outbox.conversation_id')
    .selectAll('outbox')
    .where(sql<boolean>`outbox.state in ('dead', 'uncertain')`)
    .where('outbox.resent_at', 'is', null)
    .where('conversations.commune', '=', commune)
    .where('conversations.restricted', '=', 0)
    .orderBy('outbox.finished_at', 'desc')
    .limit(200)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    conversationId: row.conversation_id,
    channel: row.channel,
    state: row.state as DeadLetter['state'],
    preview: (JSON.parse(row.payload) as OutboundPayload).preview,
    byStaff: row.by_staff === 1,
    attempts: row.attempts,
    error: row.last_error,
    createdAt: row.created_at,
    finishedAt: row.finished_at,
  }))
}

/**
 * Sends a dead or uncertain message once more: a new delivery at the end of its conversation; the old one keeps who
 * did it and when.
 * @throws {StaffActionError} no such letter, or it was sent again already, or the citizen left
 */
export async function resendDeadLetter(
  tx: Kysely<Database>,
  id: string,
  officerId: string,
  now: number,
): Promise<{ readonly outboxId: string; readonly conversationId: string; readonly commune: string }> {
  const letter = await tx
    .selectFrom('outbox')
    .selectAll()
    .where('id', '=', id)
    .where('state', 'in', ['dead', 'uncertain'])
    .executeTakeFirst()
  if (!letter) throw new StaffActionError('DELIVERY_UNKNOWN', 'no such dead letter')
  const conversation = await tx
    .updateTable('conversations')
    .set({ last_message_at: now })
    .where('id', '=', letter.conversation_id)
    .returning(['id', 'channel', 'account_id', 'sender_id', 'closed', 'commune'])
    .executeTakeFirstOrThrow()
  if (conversation.closed)
    throw new StaffActionError('CONVERSATION_CLOSED', 'the citizen left the conversation')
  const { numUpdatedRows } = await tx
    .updateTable('outbox')
    .set({ resent_by: officerId, resent_at: now })
    .where('id', '=', id)
    .where('resent_at', 'is', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n)
    throw new StaffActionError('DELIVERY_RESENT', 'this letter was sent again already')
  const copy = outboxRow(
    conversation,
    JSON.parse(letter.payload) as OutboundPayload,
    letter.by_staff === 1,
    now,
  )
  await tx.insertInto('outbox').values(copy).execute()
  // The transcript's line now stands for the copy.
  await tx
    .updateTable('messages')
    .set({ reference: copy.id })
    .where('reference', '=', id)
    .where('conversation_id', '=', conversation.id)
    .execute()
  return { outboxId: copy.id, conversationId: conversation.id, commune: conversation.commune }
}
