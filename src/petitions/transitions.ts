import type { PetitionState } from '../storage/schema.ts'

/** Who moves a petition. */
export type PetitionActor = 'officer' | 'citizen' | 'system'

/**
 * From which state to which, and who may: the whole life cycle. “Đã tiếp nhận” (accepted) only after an officer
 * looked; an answer may come at once; only the citizen reopens what is answered.
 */
const TRANSITIONS: Readonly<
  Record<PetitionState, Readonly<Partial<Record<PetitionState, readonly PetitionActor[]>>>>
> = {
  sent: { accepted: ['officer'], inProgress: ['officer'], answered: ['officer'], rejected: ['officer'] },
  accepted: { inProgress: ['officer'], answered: ['officer'], rejected: ['officer'] },
  inProgress: { answered: ['officer'], rejected: ['officer'] },
  answered: {
    answered: ['officer'],
    reopened: ['citizen', 'officer'],
    closed: ['officer', 'citizen', 'system'],
  },
  reopened: { accepted: ['officer'], inProgress: ['officer'], answered: ['officer'], rejected: ['officer'] },
  rejected: { reopened: ['officer'], closed: ['officer', 'system'] },
  closed: { reopened: ['citizen', 'officer'] },
}

/** May this actor move a petition from one state to another? */
export function canMove(from: PetitionState, to: PetitionState, actor: PetitionActor): boolean {
  return TRANSITIONS[from][to]?.includes(actor) ?? false
}

/** The states an officer may choose next, in the order of the life cycle. */
export function nextStates(from: PetitionState): readonly PetitionState[] {
  return (Object.keys(TRANSITIONS[from]) as PetitionState[]).filter((to) => canMove(from, to, 'officer'))
}

/** States in which a deadline still runs. */
export const OPEN_STATES: readonly PetitionState[] = ['sent', 'accepted', 'inProgress', 'reopened']

/** Past its date and not answered yet. */
export function isOverdue(
  petition: { readonly state: PetitionState; readonly dueAt: number | null },
  now: number,
): boolean {
  return petition.dueAt !== null && petition.dueAt < now && OPEN_STATES.includes(petition.state)
}
