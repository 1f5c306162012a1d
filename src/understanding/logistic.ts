/** The logistic of the weighted sum of features: between 0 and 1. Missing weights count as 0. */
export function logistic(features: readonly number[], weights: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < features.length; i += 1) sum += (features[i] as number) * (weights[i] ?? 0)
  return 1 / (1 + Math.exp(-sum))
}
