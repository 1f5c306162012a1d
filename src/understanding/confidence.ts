import { logistic } from './logistic.ts'
import figures from './policy.model.json' with { type: 'json' }

/** What speaks for and against the reading of a procedure question. */
export interface Evidence {
  /** Probability of the wish to ask about a procedure. */
  readonly intentProbability: number
  /** Shares of belief of the best procedure and of the one after it; 0 where there is none. */
  readonly firstScore: number
  readonly secondScore: number
  /** How well the best one fits on its own (see the retriever). */
  readonly strength: number
  /** The best one is another body's business. */
  readonly elsewhere: boolean
}

/** What tells whether papers are asked about at all; the weights stand in the same order. */
export function wishFeatures({ intentProbability, strength, elsewhere }: Evidence): readonly number[] {
  return [1, logit(intentProbability), bounded(strength), elsewhere ? 1 : 0]
}

/** What tells whether it is this procedure, if papers are asked about. */
export function procedureFeatures({
  firstScore,
  secondScore,
  strength,
  elsewhere,
}: Evidence): readonly number[] {
  const lead = Math.log((firstScore + FLOOR) / (secondScore + FLOOR))
  return [1, logit(firstScore), lead, bounded(strength), elsewhere ? 1 : 0]
}

const STEEPEST = 6
const FLOOR = 0.02

function logit(probability: number): number {
  const odds = Math.log(Math.max(1e-9, probability) / Math.max(1e-9, 1 - probability))
  return Math.max(-STEEPEST, Math.min(STEEPEST, odds))
}

function bounded(strength: number): number {
  return Math.max(-1, Math.min(2, strength))
}

/** Weights of the two logistic maps. */
export interface ConfidenceWeights {
  readonly wish: readonly number[]
  readonly procedure: readonly number[]
}

/**
 * Probability that wish and procedure are both read rightly: one logistic map of the evidence for each, fitted on labelled messages
 * (`npm run -s eval -- --choose-thresholds`).
 */
export function confidenceOf(evidence: Evidence, weights: ConfidenceWeights = figures.weights): number {
  return (
    logistic(wishFeatures(evidence), weights.wish) * logistic(procedureFeatures(evidence), weights.procedure)
  )
}
