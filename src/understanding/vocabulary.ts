import { type FeatureList, STREAM_COUNT } from './features.ts'

/** How much each view of a message counts: words as typed, words folded, characters as typed, characters folded. */
export type StreamWeights = readonly [number, number, number, number]
const EVEN_STREAMS: StreamWeights = [1, 1, 1, 1]

/** A text as a sparse vector over a vocabulary; `values` has length 1 (L2). */
export interface SparseVector {
  readonly indices: Int32Array
  readonly values: Float32Array
}

/** Known features and their weights (inverse document frequency); turns feature lists into vectors. */
export class Vocabulary {
  readonly hashes: Int32Array
  readonly idf: Float32Array
  readonly #streamWeights: StreamWeights
  /** Hash table: pairs of a hash and its index, −1 where free; side by side, so that a look-up reaches for memory once. */
  readonly #slots: Int32Array
  readonly #mask: number
  readonly #counts: Float32Array
  readonly #touched: Int32Array
  readonly #sums: Float32Array

  constructor(hashes: Int32Array, idf: Float32Array, streamWeights: StreamWeights = EVEN_STREAMS) {
    this.hashes = hashes
    this.idf = idf
    this.#streamWeights = streamWeights
    let capacity = 1024
    while (capacity < hashes.length * 2) capacity *= 2
    this.#mask = capacity - 1
    this.#slots = new Int32Array(2 * capacity).fill(-1)
    for (let index = 0; index < hashes.length; index += 1) {
      const hash = hashes[index] as number
      let slot = hash & this.#mask
      while (this.#slots[2 * slot + 1] !== -1) slot = (slot + 1) & this.#mask
      this.#slots[2 * slot] = hash
      this.#slots[2 * slot + 1] = index
    }
    this.#counts = new Float32Array(hashes.length)
    this.#touched = new Int32Array(hashes.length)
    this.#sums = new Float32Array(hashes.length)
  }

  get size(): number {
    return this.hashes.length
  }

  /** From the texts to learn from; features in fewer than `minTexts` texts are left out. */
  static learn(
    texts: readonly FeatureList[],
    minTexts: number,
    streamWeights: StreamWeights = EVEN_STREAMS,
  ): Vocabulary {
    const textsWith = new Map<number, number>()
    for (const { streams } of texts) {
      const seen = new Set<number>()
      for (const stream of streams) for (const hash of stream) seen.add(hash)
      for (const hash of seen) textsWith.set(hash, (textsWith.get(hash) ?? 0) + 1)
    }
    const kept = [...textsWith].filter(([, count]) => count >= minTexts)
    const hashes = Int32Array.from(kept, ([hash]) => hash)
    const idf = Float32Array.from(kept, ([, count]) => 1 + Math.log((1 + texts.length) / (1 + count)))
    return new Vocabulary(hashes, idf, streamWeights)
  }

  /** TF-IDF, L2 norm per stream, then over all. Features the vocabulary does not know are dropped. */
  vector(features: FeatureList): SparseVector {
    const counts = this.#counts
    const touched = this.#touched
    const slots = this.#slots
    const mask = this.#mask
    let total = 0
    let squares = 0
    let values = new Float32Array(0)
    const starts: number[] = []
    for (let stream = 0; stream < STREAM_COUNT; stream += 1) {
      starts.push(total)
      for (const hash of features.streams[stream] as Int32Array) {
        let slot = hash & mask
        let index = slots[2 * slot + 1] as number
        while (index !== -1 && slots[2 * slot] !== hash) {
          slot = (slot + 1) & mask
          index = slots[2 * slot + 1] as number
        }
        if (index === -1) continue
        if (counts[index] === 0) touched[total++] = index
        ;(counts[index] as number) += 1
      }
    }
    starts.push(total)
    values = new Float32Array(total)
    for (let stream = 0; stream < STREAM_COUNT; stream += 1) {
      const from = starts[stream] as number
      const to = starts[stream + 1] as number
      let norm = 0
      for (let i = from; i < to; i += 1) {
        const index = touched[i] as number
        const count = counts[index] as number
        const value = (count === 1 ? 1 : 1 + Math.log(count)) * (this.idf[index] as number)
        values[i] = value
        norm += value * value
        counts[index] = 0
      }
      if (norm === 0) continue
      const scale = (this.#streamWeights[stream] as number) / Math.sqrt(norm)
      for (let i = from; i < to; i += 1) (values[i] as number) *= scale
      squares += (this.#streamWeights[stream] as number) ** 2
    }
    const scale = squares === 0 ? 0 : 1 / Math.sqrt(squares)
    for (let i = 0; i < total; i += 1) (values[i] as number) *= scale
    return { indices: touched.slice(0, total), values }
  }

  /**
   * The weighted sum of several texts' vectors: what a linear model says of it is the weighted mean of what it says of each, at the
   * price of one.
   */
  blend(texts: readonly FeatureList[], shares: readonly number[]): SparseVector {
    const [only] = texts
    if (texts.length === 1 && only !== undefined) return this.vector(only)
    const sums = this.#sums
    const seen: number[] = []
    for (const [at, text] of texts.entries()) {
      const share = shares[at] ?? 0
      const { indices, values } = this.vector(text)
      for (let i = 0; i < indices.length; i += 1) {
        const index = indices[i] as number
        if (sums[index] === 0) seen.push(index)
        sums[index] = (sums[index] as number) + share * (values[i] as number)
      }
    }
    const indices = new Int32Array(seen.length)
    const values = new Float32Array(seen.length)
    for (let i = 0; i < seen.length; i += 1) {
      const index = seen[i] as number
      indices[i] = index
      values[i] = sums[index] as number
      sums[index] = 0
    }
    return { indices, values }
  }
}
