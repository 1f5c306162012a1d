import type { Selectable } from 'kysely'
import type { ChannelName, InboundMessage } from '../channel/index.ts'
import type { Turn } from '../skills/types.ts'
import type { ConversationTable } from '../storage/index.ts'
import { cleanText, firstCharacters } from './clean-text.ts'
import type { PendingEvent } from './pending-event.ts'
import { parseState } from './state.ts'
import { type TranscriptRow, transcriptRow } from './transcript.ts'

/** What is understood of a turn; the transcript keeps the rest. UTF-16 units. */
const MAX_UNDERSTOOD_LENGTH = 4000

/** One burst as the assistant reads it: texts one a line, the last button tapped, all attachments. */
export function readTurn(
  conversation: Selectable<ConversationTable>,
  burst: readonly PendingEvent[],
  now: number,
): Turn {
  const messages = messagesOf(burst)
  const opened = burst.map(({ event }) => event).find((event) => event.kind === 'opened')
  // A button acts instead of the words that came with it.
  const texts = messages.filter(({ payload }) => payload === undefined).map(({ text }) => text)
  const text = firstCharacters(
    cleanText(texts.filter((each) => each !== '').join('\n')),
    MAX_UNDERSTOOD_LENGTH,
  )
  return {
    conversationId: conversation.id,
    channel: conversation.channel as ChannelName,
    text: text.normalize('NFC'),
    attachments: messages.flatMap(({ attachments }) => attachments),
    payload: messages.findLast(({ payload }) => payload !== undefined)?.payload ?? null,
    kind: messages.length > 0 ? 'message' : 'opened',
    referral: opened?.referral ?? null,
    state: parseState(conversation.state),
    now,
  }
}

/** What the citizen said, whole, one row a message. */
export function transcriptOf(burst: readonly PendingEvent[]): TranscriptRow[] {
  return burst.flatMap(({ event, conversation_id }) =>
    event.kind === 'message'
      ? [
          transcriptRow({
            conversationId: conversation_id,
            author: 'citizen',
            text: cleanText(event.text),
            attachments: event.attachments,
            reference: event.messageId,
            sentAt: event.sentAt,
          }),
        ]
      : [],
  )
}

function messagesOf(burst: readonly PendingEvent[]): InboundMessage[] {
  return burst.flatMap(({ event }) => (event.kind === 'message' ? [event] : []))
}
