export { foldText } from '../knowledge/index.ts'
export { newTrackingCode } from '../slots/index.ts'
export { type CitizenReply, recordCitizenReply } from './citizen-reply.ts'
export {
  type CreatedPetition,
  type CreatePetitionDeps,
  createPetition,
  type PhoneSeal,
  priorityOf,
} from './create-petition.ts'
export { type PetitionDue, petitionDue } from './due-date.ts'
export { PetitionGuideOnlyError, PetitionNotFoundError, PetitionStateError } from './errors.ts'
export {
  listPetitions,
  PETITIONS_PER_PAGE,
  type PetitionFilter,
  type PetitionRow,
  type PetitionViewer,
} from './list-petitions.ts'
export {
  acceptPetition,
  addNote,
  answerPetition,
  reassignPetition,
  setPetitionState,
} from './officer-actions.ts'
export { type PetitionCounts, petitionCounts } from './petition-counts.ts'
export { type PetitionDetail, type PetitionEvent, petitionDetail } from './petition-detail.ts'
export { createPetitionReader } from './petition-reader.ts'
export { REJECTION_REASONS, type RejectionReason, STATE_NAMES } from './state-names.ts'
export { canMove, isOverdue, nextStates, OPEN_STATES } from './transitions.ts'
export type { PetitionDraft, PetitionReader, PetitionStatus } from './types.ts'
