import type { Selectable } from 'kysely'
import type { OutboxTable, Storage } from '../storage/index.ts'
import type { Lease } from './claim.ts'

export type Delivery = Selectable<OutboxTable>

/**
 * Marks up to `limit` deliveries as being sent, only ever the earliest open one of each conversation: order within a
 * conversation is kept over all processes.
 * @param busyAccounts accounts that are to be left alone
 */
export async function claimDeliveries(
  storage: Storage,
  limit: number,
  busyAccounts: readonly string[],
  { owner, leaseMs, now }: Lease,
): Promise<readonly Delivery[]> {
  const rows = await storage.db
    .updateTable('outbox')
    .set((eb) => ({
      state: 'sending',
      attempts: eb('attempts', '+', 1),
      lease_owner: owner,
      lease_until_at: now + leaseMs,
    }))
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('outbox as due')
        .select('due.id')
        .where('due.finished_at', 'is', null)
        .where('due.next_attempt_at', '<=', now)
        .where('due.state', '=', 'pending')
        .$if(busyAccounts.length > 0, (query) => query.where('due.account_id', 'not in', busyAccounts))
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('outbox as earlier')
                .select('earlier.id')
                .whereRef('earlier.conversation_id', '=', 'due.conversation_id')
                .whereRef('earlier.seq', '<', 'due.seq')
                .where('earlier.finished_at', 'is', null),
            ),
          ),
        )
        .orderBy('due.next_attempt_at')
        .orderBy('due.seq')
        .limit(limit)
        .$if(storage.dialect === 'postgres', (query) => query.forUpdate().skipLocked()),
    )
    .returningAll()
    .execute()
  return rows.sort((a, b) => a.seq - b.seq)
}
