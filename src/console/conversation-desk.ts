import type { Kysely } from 'kysely'
import type { Database } from '../storage/index.ts'

/** What staff say to a citizen. */
export interface StaffWord {
  readonly conversationId: string
  /** Officer id, or the account's id when it has none. */
  readonly officerId: string
  readonly text: string
  /** True when the officer goes on talking: the assistant falls silent. False for a single notice. */
  readonly opensHandover: boolean
}

/** What staff can do in conversations; the conversation room fills it. */
export interface ConversationDesk {
  /** Stores a message and its delivery inside the caller's transaction. */
  sendStaffMessage(tx: Kysely<Database>, word: StaffWord): Promise<void>
  /** Tells the deliverer and everybody watching, after the commit. */
  announce(conversationId: string): Promise<void>
  /** An officer takes the conversation; the assistant is silent. */
  take(conversationId: string, officerId: string): Promise<void>
  /** The assistant speaks again. */
  giveBack(conversationId: string, officerId: string): Promise<void>
  /** Puts a dead or uncertain delivery back in the queue. False when it was not there any more. */
  resend(deliveryId: string): Promise<boolean>
  /** Leaves a dead or uncertain delivery for good. False when it was not there any more. */
  dismiss(deliveryId: string): Promise<boolean>
}
