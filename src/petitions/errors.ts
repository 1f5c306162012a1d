import type { PetitionState } from '../storage/schema.ts'

/** No petition has this id. */
export class PetitionNotFoundError extends Error {
  readonly code = 'PETITION_NOT_FOUND'
  override readonly name = 'PetitionNotFoundError'
}

/** The life cycle does not allow this step, or somebody else moved the petition in the meantime. */
export class PetitionStateError extends Error {
  readonly code = 'PETITION_STATE'
  override readonly name = 'PetitionStateError'

  constructor(from: PetitionState, to: PetitionState) {
    super(`a petition cannot go from ${from} to ${to}`)
  }
}

/** Only a field the commune explains (complaint, denunciation): nothing may be registered. */
export class PetitionGuideOnlyError extends Error {
  readonly code = 'PETITION_GUIDE_ONLY'
  override readonly name = 'PetitionGuideOnlyError'
}
