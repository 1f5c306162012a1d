import { type Kysely, sql } from 'kysely'
import type { InboundEvent, OutboundPayload } from '../channel/index.ts'
import type { Database } from '../storage/index.ts'
import { conversationKey } from './addressed-event.ts'
import { type Announcement, toConversation } from './announce.ts'

type Echo = Extract<InboundEvent, { kind: 'echo' }>

/**
 * The platform confirms messages of ours: those under way, and those whose answer never came back, are sent. Matched
 * by our delivery id; where the platform does not echo it, by the words, since a resend could show them twice.
 */
export async function confirmDeliveries(
  tx: Kysely<Database>,
  echoes: readonly Echo[],
  now: number,
): Promise<readonly Announcement[]> {
  const accounts = [...new Set(echoes.map(({ accountId }) => accountId))]
  const open = await tx
    .selectFrom('outbox')
    .innerJoin('conversations', 'conversations.id', 'outbox.conversation_id')
    .select([
      'outbox.id',
      'outbox.conversation_id',
      'outbox.payload',
      'conversations.sender_id',
      'outbox.channel',
      'outbox.account_id',
    ])
    // Spelled out, not bound: only so the partial index serves.
    .where(sql<boolean>`outbox.state in ('sending', 'uncertain')`)
    .where('outbox.account_id', 'in', accounts)
    .orderBy('outbox.seq')
    .execute()

  const left = new Map(open.map((row) => [row.id, row]))
  const announcements: Announcement[] = []
  for (const echo of echoes) {
    const row = left.get(echo.deliveryId ?? '') ?? [...left.values()].find((each) => isSaidBy(each, echo))
    if (!row) continue
    left.delete(row.id)
    await tx
      .updateTable('outbox')
      .set({
        state: 'sent',
        finished_at: now,
        platform_message_id: echo.platformMessageId,
        lease_owner: null,
        lease_until_at: null,
      })
      .where('id', '=', row.id)
      .where('state', 'in', ['sending', 'uncertain'])
      .execute()
    announcements.push(toConversation(row.conversation_id, 'delivered'))
  }
  return announcements
}

interface OpenRow {
  readonly channel: string
  readonly account_id: string
  readonly sender_id: string
  readonly payload: string
}

function isSaidBy(row: OpenRow, echo: Echo): boolean {
  if (echo.deliveryId !== undefined || !echo.text) return false
  const key = conversationKey({
    channel: row.channel as Echo['channel'],
    accountId: row.account_id,
    senderId: row.sender_id,
  })
  if (key !== conversationKey(echo)) return false
  const { preview } = JSON.parse(row.payload) as OutboundPayload
  return preview.normalize('NFC').trim() === echo.text.normalize('NFC').trim()
}
