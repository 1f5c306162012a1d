import { type Kysely, sql } from 'kysely'
import type { Database } from '../storage/index.ts'
import { newId } from './new-id.ts'

export interface HandoverStart {
  readonly id: string
  readonly commune: string
  readonly reason: string
  /** Who takes it at once; null: it waits for somebody. */
  readonly officerId: string | null
  /** When the assistant speaks again although nobody gave back. */
  readonly untilAt: number
  readonly now: number
}

/**
 * The assistant falls silent in a conversation. A turn under way loses its lease, so it commits nothing, and its
 * messages are taken up again for staff. One already handed over keeps its place; the silence is prolonged.
 * @returns false when there is no such conversation
 */
export async function startHandover(tx: Kysely<Database>, start: HandoverStart): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('conversations')
    .set({
      mode: 'handover',
      handover_until_at: start.untilAt,
      due_at: sql`case when lease_owner is null then due_at else ${sql.lit(start.now)} end`,
      lease_owner: null,
      lease_until_at: null,
    })
    .where('id', '=', start.id)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return false
  const open = await tx
    .selectFrom('handovers')
    .select('id')
    .where('conversation_id', '=', start.id)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (!open) {
    await tx
      .insertInto('handovers')
      .values({
        id: newId(),
        conversation_id: start.id,
        commune: start.commune,
        reason: start.reason,
        opened_at: start.now,
        taken_by: start.officerId,
        taken_at: start.officerId === null ? null : start.now,
        closed_at: null,
      })
      .execute()
  } else if (start.officerId !== null) {
    await tx
      .updateTable('handovers')
      .set({ taken_by: start.officerId, taken_at: start.now })
      .where('id', '=', open.id)
      .execute()
  }
  return true
}

/** Somebody gave back: the assistant speaks again and nobody waits. @returns false when there is no such conversation */
export async function closeHandover(
  tx: Kysely<Database>,
  conversationId: string,
  now: number,
): Promise<boolean> {
  await tx
    .updateTable('handovers')
    .set({ closed_at: now })
    .where('conversation_id', '=', conversationId)
    .where('closed_at', 'is', null)
    .execute()
  return letAssistantSpeak(tx, conversationId)
}

/**
 * Its time is up: the assistant speaks again, but a citizen whom no officer has answered yet goes on waiting in the
 * list of staff, as they were told.
 */
export async function endSilence(tx: Kysely<Database>, conversationId: string, now: number): Promise<void> {
  await tx
    .updateTable('handovers')
    .set({ closed_at: now })
    .where('conversation_id', '=', conversationId)
    .where('closed_at', 'is', null)
    .where('taken_by', 'is not', null)
    .execute()
  await letAssistantSpeak(tx, conversationId)
}

async function letAssistantSpeak(tx: Kysely<Database>, conversationId: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('conversations')
    .set({ mode: 'assistant', handover_until_at: null })
    .where('id', '=', conversationId)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}
