/** One answer with the probability it claimed for itself. */
export interface Claim {
  /** Between 0 and 1. */
  readonly confidence: number
  readonly right: boolean
}

interface ReliabilityBin {
  readonly from: number
  readonly to: number
  readonly count: number
  /** Means over the bin; 0 where it is empty. */
  readonly confidence: number
  readonly accuracy: number
}

export interface Reliability {
  readonly bins: readonly ReliabilityBin[]
  /** Expected calibration error: mean distance of claimed and true accuracy over the bins, each by its share. */
  readonly ece: number
  /** Mean squared distance of the claim from what came true. */
  readonly brier: number
}

const BINS = 10

/** How far the claims can be taken at their word. Zeros without claims. */
export function reliabilityOf(claims: readonly Claim[]): Reliability {
  const bins = Array.from({ length: BINS }, (_, i) => {
    const inside = claims.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === i)
    return {
      from: i / BINS,
      to: (i + 1) / BINS,
      count: inside.length,
      confidence: mean(inside.map(({ confidence }) => confidence)),
      accuracy: mean(inside.map(({ right }) => (right ? 1 : 0))),
    }
  })
  const total = Math.max(1, claims.length)
  return {
    bins,
    ece: bins.reduce(
      (sum, { count, confidence, accuracy }) => sum + (count / total) * Math.abs(confidence - accuracy),
      0,
    ),
    brier: mean(claims.map(({ confidence, right }) => (confidence - (right ? 1 : 0)) ** 2)),
  }
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
