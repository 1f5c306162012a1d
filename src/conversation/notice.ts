import { type Kysely, sql } from 'kysely'
import type { InboundAttachment, InboundEvent } from '../channel/index.ts'
import type { Database } from '../storage/index.ts'
import { type Announcement, toConversation, toStaff } from './announce.ts'
import { cleanText } from './clean-text.ts'
import { eraseCitizen } from './erase-citizen.ts'
import { closeHandover, startHandover } from './handover-mode.ts'
import { insertMessages, transcriptRow } from './transcript.ts'

/** An event that is no message to answer and takes effect at once. */
export type Notice = Exclude<InboundEvent, { kind: 'message' | 'opened' | 'echo' | 'accountAlert' }>

/** Lets a notice take effect on its conversation. */
export async function applyNotice(
  tx: Kysely<Database>,
  notice: Notice,
  conversation: { readonly id: string; readonly commune: string },
  settings: { readonly now: number; readonly handoverMs: number },
): Promise<readonly Announcement[]> {
  const { id, commune } = conversation
  const { now } = settings
  switch (notice.kind) {
    case 'closed':
      await tx.updateTable('conversations').set({ closed: 1 }).where('id', '=', id).execute()
      await tx
        .updateTable('outbox')
        .set({ state: 'dead', finished_at: now, last_error: 'CITIZEN_LEFT' })
        .where('conversation_id', '=', id)
        .where('finished_at', 'is', null)
        .where('state', '=', sql.lit('pending' as const))
        .execute()
      return [toConversation(id, 'closed')]
    case 'staffTakeover': {
      if (notice.text) await keepWords(tx, id, 'officer', notice, [], now)
      await startHandover(tx, {
        ...conversation,
        reason: 'staffTyped',
        officerId: null,
        untilAt: now + settings.handoverMs,
        now,
      })
      return [
        toConversation(id, 'message'),
        toStaff(commune, { kind: 'handover.opened', conversationId: id }),
      ]
    }
    case 'staffGiveBack':
      await closeHandover(tx, id, now)
      return [toStaff(commune, { kind: 'handover.closed', conversationId: id })]
    case 'observed':
      await keepWords(tx, id, 'citizen', notice, notice.attachments, now)
      return [toConversation(id, 'message')]
    case 'withdrawn':
      await eraseCitizen(tx, id)
      return [
        toConversation(id, 'erased'),
        toStaff(commune, { kind: 'conversation.erased', conversationId: id }),
      ]
  }
}

async function keepWords(
  tx: Kysely<Database>,
  conversationId: string,
  author: 'citizen' | 'officer',
  notice: Extract<Notice, { kind: 'staffTakeover' | 'observed' }>,
  attachments: readonly InboundAttachment[],
  now: number,
): Promise<void> {
  const text = cleanText(notice.text ?? '')
  await tx
    .updateTable('conversations')
    .set({ last_message_at: now })
    .where('id', '=', conversationId)
    .execute()
  await insertMessages(tx, [
    transcriptRow({
      conversationId,
      author,
      text,
      attachments,
      reference: notice.messageId,
      sentAt: notice.sentAt,
    }),
  ])
}
