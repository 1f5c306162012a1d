/**
 * Scores as shares that sum to 1, in place; returns them.
 * @param sharpness scores are multiplied by this before
 */
export function softmax(scores: Float32Array, sharpness = 1): Float32Array {
  let largest = Number.NEGATIVE_INFINITY
  for (const score of scores) if (score > largest) largest = score
  let sum = 0
  for (let c = 0; c < scores.length; c += 1) {
    scores[c] = Math.exp(sharpness * ((scores[c] as number) - largest))
    sum += scores[c] as number
  }
  for (let c = 0; c < scores.length; c += 1) (scores[c] as number) /= sum
  return scores
}
