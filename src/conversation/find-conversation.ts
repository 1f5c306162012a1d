import type { Kysely } from 'kysely'
import type { Database, Storage } from '../storage/index.ts'
import { type AddressedEvent, conversationKey } from './addressed-event.ts'
import type { Due } from './burst.ts'
import { newId } from './new-id.ts'
import { EMPTY_STATE, serialiseState } from './state.ts'

/** What the inbox needs to know of a conversation. */
export interface ConversationHead {
  readonly id: string
  readonly commune: string
  /** Changes as events of one batch are counted in. */
  due: Due | null
}

const EMPTY_STATE_JSON = serialiseState(EMPTY_STATE)
/** An unknown citizen who only leaves, or of whom only staff's hand-back is told, starts no conversation. */
const STARTS_NOTHING: ReadonlySet<string> = new Set(['closed', 'withdrawn', 'staffGiveBack'])

/**
 * The conversations of these events by {@link conversationKey}, made where they are missing, locked until the
 * transaction ends (in order of their ids, so that two batches never wait for each other).
 */
export async function findOrCreateConversations(
  tx: Kysely<Database>,
  dialect: Storage['dialect'],
  items: readonly AddressedEvent[],
  now: number,
): Promise<Map<string, ConversationHead>> {
  const wanted = new Map<string, AddressedEvent>()
  for (const item of items) {
    const key = conversationKey(item.event)
    const known = wanted.get(key)
    if (!known || STARTS_NOTHING.has(known.event.kind)) wanted.set(key, item)
  }
  const heads = await lockHeads(tx, dialect, wanted)
  const missing = [...wanted]
    .filter(([key, { event }]) => !heads.has(key) && !STARTS_NOTHING.has(event.kind))
    .map(([, item]) => item)
  if (missing.length === 0) return heads
  await tx
    .insertInto('conversations')
    .values(missing.map((item) => newConversation(item, now)))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return lockHeads(tx, dialect, wanted)
}

async function lockHeads(
  tx: Kysely<Database>,
  dialect: Storage['dialect'],
  wanted: ReadonlyMap<string, AddressedEvent>,
): Promise<Map<string, ConversationHead>> {
  const senders = [...new Set([...wanted.values()].map(({ event }) => event.senderId))]
  if (senders.length === 0) return new Map()
  const rows = await tx
    .selectFrom('conversations')
    .select(['id', 'commune', 'channel', 'account_id', 'sender_id', 'due_at', 'burst_started_at'])
    .where('sender_id', 'in', senders)
    .orderBy('id')
    .$if(dialect === 'postgres', (query) => query.forUpdate())
    .execute()
  const heads = new Map<string, ConversationHead>()
  for (const row of rows) {
    const key = `${row.channel}\n${row.account_id}\n${row.sender_id}`
    if (!wanted.has(key)) continue
    const due =
      row.due_at === null ? null : { dueAt: row.due_at, burstStartedAt: row.burst_started_at ?? row.due_at }
    heads.set(key, { id: row.id, commune: row.commune, due })
  }
  return heads
}

function newConversation({ commune, event }: AddressedEvent, now: number) {
  return {
    id: newId(),
    commune,
    channel: event.channel,
    account_id: event.accountId,
    sender_id: event.senderId,
    state: EMPTY_STATE_JSON,
    mode: 'assistant' as const,
    handover_until_at: null,
    restricted: 0,
    closed: 0,
    created_at: now,
    last_inbound_at: now,
    last_message_at: now,
    due_at: null,
    burst_started_at: null,
    lease_owner: null,
    lease_until_at: null,
  }
}
