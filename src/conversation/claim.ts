import { type Kysely, type Selectable, sql } from 'kysely'
import type { ConversationTable, Database, Storage } from '../storage/index.ts'
import type { PendingEvent } from './pending-event.ts'

/** A conversation this worker holds, with everything that waits in it, in the order it was said. */
export interface Claim {
  readonly conversation: Selectable<ConversationTable>
  readonly pending: readonly PendingEvent[]
}

export interface Lease {
  readonly owner: string
  readonly leaseMs: number
  /** Milliseconds since the epoch. */
  readonly now: number
}

/**
 * Takes up to `limit` conversations that are due and nobody holds. What arrives from now on makes them due again,
 * so nothing that is not among `pending` can be forgotten.
 */
export async function claimDue(storage: Storage, limit: number, lease: Lease): Promise<readonly Claim[]> {
  const { owner, leaseMs, now } = lease
  const conversations = await storage.db
    .updateTable('conversations')
    .set((eb) => ({
      lease_owner: owner,
      lease_until_at: now + leaseMs,
      due_at: null,
      burst_started_at: null,
      claims: eb('claims', '+', 1),
    }))
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('conversations')
        .select('id')
        .where('due_at', '<=', now)
        .where('lease_until_at', 'is', null)
        .orderBy('due_at')
        .limit(limit)
        .$if(storage.dialect === 'postgres', (query) => query.forUpdate().skipLocked()),
    )
    .returningAll()
    .execute()
  if (conversations.length === 0) return []
  const events = await pendingEvents(
    storage.db,
    conversations.map(({ id }) => id),
  )
  return conversations.map((conversation) => ({ conversation, pending: events.get(conversation.id) ?? [] }))
}

async function pendingEvents(
  db: Kysely<Database>,
  conversationIds: readonly string[],
): Promise<Map<string, PendingEvent[]>> {
  const rows = await db
    .selectFrom('inbox')
    .select(['seq', 'conversation_id', 'event', 'received_at', 'attempts'])
    .where('conversation_id', 'in', conversationIds)
    .where('state', '=', sql.lit('pending' as const))
    .orderBy('sent_at')
    .orderBy('seq')
    .execute()
  return Map.groupBy(
    rows.map(({ event, ...row }) => ({ ...row, event: JSON.parse(event) as PendingEvent['event'] })),
    ({ conversation_id }) => conversation_id,
  )
}
