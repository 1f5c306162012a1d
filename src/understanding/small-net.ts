import { seededRandom } from './random.ts'
import { softmax } from './softmax.ts'
import type { SparseVector } from './vocabulary.ts'

export interface NetOptions {
  readonly hidden: number
  readonly epochs: number
  readonly learningRate: number
  /** Share of features left out at random while learning, so that no single word decides. */
  readonly dropout: number
  /** One network a seed; they are joined, and what they say is averaged. */
  readonly seeds: readonly number[]
}

/**
 * A network with one hidden layer: each feature has a row of `hidden` numbers, a text is their weighted sum, and the classes are read off
 * it. It groups words that mean alike, which linear models cannot, and errs elsewhere than they do.
 */
export interface SmallNet {
  readonly hidden: number
  readonly classCount: number
  /** One row a feature, int8 steps of `rowScales[feature]`. */
  readonly rows: Int8Array
  readonly rowScales: Float32Array
  readonly hiddenBias: Float32Array
  /** One row a hidden number. */
  readonly output: Float32Array
  readonly outputBias: Float32Array
}

/** Slope of the rectifier below 0, so that no hidden number dies. */
const LEAK = 0.1
const ROW_STEP = 0.1
const OUTPUT_STEP = 0.1
const HIDDEN_BIAS_STEP = 0.02
const OUTPUT_BIAS_STEP = 0.05
/** Squared size of an error below which a text teaches nothing more. */
const LEARNT = 1e-8

/** A network before its rows are rounded. */
interface FloatNet {
  readonly rows: Float32Array
  readonly hiddenBias: Float32Array
  readonly output: Float32Array
  readonly outputBias: Float32Array
}

/**
 * Networks from several random starts, joined side by side: one reach for memory a feature, and the mean of what they say.
 * @param labels class number of each vector, from 0
 */
export function trainNet(
  vectors: readonly SparseVector[],
  labels: ArrayLike<number>,
  classCount: number,
  featureCount: number,
  options: NetOptions,
): SmallNet {
  const { hidden, seeds } = options
  const nets = seeds.map((seed) => trainOne(vectors, labels, classCount, featureCount, options, seed))
  const width = hidden * nets.length
  const rows = new Float32Array(featureCount * width)
  const hiddenBias = new Float32Array(width)
  const output = new Float32Array(width * classCount)
  const outputBias = new Float32Array(classCount)
  for (const [n, net] of nets.entries()) {
    for (let index = 0; index < featureCount; index += 1)
      rows.set(net.rows.subarray(index * hidden, (index + 1) * hidden), index * width + n * hidden)
    hiddenBias.set(net.hiddenBias, n * hidden)
    output.set(
      net.output.map((value) => value / nets.length),
      n * hidden * classCount,
    )
    for (let c = 0; c < classCount; c += 1)
      outputBias[c] = (outputBias[c] as number) + (net.outputBias[c] as number) / nets.length
  }
  return { hidden: width, classCount, ...quantiseRows(rows, width), hiddenBias, output, outputBias }
}

/**
 * Learns by stochastic gradient descent with a rate a feature (AdaGrad), falling to 0 over the epochs. Deterministic.
 */
function trainOne(
  vectors: readonly SparseVector[],
  labels: ArrayLike<number>,
  classCount: number,
  featureCount: number,
  { hidden, epochs, learningRate, dropout }: NetOptions,
  seed: number,
): FloatNet {
  const random = seededRandom(seed)
  const rows = Float32Array.from({ length: featureCount * hidden }, () => (random() - 0.5) * 0.2)
  const output = Float32Array.from({ length: hidden * classCount }, () => (random() - 0.5) * 0.5)
  const rowSquares = new Float32Array(featureCount).fill(1e-6)
  const outputSquares = new Float32Array(output.length).fill(1e-6)
  const hiddenBias = new Float32Array(hidden)
  const outputBias = new Float32Array(classCount)
  const state = new Float32Array(hidden)
  const stateError = new Float32Array(hidden)
  const errors = new Float32Array(classCount)
  const order = Int32Array.from(vectors, (_, i) => i)
  const gain = 1 / (1 - dropout)

  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random)
    const rate = learningRate * (1 - epoch / epochs)
    for (const at of order) {
      const { indices, values } = vectors[at] as SparseVector
      const kept = new Float32Array(values.length)
      state.set(hiddenBias)
      for (let k = 0; k < indices.length; k += 1) {
        if (random() < dropout) continue
        const value = (values[k] as number) * gain
        kept[k] = value
        const row = (indices[k] as number) * hidden
        for (let h = 0; h < hidden; h += 1) (state[h] as number) += value * (rows[row + h] as number)
      }
      rectify(state)
      readClasses(state, output, outputBias, errors)
      softmax(errors)
      ;(errors[labels[at] as number] as number) -= 1

      let size = 0
      for (let h = 0; h < hidden; h += 1) {
        const row = h * classCount
        const value = state[h] as number
        let error = 0
        for (let c = 0; c < classCount; c += 1) {
          const slope = value * (errors[c] as number)
          error += (errors[c] as number) * (output[row + c] as number)
          ;(outputSquares[row + c] as number) += slope * slope
          ;(output[row + c] as number) -=
            (rate * OUTPUT_STEP * slope) / Math.sqrt(outputSquares[row + c] as number)
        }
        stateError[h] = error * (value > 0 ? 1 : LEAK)
        size += (stateError[h] as number) ** 2
      }
      for (let c = 0; c < classCount; c += 1)
        (outputBias[c] as number) -= rate * OUTPUT_BIAS_STEP * (errors[c] as number)
      if (size < LEARNT) continue
      for (let h = 0; h < hidden; h += 1)
        (hiddenBias[h] as number) -= rate * HIDDEN_BIAS_STEP * (stateError[h] as number)
      for (let k = 0; k < indices.length; k += 1) {
        const value = kept[k] as number
        if (value === 0) continue
        const index = indices[k] as number
        ;(rowSquares[index] as number) += (value * value * size) / hidden
        const step = (rate * ROW_STEP * value) / Math.sqrt(rowSquares[index] as number)
        const row = index * hidden
        for (let h = 0; h < hidden; h += 1) (rows[row + h] as number) -= step * (stateError[h] as number)
      }
    }
  }
  return { rows, hiddenBias, output, outputBias }
}

/** What the network says of each class, with mean 0. Written into `out`, which is returned. */
export function netScores(net: SmallNet, vector: SparseVector, out: Float32Array): Float32Array {
  const { hidden, rows, rowScales, hiddenBias, output, outputBias } = net
  const { indices, values } = vector
  const state = hiddenBias.slice()
  for (let k = 0; k < indices.length; k += 1) {
    const index = indices[k] as number
    const value = (values[k] as number) * (rowScales[index] as number)
    const row = index * hidden
    for (let h = 0; h < hidden; h += 1) (state[h] as number) += value * (rows[row + h] as number)
  }
  rectify(state)
  readClasses(state, output, outputBias, out)
  let sum = 0
  for (const score of out) sum += score
  const mean = sum / out.length
  for (let c = 0; c < out.length; c += 1) (out[c] as number) -= mean
  return out
}

function readClasses(state: Float32Array, output: Float32Array, bias: Float32Array, out: Float32Array): void {
  out.set(bias)
  for (let h = 0; h < state.length; h += 1) {
    const value = state[h] as number
    const row = h * out.length
    for (let c = 0; c < out.length; c += 1) (out[c] as number) += value * (output[row + c] as number)
  }
}

function rectify(state: Float32Array): void {
  for (let h = 0; h < state.length; h += 1) if ((state[h] as number) < 0) (state[h] as number) *= LEAK
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1))
    const swap = order[i] as number
    order[i] = order[j] as number
    order[j] = swap
  }
}

function quantiseRows(rows: Float32Array, hidden: number): Pick<SmallNet, 'rows' | 'rowScales'> {
  const steps = new Int8Array(rows.length)
  const rowScales = new Float32Array(rows.length / hidden)
  for (let index = 0; index < rowScales.length; index += 1) {
    let largest = 0
    for (let h = 0; h < hidden; h += 1)
      largest = Math.max(largest, Math.abs(rows[index * hidden + h] as number))
    const scale = largest === 0 ? 1 : largest / 127
    rowScales[index] = scale
    for (let h = 0; h < hidden; h += 1)
      steps[index * hidden + h] = Math.round((rows[index * hidden + h] as number) / scale)
  }
  return { rows: steps, rowScales }
}
