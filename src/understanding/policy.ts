import type { Action, IntentName, ProcedureCandidate } from './types.ts'

export interface Belief {
  readonly intent: IntentName
  readonly confidence: number
  readonly candidates: readonly ProcedureCandidate[]
  /** How well the best procedure fits on its own (see the retriever). */
  readonly strength: number
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

/** Share of belief above which the best procedure is answered outright. */
const SURE = 0.55
/** Lead over the second above which it still is. */
const CLEAR_LEAD = 0.3
/** Below this the words fit no procedure well enough to offer any. */
const WEAK = -0.6
const UNSURE_INTENT = 0.25

/**
 * What to do: an answer needs a clear winner; two or more near ones are offered; where nothing fits, honesty. Wrong answers on papers,
 * fees and deadlines cost a citizen a trip, a question back costs a tap.
 */
export function chooseAction({ intent, confidence, candidates, strength }: Belief): Action {
  if (intent === 'emergency' || intent === 'agent.request') return 'handover'
  if (REFUSED.has(intent)) return 'refuse'
  if (intent === 'procedure.ask') {
    const [first, second] = candidates
    if (first === undefined || strength < WEAK) return 'fallback'
    if (first.score >= SURE || first.score - (second?.score ?? 0) >= CLEAR_LEAD) return 'answer'
    return 'clarify'
  }
  if (ANSWERED_ANYWAY.has(intent)) return 'answer'
  return confidence < UNSURE_INTENT ? 'fallback' : 'answer'
}
