import type { Kysely } from 'kysely'
import type { Database } from '../storage/index.ts'
import { type Announcement, toStaff } from './announce.ts'
import { newId } from './new-id.ts'

/** An account that was cut off or restricted. */
export interface AccountFault {
  readonly channel: string
  readonly accountId: string
  /** The platform's own word or code. */
  readonly code: string
}

/** Tells staff once, until somebody acknowledges it. */
export async function raiseAccountAlert(
  tx: Kysely<Database>,
  commune: string,
  { channel, accountId, code }: AccountFault,
  now: number,
): Promise<readonly Announcement[]> {
  const id = newId()
  const inserted = await tx
    .insertInto('alerts')
    .values({
      id,
      commune,
      kind: 'account',
      conversation_id: null,
      detail: JSON.stringify({ channel, accountId, code }),
      created_at: now,
      acknowledged_by: null,
      acknowledged_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  if (inserted.length === 0) return []
  return [toStaff(commune, { kind: 'alert.raised', alertId: id, alertKind: 'account' })]
}
