import { stakeOf } from './costs.ts'
import figures from './policy.model.json' with { type: 'json' }
import type { Action, Aspect, IntentName } from './types.ts'

export interface Belief {
  readonly intent: IntentName
  /** Calibrated probability that the reading is right: wish and procedure for a procedure question, else the wish. */
  readonly confidence: number
  readonly aspect: Aspect | null
  /** How many procedures could be offered. */
  readonly candidates: number
  /** How well the best procedure fits on its own (see the retriever). */
  readonly strength: number
  /** The words mean two procedures alike: asked back however likely the first. */
  readonly twoSided: boolean
}

/** Probabilities that part the actions; chosen by cost (`npm run -s eval -- --choose-thresholds`). */
export interface PolicyThresholds {
  /** An answer is given from here on, by what rides on it. */
  readonly answerFrom: Readonly<Record<'grave' | 'middle' | 'light', number>>
  /** Below this the assistant says that it does not know. */
  readonly admitBelow: number
  /** Another wish is acted on from here on. */
  readonly otherWishFrom: number
}

const REFUSED: ReadonlySet<IntentName> = new Set(['abuse'])
const ANSWERED_ANYWAY: ReadonlySet<IntentName> = new Set([
  'greet',
  'thanks',
  'goodbye',
  'help',
  'smalltalk',
  'out_of_scope',
])
/** Below this the words fit no procedure well enough to offer any, whatever the others are like. */
const WEAK = -0.6

/**
 * What to do: an answer where it is likely enough right for what rides on it; the near ones offered where it is not; where nothing
 * fits, honesty. Danger and a wish for a person come before any threshold.
 */
export function chooseAction(
  { intent, confidence, aspect, candidates, strength, twoSided }: Belief,
  { answerFrom, admitBelow, otherWishFrom }: PolicyThresholds = figures.thresholds,
): Action {
  if (intent === 'emergency' || intent === 'agent.request') return 'handover'
  if (REFUSED.has(intent)) return 'refuse'
  if (intent === 'procedure.ask') {
    if (candidates === 0 || strength < WEAK || confidence < admitBelow) return 'fallback'
    if (twoSided) return 'clarify'
    return confidence >= answerFrom[stakeOf(aspect)] ? 'answer' : 'clarify'
  }
  if (ANSWERED_ANYWAY.has(intent)) return 'answer'
  return confidence < otherWishFrom ? 'fallback' : 'answer'
}
