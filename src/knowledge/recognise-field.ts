import type { CommuneKnowledge, PetitionField } from './types.ts'

export interface FieldCandidate {
  readonly field: PetitionField
  /** Between 0 and 1. */
  readonly score: number
  /** Keywords found in the text. */
  readonly matched: readonly string[]
}

/** Petition fields a text points to, best first, at most four; empty when no keyword is in it. Diacritics optional. */
export function recogniseField(
  _text: string,
  _commune: Pick<CommuneKnowledge, 'petitionFields'>,
): readonly FieldCandidate[] {
  return []
}
