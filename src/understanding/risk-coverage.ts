import type { Claim } from './reliability.ts'

interface CoveragePoint {
  /** Share of the messages answered, the surest first. */
  readonly coverage: number
  readonly accuracy: number
  /** The least confidence among them. */
  readonly confidence: number
}

export interface RiskCoverage {
  readonly points: readonly CoveragePoint[]
  /** Area under the curve of errors over coverage: 0 is best; it rewards doubts in the right place. */
  readonly aurc: number
}

const COVERAGES = [1, 0.95, 0.9, 0.8, 0.7, 0.5]

/** What answering only the surest would give. Claims of the same confidence stand in the order given. Empty without claims. */
export function riskCoverage(claims: readonly Claim[]): RiskCoverage {
  const sorted = claims.toSorted((a, b) => b.confidence - a.confidence)
  let wrong = 0
  let area = 0
  const risks = sorted.map(({ right }, i) => {
    if (!right) wrong += 1
    area += wrong / (i + 1)
    return wrong / (i + 1)
  })
  const points = COVERAGES.flatMap((coverage) => {
    const last = Math.round(coverage * sorted.length) - 1
    const claim = sorted[last]
    return claim === undefined
      ? []
      : [{ coverage, accuracy: 1 - (risks[last] as number), confidence: claim.confidence }]
  })
  return { points, aurc: sorted.length === 0 ? 0 : area / sorted.length }
}
