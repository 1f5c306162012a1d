import type { Kysely } from 'kysely'
import type { ReplyMessage } from '../channel/index.ts'
import type { ConversationState } from '../skills/types.ts'
import type { Database } from '../storage/index.ts'
import { cleanText } from './clean-text.ts'
import type { EngineContext } from './context.ts'
import { outboxRow } from './outbox-rows.ts'
import { render } from './render.ts'
import { StaffActionError } from './staff-error.ts'
import { parseState, serialiseState } from './state.ts'
import { insertMessages, transcriptRow } from './transcript.ts'

export interface StaffMessage {
  readonly conversationId: string
  readonly officerId: string
  readonly text: string
  readonly buttons?: ReplyMessage['buttons']
}

/**
 * An officer's words to a citizen: transcript and delivery, inside the caller's transaction (an answer to a petition
 * and its delivery commit together). Afterwards tell the engine: `engine.wakeOutbox(conversationId)`.
 * In a hand-over the assistant's silence is prolonged.
 * @throws {StaffActionError} no such conversation, or the citizen left
 */
export async function sendStaffMessage(
  tx: Kysely<Database>,
  message: StaffMessage,
  deps: Pick<EngineContext, 'adapters' | 'clock' | 'options'>,
): Promise<{ readonly outboxIds: readonly string[] }> {
  const { conversationId, officerId } = message
  const now = deps.clock()
  const conversation = await tx
    .updateTable('conversations')
    .set((eb) => ({
      last_message_at: now,
      handover_until_at: eb
        .case()
        .when('handover_until_at', '<', now + deps.options.handoverMs)
        .then(now + deps.options.handoverMs)
        .else(eb.ref('handover_until_at'))
        .end(),
    }))
    .where('id', '=', conversationId)
    .returning(['id', 'channel', 'account_id', 'sender_id', 'closed', 'state'])
    .executeTakeFirst()
  if (!conversation) throw new StaffActionError('CONVERSATION_UNKNOWN', 'no such conversation')
  if (conversation.closed)
    throw new StaffActionError('CONVERSATION_CLOSED', 'the citizen left the conversation')
  const text = cleanText(message.text)
  const reply = [{ text, ...(message.buttons ? { buttons: message.buttons } : {}) }]
  const payloads = render(deps.adapters, conversation.channel, reply, null)
  await rememberChoices(tx, conversation, payloads.at(-1)?.options ?? message.buttons ?? [])
  const deliveries = payloads.map((payload) => outboxRow(conversation, payload, true, now))
  await insertMessages(
    tx,
    deliveries.map(({ id }, index) =>
      transcriptRow({
        conversationId,
        author: 'officer',
        officerId,
        text: payloads[index]?.preview ?? '',
        reference: id,
        sentAt: now,
      }),
    ),
  )
  if (deliveries.length > 0) await tx.insertInto('outbox').values(deliveries).execute()
  return { outboxIds: deliveries.map(({ id }) => id) }
}

/** A number typed next means a choice of this message; without choices it means none of an older one. */
async function rememberChoices(
  tx: Kysely<Database>,
  { id, state }: { readonly id: string; readonly state: string },
  options: ConversationState['options'],
): Promise<void> {
  await tx
    .updateTable('conversations')
    .set({ state: serialiseState({ ...parseState(state), options }) })
    .where('id', '=', id)
    .execute()
}
