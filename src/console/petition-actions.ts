import type { Kysely } from 'kysely'
import type { ReplyMessage } from '../channel/index.ts'
import { StaffActionError } from '../conversation/index.ts'
import { topics } from '../coordination/index.ts'
import {
  acceptPetition,
  addNote,
  answerPetition,
  PetitionStateError,
  REJECTION_REASONS,
  type RejectionReason,
  reassignPetition,
  setPetitionState,
} from '../petitions/index.ts'
import type { Database, PetitionState } from '../storage/index.ts'
import type { ConsoleRooms } from './console-rooms.ts'
import { colleagueText, type StaffMember } from './staff-member.ts'
import { instantText } from './time-text.ts'

/** What an officer asks for, already checked for rights and form. */
export type PetitionAct =
  | { readonly kind: 'accept' }
  | { readonly kind: 'answer'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'reassign'; readonly toOfficerId: string; readonly reason: string }
  | {
      readonly kind: 'state'
      readonly state: Exclude<PetitionState, 'rejected' | 'answered' | 'accepted' | 'sent'>
    }
  | { readonly kind: 'reject'; readonly reason: RejectionReason; readonly text: string }

/** The case as the officer saw it when they acted. */
export interface SeenPetition {
  readonly id: string
  readonly code: string
  readonly conversationId: string
  readonly dueAt: number | null
  /** Who has the case, whoever acts. */
  readonly officerId: string
}

/**
 * Does it, together with the message to the citizen, in one transaction.
 * @param seenUpdatedAt the version the officer had before their eyes
 * @param signature “Lý Thị Thổ, Chuyên viên địa chính”, under what the citizen reads
 * @returns `changed` when somebody else moved the case since, `gone` when the citizen left the channel: nothing was done
 */
export async function actOnPetition(
  rooms: ConsoleRooms,
  staff: StaffMember,
  petition: SeenPetition,
  seenUpdatedAt: number,
  act: PetitionAct,
  signature: string,
): Promise<'done' | 'changed' | 'gone'> {
  const officerId = staff.officerId ?? staff.id
  const now = rooms.clock()
  const words = wordsToCitizen(rooms, petition, act, { signature, commune: staff.commune })
  const { conversationId } = petition
  try {
    const result = await rooms.storage.transaction(async (tx) => {
      if (!(await claimVersion(tx, petition.id, seenUpdatedAt))) return 'changed' as const
      await perform(tx, { petitionId: petition.id, officerId, now }, act)
      if (words !== null) {
        await rooms.desk.sendMessageIn(tx, { conversationId, officerId, ...words })
      }
      return 'done' as const
    })
    if (result === 'changed') return result
  } catch (error) {
    if (error instanceof PetitionStateError) return 'changed'
    if (error instanceof StaffActionError) return 'gone'
    throw error
  }
  await rooms.coordination.publish(topics.staff(staff.commune), { kind: 'petition.changed', id: petition.id })
  if (words !== null) {
    rooms.wakeOutbox(conversationId)
    await rooms.coordination.publish(topics.conversation(conversationId), { kind: 'message', conversationId })
  }
  return 'done'
}

/** Holds the row for the rest of the transaction, provided nobody changed it since. */
async function claimVersion(tx: Kysely<Database>, id: string, seenUpdatedAt: number): Promise<boolean> {
  const held = await tx
    .updateTable('petitions')
    .set({ updated_at: seenUpdatedAt })
    .where('id', '=', id)
    .where('updated_at', '=', seenUpdatedAt)
    .executeTakeFirst()
  return held.numUpdatedRows === 1n
}

async function perform(
  tx: Kysely<Database>,
  by: { readonly petitionId: string; readonly officerId: string; readonly now: number },
  act: PetitionAct,
): Promise<void> {
  switch (act.kind) {
    case 'accept':
      return acceptPetition(tx, by)
    case 'answer':
      return answerPetition(tx, { ...by, text: act.text })
    case 'note':
      return addNote(tx, { ...by, text: act.text })
    case 'reassign':
      return reassignPetition(tx, { ...by, toOfficerId: act.toOfficerId, reason: act.reason })
    case 'state':
      return setPetitionState(tx, { ...by, state: act.state })
    case 'reject':
      await setPetitionState(tx, { ...by, state: 'rejected', reason: act.reason })
      return addNote(tx, { ...by, text: `Lời nhắn cho người dân khi từ chối: ${act.text}` })
  }
}

/** What the citizen is told; null when the act concerns only the house. */
function wordsToCitizen(
  rooms: ConsoleRooms,
  petition: SeenPetition,
  act: PetitionAct,
  by: { readonly signature: string; readonly commune: string },
): Pick<ReplyMessage, 'text' | 'buttons'> | null {
  const { code, dueAt } = petition
  switch (act.kind) {
    case 'accept': {
      const due = dueAt === null ? '' : ` Hạn trả lời: ${instantText(dueAt)}.`
      const inCharge = colleagueText(rooms.knowledge.commune(by.commune), petition.officerId)
      return { text: `Phản ánh ${code} đã được tiếp nhận.${due} Người phụ trách: ${inCharge}.` }
    }
    case 'answer':
      return rooms.petitionAnswer({ code, officer: by.signature, text: act.text })
    case 'reject':
      return {
        text: `Phản ánh ${code} không được tiếp nhận. Lý do: ${REJECTION_REASONS[act.reason]}.\n${act.text}\n(${by.signature})`,
      }
    default:
      return null
  }
}
