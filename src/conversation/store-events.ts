import type { Kysely } from 'kysely'
import type { Database, Storage } from '../storage/index.ts'
import { raiseAccountAlert } from './account-alert.ts'
import { type AddressedEvent, conversationKey, eventKey, isForWorker } from './addressed-event.ts'
import type { Announcement } from './announce.ts'
import { type BurstWindow, dueAfter } from './burst.ts'
import { confirmDeliveries } from './echo.ts'
import { type ConversationHead, findOrCreateConversations } from './find-conversation.ts'
import { applyNotice } from './notice.ts'

export interface StoreSettings {
  readonly dialect: Storage['dialect']
  readonly burst: BurstWindow
  readonly handoverMs: number
  /** Milliseconds since the epoch. */
  readonly now: number
}

export interface StoredEvents {
  /** One per event: false when it was stored before. */
  readonly isNew: readonly boolean[]
  readonly earliestDueAt: number | null
  readonly announcements: readonly Announcement[]
}

/** Writes a batch of events, each once, and lets those that are no messages take effect; in the order given. */
export async function storeEvents(
  tx: Kysely<Database>,
  items: readonly AddressedEvent[],
  settings: StoreSettings,
): Promise<StoredEvents> {
  const announcements: Announcement[] = []
  const echoes = items.flatMap(({ event }) => (event.kind === 'echo' ? [event] : []))
  // Confirming twice changes nothing, so echoes (one for each of our messages) take no row in the inbox.
  if (echoes.length > 0) announcements.push(...(await confirmDeliveries(tx, echoes, settings.now)))

  const ofConversations = items.filter(({ event }) => event.kind !== 'echo' && event.kind !== 'accountAlert')
  const heads = await findOrCreateConversations(tx, settings.dialect, ofConversations, settings.now)
  const fresh = await insertOnce(tx, items, heads, settings.now)
  const isNew = items.map(({ event }) => {
    if (event.kind === 'echo') return true
    return fresh.delete(eventKey(event.channel, event.accountId, event.messageId))
  })

  const touched = new Set<ConversationHead>()
  let earliestDueAt: number | null = null
  for (const [index, item] of items.entries()) {
    if (!isNew[index] || item.event.kind === 'echo') continue
    if (item.event.kind === 'accountAlert') {
      announcements.push(
        ...(await raiseAccountAlert(
          tx,
          item.commune,
          { ...item.event, code: item.event.reason },
          settings.now,
        )),
      )
      continue
    }
    const head = heads.get(conversationKey(item.event))
    if (!head) continue
    if (isForWorker(item.event)) {
      head.due = dueAfter(head.due, isAtOnce(item), settings.now, settings.burst)
      earliestDueAt = Math.min(earliestDueAt ?? head.due.dueAt, head.due.dueAt)
      touched.add(head)
      continue
    }
    // Rare, and its place among the messages matters: what came before is written before.
    await writeDue(tx, touched, settings.now)
    touched.clear()
    announcements.push(...(await applyNotice(tx, item.event, head, settings)))
  }
  await writeDue(tx, touched, settings.now)
  return { isNew, earliestDueAt, announcements }
}

function isAtOnce({ event }: AddressedEvent): boolean {
  return event.kind === 'opened' || (event.kind === 'message' && event.payload !== undefined)
}

/** @returns keys of the events that were not there before */
async function insertOnce(
  tx: Kysely<Database>,
  items: readonly AddressedEvent[],
  heads: ReadonlyMap<string, ConversationHead>,
  now: number,
): Promise<Set<string>> {
  const rows = items.flatMap(({ event }) => {
    if (event.kind === 'echo') return []
    const pending = isForWorker(event)
    return [
      {
        channel: event.channel,
        account_id: event.accountId,
        message_id: event.messageId,
        conversation_id: heads.get(conversationKey(event))?.id ?? '',
        event: pending ? JSON.stringify(event) : '{}',
        sent_at: event.sentAt,
        received_at: now,
        state: pending ? ('pending' as const) : ('done' as const),
        attempts: 0,
        last_error: null,
      },
    ]
  })
  if (rows.length === 0) return new Set()
  const inserted = await tx
    .insertInto('inbox')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning(['channel', 'account_id', 'message_id'])
    .execute()
  return new Set(inserted.map((row) => eventKey(row.channel, row.account_id, row.message_id)))
}

/** Conversations that are due alike share a statement. */
async function writeDue(tx: Kysely<Database>, heads: Iterable<ConversationHead>, now: number): Promise<void> {
  const alike = Map.groupBy(
    [...heads].filter((head) => head.due !== null),
    ({ due }) => `${due?.dueAt} ${due?.burstStartedAt}`,
  )
  for (const group of alike.values()) {
    await tx
      .updateTable('conversations')
      .set({
        due_at: group[0]?.due?.dueAt ?? null,
        burst_started_at: group[0]?.due?.burstStartedAt ?? null,
        last_inbound_at: now,
        last_message_at: now,
        closed: 0,
      })
      .where(
        'id',
        'in',
        group.map(({ id }) => id),
      )
      .execute()
  }
}
