import type { Stake } from './costs.ts'
import type { ActionCosts } from './outcome-cost.ts'
import type { PolicyThresholds } from './policy.ts'

/** A labelled message at the moment of choosing: how sure the reading is, and what each action would cost. */
export interface PolicyCase {
  readonly kind: 'procedure' | 'otherWish'
  /** Calibrated probability that the reading is right. */
  readonly confidence: number
  /** By the aspect it was read as asking. */
  readonly stake: Stake
  /** What it would cost were this at stake. */
  readonly costs: Readonly<Record<Stake, ActionCosts>>
}

/** Sum of what the actions under these thresholds cost, in taps. */
export function totalCost(cases: readonly PolicyCase[], thresholds: PolicyThresholds): number {
  return cases.reduce((sum, one) => sum + costUnder(one, one.stake, thresholds), 0)
}

function costUnder(
  { kind, confidence, costs }: PolicyCase,
  stake: Stake,
  { answerFrom, admitBelow, otherWishFrom }: PolicyThresholds,
): number {
  if (kind === 'otherWish') return costs[stake][confidence < otherWishFrom ? 'fallback' : 'answer']
  if (confidence < admitBelow) return costs[stake].fallback
  return costs[stake][confidence >= answerFrom[stake] ? 'answer' : 'clarify']
}

const STEP = 0.02
const ANSWER_GRID = grid(0.2, 0.96)
const ADMIT_GRID = grid(0, 0.3)
/** A wish less likely than one in five is never acted on: labelled messages like that are too few to say otherwise. */
const WISH_GRID = grid(0.2, 0.5)
/** Thresholds whose cost differs by less, as a share, are told apart by chance alone: the middle one is taken. */
const ALIKE = 0.01

/**
 * The thresholds under which the cases cost least: the more is at stake the surer an answer has to be. Among thresholds that cost
 * nearly the same the middle one, so that a handful of messages does not decide. Deterministic.
 */
export function chooseThresholds(cases: readonly PolicyCase[]): PolicyThresholds {
  const asked = cases.filter(({ kind }) => kind === 'procedure')
  const admitBelow = middleOfBest(ADMIT_GRID, (at) => {
    const answerFrom = bestAnswers(asked, at)
    return totalCost(asked, { answerFrom, admitBelow: at, otherWishFrom: 0 })
  })
  const answerFrom = bestAnswers(asked, admitBelow)
  const otherWishFrom = middleOfBest(WISH_GRID, (at) =>
    totalCost(
      cases.filter(({ kind }) => kind === 'otherWish'),
      { answerFrom, admitBelow, otherWishFrom: at },
    ),
  )
  return { answerFrom, admitBelow, otherWishFrom }
}

/** Every question teaches each threshold, as if that were at stake: few are asked of one kind alone. */
function bestAnswers(asked: readonly PolicyCase[], admitBelow: number): PolicyThresholds['answerFrom'] {
  const best = (stake: Stake) =>
    middleOfBest(ANSWER_GRID, (at) => {
      const thresholds = { answerFrom: { grave: at, middle: at, light: at }, admitBelow, otherWishFrom: 0 }
      return asked.reduce((sum, one) => sum + costUnder(one, stake, thresholds), 0)
    })
  return { light: best('light'), middle: best('middle'), grave: best('grave') }
}

function middleOfBest(values: readonly number[], costAt: (value: number) => number): number {
  const costs = values.map(costAt)
  const least = Math.min(...costs)
  const alike = values.filter((_, i) => (costs[i] as number) <= least * (1 + ALIKE))
  return alike[Math.floor(alike.length / 2)] ?? 0
}

function grid(from: number, to: number): readonly number[] {
  const count = Math.round((to - from) / STEP) + 1
  return Array.from({ length: count }, (_, i) => Math.round((from + i * STEP) * 100) / 100)
}
