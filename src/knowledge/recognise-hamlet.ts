import type { CommuneKnowledge, Hamlet } from './types.ts'

export interface HamletCandidate {
  readonly hamlet: Hamlet
  /** Between 0 and 1; at least 0.8 is sure enough to ask “… phải không?”. */
  readonly score: number
  /** The citizen's own words that named it. */
  readonly matched: string
}

/** Hamlets named in a text, best first; empty when none is. Diacritics optional. */
export function recogniseHamlet(
  _text: string,
  _commune: Pick<CommuneKnowledge, 'hamlets'>,
): readonly HamletCandidate[] {
  return []
}
