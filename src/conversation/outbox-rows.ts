import type { Insertable } from 'kysely'
import type { OutboundPayload } from '../channel/index.ts'
import type { OutboxTable } from '../storage/index.ts'
import { newId } from './new-id.ts'

/** Where a message goes. */
export interface Recipient {
  readonly id: string
  readonly channel: string
  readonly account_id: string
  readonly sender_id: string
}

/** A delivery that waits. Insert it only while the conversation's row is locked: `seq` is the order of sending. */
export function outboxRow(
  recipient: Recipient,
  payload: OutboundPayload,
  byStaff: boolean,
  now: number,
): Insertable<OutboxTable> & { readonly id: string } {
  return {
    id: newId(),
    conversation_id: recipient.id,
    channel: recipient.channel,
    account_id: recipient.account_id,
    recipient_id: recipient.sender_id,
    payload: JSON.stringify(payload),
    by_staff: byStaff ? 1 : 0,
    state: 'pending',
    attempts: 0,
    next_attempt_at: now,
    lease_owner: null,
    lease_until_at: null,
    platform_message_id: null,
    last_error: null,
    created_at: now,
    finished_at: null,
    resent_by: null,
    resent_at: null,
  }
}
