import type { Kysely } from 'kysely'
import type { Database } from '../storage/index.ts'
import { type Announcement, announce, toConversation, toStaff } from './announce.ts'
import type { EngineContext } from './context.ts'
import { type DeadLetter, listDeadLetters, resendDeadLetter } from './dead-letters.ts'
import { closeHandover, startHandover } from './handover-mode.ts'
import {
  type ConversationView,
  type HandoverEntry,
  handoverInbox,
  readConversation,
} from './read-conversation.ts'
import { StaffActionError } from './staff-error.ts'
import { type StaffMessage, sendStaffMessage } from './staff-message.ts'

/** What the console does with conversations. Everything is committed and announced when it resolves. */
export interface StaffDesk {
  /** @throws {StaffActionError} */
  sendMessage(message: StaffMessage): Promise<void>
  /** As `sendMessage`, inside the caller's transaction; call `wakeOutbox` of the engine after its commit. */
  sendMessageIn(tx: Kysely<Database>, message: StaffMessage): Promise<void>
  /** The officer takes the conversation, whether or not anybody asked for one. @throws {StaffActionError} */
  takeHandover(conversationId: string, officerId: string): Promise<void>
  /** The assistant falls silent until somebody takes it or the time is up. @throws {StaffActionError} */
  openHandover(conversationId: string, reason: string): Promise<void>
  /** The assistant speaks again. @throws {StaffActionError} */
  giveBack(conversationId: string, officerId: string): Promise<void>
  conversation(id: string, limit?: number): Promise<ConversationView | null>
  handoverInbox(commune: string): Promise<readonly HandoverEntry[]>
  deadLetters(commune: string): Promise<readonly DeadLetter[]>
  /** @throws {StaffActionError} */
  resend(outboxId: string, officerId: string): Promise<void>
}

export type StaffDeps = Pick<EngineContext, 'storage' | 'coordination' | 'adapters' | 'clock' | 'options'> & {
  readonly wakeOutbox: () => void
  readonly wakeWorker: () => void
}

export function createStaffDesk(deps: StaffDeps): StaffDesk {
  const { storage, coordination, clock, options } = deps
  const tell = (...announcements: Announcement[]) => announce(coordination, announcements)

  async function communeOf(tx: Kysely<Database>, conversationId: string): Promise<string> {
    const row = await tx
      .selectFrom('conversations')
      .select('commune')
      .where('id', '=', conversationId)
      .executeTakeFirst()
    if (!row) throw new StaffActionError('CONVERSATION_UNKNOWN', 'no such conversation')
    return row.commune
  }

  async function handOver(id: string, reason: string, officerId: string | null): Promise<void> {
    const now = clock()
    const commune = await storage.transaction(async (tx) => {
      const found = await communeOf(tx, id)
      await startHandover(tx, {
        id,
        commune: found,
        reason,
        officerId,
        untilAt: now + options.handoverMs,
        now,
      })
      return found
    })
    deps.wakeWorker()
    const kind = officerId === null ? 'handover.opened' : 'handover.taken'
    await tell(toStaff(commune, { kind, conversationId: id, officerId }), toConversation(id, kind))
  }

  return {
    async sendMessage(message) {
      const commune = await storage.transaction(async (tx) => {
        await sendStaffMessage(tx, message, deps)
        return communeOf(tx, message.conversationId)
      })
      deps.wakeOutbox()
      const { conversationId } = message
      await tell(
        toConversation(conversationId, 'message'),
        toStaff(commune, { kind: 'conversation.message', conversationId }),
      )
    },
    async sendMessageIn(tx, message) {
      await sendStaffMessage(tx, message, deps)
    },
    takeHandover: (id, officerId) => handOver(id, 'takenByStaff', officerId),
    openHandover: (id, reason) => handOver(id, reason, null),
    async giveBack(id, officerId) {
      const commune = await storage.transaction(async (tx) => {
        const found = await communeOf(tx, id)
        await closeHandover(tx, id, clock())
        return found
      })
      await tell(
        toStaff(commune, { kind: 'handover.closed', conversationId: id, officerId }),
        toConversation(id, 'handover.closed'),
      )
    },
    conversation: (id, limit) => readConversation(storage, id, limit),
    handoverInbox: (commune) => handoverInbox(storage, commune),
    deadLetters: (commune) => listDeadLetters(storage, commune),
    async resend(outboxId, officerId) {
      const sent = await storage.transaction((tx) => resendDeadLetter(tx, outboxId, officerId, clock()))
      deps.wakeOutbox()
      await tell(
        toStaff(sent.commune, { kind: 'delivery.resent', outboxId: sent.outboxId }),
        toConversation(sent.conversationId, 'message'),
      )
    },
  }
}
