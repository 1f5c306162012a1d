import type { Kysely } from 'kysely'
import type { Database } from '../storage/index.ts'
import { type Announcement, toStaff } from './announce.ts'
import { newId } from './new-id.ts'

/** Tells staff that a citizen got an apology instead of an answer. */
export async function raiseFailureAlert(
  tx: Kysely<Database>,
  conversation: { readonly id: string; readonly commune: string },
  code: string,
  now: number,
): Promise<readonly Announcement[]> {
  const id = newId()
  await tx
    .insertInto('alerts')
    .values({
      id,
      commune: conversation.commune,
      kind: 'failure',
      conversation_id: conversation.id,
      detail: JSON.stringify({ code }),
      created_at: now,
      acknowledged_by: null,
      acknowledged_at: null,
    })
    .execute()
  return [toStaff(conversation.commune, { kind: 'alert.raised', alertId: id, alertKind: 'failure' })]
}
