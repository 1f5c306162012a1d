import { type Kysely, sql } from 'kysely'
import type { Database } from '../storage/index.ts'
import { EMPTY_STATE, serialiseState } from './state.ts'

/**
 * Erases what identifies a citizen who withdrew consent: words, attachments, phone and place; the conversation is
 * closed and no longer bears the platform's id, so a return is a new acquaintance. What the law keeps stays: a
 * petition's content, its photos, its answers and its dates. A turn under way commits nothing; what was not sent is not sent.
 */
export async function eraseCitizen(tx: Kysely<Database>, conversationId: string): Promise<void> {
  await tx
    .updateTable('conversations')
    .set({
      sender_id: `erased:${conversationId}`,
      state: serialiseState(EMPTY_STATE),
      mode: 'assistant',
      handover_until_at: null,
      closed: 1,
      due_at: null,
      burst_started_at: null,
      lease_owner: null,
      lease_until_at: null,
    })
    .where('id', '=', conversationId)
    .execute()
  await tx
    .updateTable('inbox')
    .set({ event: '{}', state: 'done' })
    .where('conversation_id', '=', conversationId)
    .where('state', '=', sql.lit('pending' as const))
    .execute()
  await tx
    .updateTable('messages')
    .set({ text: '', attachments: '[]', trace: null, search: '' })
    .where('conversation_id', '=', conversationId)
    .execute()
  await tx
    .deleteFrom('outbox')
    .where('conversation_id', '=', conversationId)
    .where((eb) => eb.or([eb('finished_at', 'is', null), eb('state', 'in', ['dead', 'uncertain'])]))
    .execute()
  await tx
    .updateTable('outbox')
    .set({ recipient_id: '', payload: '{"preview":""}' })
    .where('conversation_id', '=', conversationId)
    .execute()
  await tx
    .updateTable('petitions')
    .set({ phone_sealed: null, place: '', latitude: null, longitude: null })
    .where('conversation_id', '=', conversationId)
    .execute()
}
