import type { SparseVector } from './vocabulary.ts'

export interface SvmOptions {
  /** Cost of an error; larger fits the training texts more closely. */
  readonly cost: number
  /** Extra cost of missing a text of the class itself, against the many of other classes. */
  readonly positiveCost: number
  readonly maxEpochs: number
  /**
   * With many classes most texts are plainly none of one: each class then learns from its own texts, this many of the others that are
   * most like them, and one in ten of the rest. All of them when absent.
   */
  readonly nearTexts?: number
  /** Weights under this many of the 127 steps are left out. */
  readonly smallestStep?: number
}

/** Weights of one-vs-rest linear models, by feature: the classes of feature f stand in `rowStarts[f]` to `rowStarts[f + 1]`. */
export interface SparseWeights {
  readonly classCount: number
  readonly rowStarts: Int32Array
  readonly classes: Uint16Array
  /** int8 steps of `scales[class]`. */
  readonly steps: Int8Array
  readonly scales: Float32Array
  readonly biases: Float32Array
}

const TOLERANCE = 0.01

/**
 * One linear support vector machine a class (squared hinge loss, dual coordinate descent with shrinking, as LIBLINEAR does), then
 * rounded to int8 with zeros left out. Deterministic.
 * @param labels class number of each vector, from 0
 */
export function trainSvm(
  vectors: readonly SparseVector[],
  labels: ArrayLike<number>,
  classCount: number,
  featureCount: number,
  options: SvmOptions,
): SparseWeights {
  const norms = Float64Array.from(vectors, ({ values }) => {
    let sum = 1
    for (const value of values) sum += value * value
    return sum
  })
  const builder = new WeightBuilder(classCount, featureCount, options.smallestStep ?? SMALLEST_STEP)
  const weights = new Float64Array(featureCount + 1)
  const everyText = Int32Array.from(vectors, (_, i) => i)
  for (let label = 0; label < classCount; label += 1) {
    const { nearTexts } = options
    const texts =
      nearTexts === undefined || vectors.length < 2 * nearTexts
        ? everyText
        : tellingTexts(vectors, labels, label, weights, nearTexts)
    weights.fill(0)
    trainOne(vectors, norms, labels, label, texts, weights, options)
    builder.add(label, weights)
  }
  return builder.finish()
}

const REST_ONE_IN = 10

/** @param centroid room for one number a feature */
function tellingTexts(
  vectors: readonly SparseVector[],
  labels: ArrayLike<number>,
  label: number,
  centroid: Float64Array,
  nearTexts: number,
): Int32Array {
  centroid.fill(0)
  for (const [at, { indices, values }] of vectors.entries()) {
    if (labels[at] !== label) continue
    for (let k = 0; k < indices.length; k += 1)
      (centroid[indices[k] as number] as number) += values[k] as number
  }
  const likeness = Float64Array.from(vectors, ({ indices, values }, at) => {
    if (labels[at] === label) return Number.POSITIVE_INFINITY
    let sum = 0
    for (let k = 0; k < indices.length; k += 1)
      sum += (centroid[indices[k] as number] as number) * (values[k] as number)
    return sum
  })
  const others = likeness.filter(Number.isFinite).sort()
  const near = others[Math.max(0, others.length - nearTexts)] ?? 0
  const texts: number[] = []
  for (const [at, value] of likeness.entries()) if (value >= near || at % REST_ONE_IN === 0) texts.push(at)
  return Int32Array.from(texts)
}

/** The bias is a feature of value 1 at the last index. */
function trainOne(
  vectors: readonly SparseVector[],
  norms: Float64Array,
  labels: ArrayLike<number>,
  label: number,
  texts: Int32Array,
  weights: Float64Array,
  { cost, positiveCost, maxEpochs }: SvmOptions,
): void {
  const count = texts.length
  const bias = weights.length - 1
  const alphas = new Float64Array(vectors.length)
  const order = texts.slice()
  let active = count
  let shrinkAbove = Number.POSITIVE_INFINITY
  let random = 0x9e3779b9 ^ label
  for (let epoch = 0; epoch < maxEpochs; epoch += 1) {
    let largest = Number.NEGATIVE_INFINITY
    let smallest = Number.POSITIVE_INFINITY
    for (let i = 0; i < active; i += 1) {
      random = (Math.imul(random, 1664525) + 1013904223) | 0
      const j = i + Math.floor(((random >>> 0) / 4294967296) * (active - i))
      const swap = order[i] as number
      order[i] = order[j] as number
      order[j] = swap
    }
    for (let i = 0; i < active; i += 1) {
      const at = order[i] as number
      const { indices, values } = vectors[at] as SparseVector
      const sign = labels[at] === label ? 1 : -1
      const diagonal = 0.5 / (sign > 0 ? cost * positiveCost : cost)
      let margin = weights[bias] as number
      for (let k = 0; k < indices.length; k += 1)
        margin += (weights[indices[k] as number] as number) * (values[k] as number)
      const alpha = alphas[at] as number
      const gradient = sign * margin - 1 + alpha * diagonal
      if (alpha === 0 && gradient > shrinkAbove) {
        active -= 1
        order[i] = order[active] as number
        order[active] = at
        i -= 1
        continue
      }
      const projected = alpha === 0 ? Math.min(gradient, 0) : gradient
      if (projected > largest) largest = projected
      if (projected < smallest) smallest = projected
      if (Math.abs(projected) < 1e-12) continue
      const next = Math.max(0, alpha - gradient / ((norms[at] as number) + diagonal))
      alphas[at] = next
      const step = (next - alpha) * sign
      for (let k = 0; k < indices.length; k += 1)
        (weights[indices[k] as number] as number) += step * (values[k] as number)
      ;(weights[bias] as number) += step
    }
    if (largest - smallest <= TOLERANCE) {
      if (active === count) break
      active = count
      shrinkAbove = Number.POSITIVE_INFINITY
      continue
    }
    shrinkAbove = largest <= 0 ? Number.POSITIVE_INFINITY : largest
  }
}

/** Steps smaller than this many int8 units are left out: they are noise and most of the size. */
const SMALLEST_STEP = 2

class WeightBuilder {
  readonly #rows: { feature: Int32Array; steps: Int8Array }[] = []
  readonly #scales: Float32Array
  readonly #biases: Float32Array
  readonly #featureCount: number
  readonly #smallestStep: number

  constructor(classCount: number, featureCount: number, smallestStep: number) {
    this.#smallestStep = smallestStep
    this.#scales = new Float32Array(classCount)
    this.#biases = new Float32Array(classCount)
    this.#featureCount = featureCount
  }

  add(label: number, weights: Float64Array): void {
    let largest = 0
    for (let i = 0; i < this.#featureCount; i += 1)
      largest = Math.max(largest, Math.abs(weights[i] as number))
    const scale = largest === 0 ? 1 : largest / 127
    const features: number[] = []
    const steps: number[] = []
    for (let i = 0; i < this.#featureCount; i += 1) {
      const step = Math.round((weights[i] as number) / scale)
      if (Math.abs(step) < this.#smallestStep) continue
      features.push(i)
      steps.push(step)
    }
    this.#scales[label] = scale
    this.#biases[label] = weights[this.#featureCount] as number
    this.#rows.push({ feature: Int32Array.from(features), steps: Int8Array.from(steps) })
  }

  finish(): SparseWeights {
    const rowStarts = new Int32Array(this.#featureCount + 1)
    for (const { feature } of this.#rows) for (const index of feature) (rowStarts[index + 1] as number) += 1
    for (let i = 0; i < this.#featureCount; i += 1) (rowStarts[i + 1] as number) += rowStarts[i] as number
    const total = rowStarts[this.#featureCount] as number
    const classes = new Uint16Array(total)
    const steps = new Int8Array(total)
    const next = rowStarts.slice()
    for (const [label, row] of this.#rows.entries()) {
      for (const [k, index] of row.feature.entries()) {
        const at = next[index] as number
        next[index] = at + 1
        classes[at] = label
        steps[at] = row.steps[k] as number
      }
    }
    return {
      classCount: this.#scales.length,
      rowStarts,
      classes,
      steps,
      scales: this.#scales,
      biases: this.#biases,
    }
  }
}

/** Margin of each class: above 0 leans to the class. Written into `out`, which is returned. */
export function svmMargins(
  weights: SparseWeights,
  vector: SparseVector,
  out = new Float32Array(weights.classCount),
): Float32Array {
  const { rowStarts, classes, steps, scales, biases } = weights
  const { indices, values } = vector
  out.fill(0)
  for (let i = 0; i < indices.length; i += 1) {
    const index = indices[i] as number
    const value = values[i] as number
    const end = rowStarts[index + 1] as number
    for (let k = rowStarts[index] as number; k < end; k += 1)
      (out[classes[k] as number] as number) += value * (steps[k] as number)
  }
  for (let label = 0; label < out.length; label += 1)
    out[label] = (out[label] as number) * (scales[label] as number) + (biases[label] as number)
  return out
}
