import { type SparseWeights, svmMargins } from './linear-svm.ts'
import { netScores, type SmallNet } from './small-net.ts'
import { softmax } from './softmax.ts'
import type { SparseVector, Vocabulary } from './vocabulary.ts'

/** Everything a trained classifier knows: a linear model and the network beside it; goes into the model file. */
export interface TextModel {
  readonly labels: readonly string[]
  readonly vocabulary: Vocabulary
  readonly weights: SparseWeights
  readonly net: SmallNet | null
  /** What the network says counts this much beside the margins. */
  readonly netShare: number
  /** Margins are multiplied by this before the softmax. */
  readonly sharpness: number
}

/** Margin of each label, by the linear model and the network together: above 0 leans to it. Written into `out`, which is returned. */
export function marginsOf(
  model: TextModel,
  vector: SparseVector,
  out = new Float32Array(model.labels.length),
): Float32Array {
  svmMargins(model.weights, vector, out)
  if (model.net === null || model.netShare === 0) return out
  const scores = netScores(model.net, vector, new Float32Array(out.length))
  for (let c = 0; c < out.length; c += 1) (out[c] as number) += model.netShare * (scores[c] as number)
  return out
}

/** Softmax of the margins, in place. */
export function probabilities(model: TextModel, margins: Float32Array): Float32Array {
  return softmax(margins, model.sharpness)
}
