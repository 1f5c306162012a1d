import type { Insertable, Kysely } from 'kysely'
import type { InboundAttachment } from '../channel/index.ts'
import { type Database, foldForSearch, type MessageTable } from '../storage/index.ts'
import { firstCharacters } from './clean-text.ts'
import { newId } from './new-id.ts'

export type TranscriptRow = Insertable<MessageTable>

const MAX_SEARCHED_LENGTH = 4000

/** One message of a transcript; its words are kept whole, found by their beginning. */
export function transcriptRow(message: {
  readonly conversationId: string
  readonly author: 'citizen' | 'assistant' | 'officer'
  /** Clean: see clean-text.ts. */
  readonly text: string
  readonly reference: string
  readonly sentAt: number
  readonly attachments?: readonly InboundAttachment[]
  readonly officerId?: string | null
  readonly trace?: Readonly<Record<string, unknown>> | null
}): TranscriptRow {
  return {
    id: newId(),
    conversation_id: message.conversationId,
    author: message.author,
    officer_id: message.officerId ?? null,
    text: message.text,
    attachments: JSON.stringify(message.attachments ?? []),
    trace: message.trace ? JSON.stringify(message.trace) : null,
    reference: message.reference,
    sent_at: message.sentAt,
    search: foldForSearch(firstCharacters(message.text, MAX_SEARCHED_LENGTH)),
  }
}

export async function insertMessages(tx: Kysely<Database>, rows: readonly TranscriptRow[]): Promise<void> {
  if (rows.length > 0) await tx.insertInto('messages').values(rows).execute()
}
