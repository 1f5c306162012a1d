import { type Kysely, type Selectable, sql } from 'kysely'
import type { OutboundPayload } from '../channel/index.ts'
import { type Lesson, recordLesson } from '../learning/index.ts'
import type { ConversationState, Effect } from '../skills/types.ts'
import type { ConversationTable, Database } from '../storage/index.ts'
import { type Announcement, toConversation, toStaff } from './announce.ts'
import type { ApplyEffects } from './context.ts'
import { outboxRow } from './outbox-rows.ts'
import type { PendingEvent } from './pending-event.ts'
import { transcriptOf } from './read-turn.ts'
import { serialiseState } from './state.ts'
import { insertMessages, type TranscriptRow, transcriptRow } from './transcript.ts'

/** Somebody else holds the conversation by now; this turn commits nothing. */
export class LeaseLostError extends Error {
  readonly code = 'LEASE_LOST'
  override readonly name = 'LeaseLostError'
}

/** Everything one turn writes. */
export interface FinishedTurn {
  readonly conversation: Selectable<ConversationTable>
  readonly burst: readonly PendingEvent[]
  /** Null: as it was. */
  readonly state: ConversationState | null
  readonly effects: readonly Effect[]
  /** What the citizen will read, rendered for the channel. */
  readonly replies: readonly OutboundPayload[]
  readonly trace: Readonly<Record<string, unknown>> | null
  /** What it teaches; left out where nothing is kept for learning. */
  readonly lesson?: Lesson
  /** Why it could not be answered; the events are then marked failed. */
  readonly failure?: string
  /** Further events wait in the conversation that this turn left out on purpose. */
  readonly hasMore: boolean
}

export interface TurnCommit {
  readonly owner: string
  readonly applyEffects: ApplyEffects
  /** Milliseconds since the epoch. */
  readonly now: number
}

export interface CommittedTurn {
  /** When what arrived meanwhile is due; null: nothing did. */
  readonly dueAt: number | null
  /** Deliveries to be made. */
  readonly outboxIds: readonly string[]
  readonly announcements: readonly Announcement[]
}

/**
 * State, transcript, effects, deliveries and the end of the inbox rows, all in this transaction; and the lease ends.
 * @throws {LeaseLostError} nothing may be committed
 */
export async function commitTurn(
  tx: Kysely<Database>,
  turn: FinishedTurn,
  { owner, applyEffects, now }: TurnCommit,
): Promise<CommittedTurn> {
  const { conversation, burst } = turn
  const { id, commune } = conversation
  // First, so that the conversation's row is locked: rows of two writers never mix, and `seq` is the order.
  const held = await tx
    .updateTable('conversations')
    .set({
      ...(turn.state === null ? {} : { state: serialiseState(turn.state) }),
      ...(turn.hasMore ? { due_at: now, burst_started_at: now } : {}),
      last_message_at: now,
      claims: 0,
      lease_owner: null,
      lease_until_at: null,
    })
    .where('id', '=', id)
    .where('lease_owner', '=', owner)
    .returning(['due_at', 'closed'])
    .executeTakeFirst()
  if (!held) throw new LeaseLostError('the conversation was taken by another')

  // Nothing may be sent to a citizen who left; what they said still counts.
  const deliveries = held.closed
    ? []
    : turn.replies.map((payload) => outboxRow(conversation, payload, false, now))
  await insertMessages(tx, [...transcriptOf(burst), ...ourRows(turn, deliveries, now)])
  const staffEvents =
    turn.effects.length === 0
      ? []
      : await applyEffects(tx, turn.effects, { conversationId: id, commune, now })
  if (turn.lesson) await recordLesson(tx, turn.lesson)
  if (deliveries.length > 0) await tx.insertInto('outbox').values(deliveries).execute()
  await tx
    .updateTable('inbox')
    .set({ state: turn.failure ? 'failed' : 'done', event: '{}', last_error: turn.failure ?? null })
    .where(
      'seq',
      'in',
      burst.map(({ seq }) => seq),
    )
    .execute()
  return {
    dueAt: held.due_at,
    outboxIds: deliveries.map((row) => row.id),
    announcements: [toConversation(id, 'message'), ...staffEvents.map((event) => toStaff(commune, event))],
  }
}

function ourRows(
  turn: FinishedTurn,
  deliveries: readonly { readonly id: string }[],
  now: number,
): TranscriptRow[] {
  return deliveries.map(({ id }, index) =>
    transcriptRow({
      conversationId: turn.conversation.id,
      author: 'assistant',
      text: turn.replies[index]?.preview ?? '',
      reference: id,
      sentAt: now,
      trace: index === 0 ? turn.trace : null,
    }),
  )
}

/** Events that could not be answered this time come back after `delayMs`; the lease ends. */
export async function postponeTurn(
  tx: Kysely<Database>,
  turn: Pick<FinishedTurn, 'conversation' | 'burst'>,
  { owner, now, delayMs, error }: { owner: string; now: number; delayMs: number; error: string },
): Promise<void> {
  const held = await tx
    .updateTable('conversations')
    .set({ due_at: now + delayMs, burst_started_at: now, lease_owner: null, lease_until_at: null, claims: 0 })
    .where('id', '=', turn.conversation.id)
    .where('lease_owner', '=', owner)
    .executeTakeFirstOrThrow()
  if (held.numUpdatedRows === 0n) throw new LeaseLostError('the conversation was taken by another')
  await tx
    .updateTable('inbox')
    .set((eb) => ({ attempts: eb('attempts', '+', 1), last_error: error }))
    .where(
      'seq',
      'in',
      turn.burst.map(({ seq }) => seq),
    )
    .where('state', '=', sql.lit('pending' as const))
    .execute()
}

/** Nothing waits in a conversation that was claimed. */
export async function releaseClaim(
  tx: Kysely<Database>,
  conversationId: string,
  owner: string,
): Promise<void> {
  await tx
    .updateTable('conversations')
    .set({ lease_owner: null, lease_until_at: null, claims: 0 })
    .where('id', '=', conversationId)
    .where('lease_owner', '=', owner)
    .execute()
}
