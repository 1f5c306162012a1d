import type { Kysely } from 'kysely'
import type { Database, PetitionEventTable, PetitionState } from '../storage/schema.ts'
import { PetitionNotFoundError, PetitionStateError } from './errors.ts'
import type { RejectionReason } from './state-names.ts'
import { canMove } from './transitions.ts'

/** Who does what to which petition, and when. Run inside a transaction. */
interface OfficerAction {
  readonly petitionId: string
  readonly officerId: string
  readonly now: number
  /** A fresh unique id; a random UUID when absent. */
  readonly newId?: () => string
}

/** “Đã tiếp nhận”: an officer looked and the commune deals with it. The clock runs since it was sent, not since now. */
export async function acceptPetition(tx: Kysely<Database>, action: OfficerAction): Promise<void> {
  await move(tx, action, 'accepted', {})
}

/**
 * Records the answer to the citizen and stops the clock; delivering the text is the caller's part.
 * Answering again corrects an earlier answer.
 */
export async function answerPetition(
  tx: Kysely<Database>,
  action: OfficerAction & { readonly text: string },
): Promise<void> {
  await move(tx, action, 'answered', { answered_at: action.now })
  await addEvent(tx, action, 'answer', { text: action.text.normalize('NFC') })
}

/**
 * Any other step of the life cycle. A rejection needs its reason.
 * @throws {PetitionStateError} the life cycle does not allow it
 */
export async function setPetitionState(
  tx: Kysely<Database>,
  action: OfficerAction &
    (
      | { readonly state: Exclude<PetitionState, 'rejected' | 'answered'> }
      | { readonly state: 'rejected'; readonly reason: RejectionReason }
    ),
): Promise<void> {
  await move(tx, action, action.state, {}, action.state === 'rejected' ? { reason: action.reason } : {})
}

/** Gives the petition to another officer; its state and its date stay. */
export async function reassignPetition(
  tx: Kysely<Database>,
  action: OfficerAction & { readonly toOfficerId: string; readonly reason: string },
): Promise<void> {
  const changed = await tx
    .updateTable('petitions')
    .set({ officer_id: action.toOfficerId, updated_at: action.now })
    .where('id', '=', action.petitionId)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw new PetitionNotFoundError(`no petition ${action.petitionId}`)
  await addEvent(tx, action, 'assigned', { officerId: action.toOfficerId, reason: action.reason })
}

/** A note among officers; the citizen never sees it. */
export async function addNote(
  tx: Kysely<Database>,
  action: OfficerAction & { readonly text: string },
): Promise<void> {
  const changed = await tx
    .updateTable('petitions')
    .set({ updated_at: action.now })
    .where('id', '=', action.petitionId)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw new PetitionNotFoundError(`no petition ${action.petitionId}`)
  await addEvent(tx, action, 'note', { text: action.text.normalize('NFC') })
}

/** The state it was read in is part of the update, so two officers cannot both move it. */
async function move(
  tx: Kysely<Database>,
  action: OfficerAction,
  to: PetitionState,
  also: { readonly answered_at?: number },
  detail: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const row = await tx
    .selectFrom('petitions')
    .select('state')
    .where('id', '=', action.petitionId)
    .executeTakeFirst()
  if (!row) throw new PetitionNotFoundError(`no petition ${action.petitionId}`)
  if (!canMove(row.state, to, 'officer')) throw new PetitionStateError(row.state, to)
  const changed = await tx
    .updateTable('petitions')
    .set({ state: to, updated_at: action.now, ...also })
    .where('id', '=', action.petitionId)
    .where('state', '=', row.state)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw new PetitionStateError(row.state, to)
  await addEvent(tx, action, 'state', { from: row.state, to, ...detail })
}

async function addEvent(
  tx: Kysely<Database>,
  action: OfficerAction,
  kind: PetitionEventTable['kind'],
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  await tx
    .insertInto('petition_events')
    .values({
      id: (action.newId ?? (() => crypto.randomUUID()))(),
      petition_id: action.petitionId,
      at: action.now,
      actor: action.officerId,
      kind,
      detail: JSON.stringify(detail),
    })
    .execute()
}
