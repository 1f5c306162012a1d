import type { Reading } from './reading.ts'

const K1 = 1.2
const B = 0.4
/** What an unknown word takes from the fit, against a known rare one: new words are no proof of another subject. */
const UNKNOWN_SHARE = 0.3

/** A document: texts with the weight their words count with. */
export interface Bm25Document {
  readonly texts: readonly { readonly reading: Reading; readonly weight: number }[]
}

export interface Bm25 {
  /** Relevance of each document, 0 where no word is shared, 1 about where every word of the query is. Written into `out`. */
  score(query: Reading, out: Float32Array): void
}

/** Which terms stand in which documents: those of term t from `starts[t]` to `starts[t + 1]`, in order. */
interface Postings {
  readonly numberOf: ReadonlyMap<number, number>
  readonly starts: Int32Array
  readonly documents: Uint16Array
  readonly weights: Float64Array
}

/** Okapi BM25 over words and word pairs, as typed and folded; built in tens of milliseconds, so that edited texts count at once. */
export function createBm25(documents: readonly Bm25Document[]): Bm25 {
  const frequencies = documents.map(countTerms)
  const lengths = frequencies.map((counts) => {
    let length = 0
    for (const count of counts.values()) length += count
    return length
  })
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
  const { numberOf, starts, documents: found, weights } = post(frequencies, lengths, meanLength)
  const idfs = Float64Array.from({ length: numberOf.size }, (_, number) => {
    const df = (starts[number + 1] as number) - (starts[number] as number)
    return Math.log(1 + (documents.length - df + 0.5) / (df + 0.5))
  })
  /** Last query each term was counted for: a word said twice counts once. */
  const countedFor = new Float64Array(numberOf.size)
  const unknownIdf = UNKNOWN_SHARE * Math.log(1 + documents.length)
  let queries = 0

  return {
    score(query, out) {
      out.fill(0)
      queries += 1
      let possible = 0
      eachTerm(query, (term, isWord) => {
        const number = numberOf.get(term)
        if (number === undefined) {
          if (isWord) possible += unknownIdf
          return
        }
        if (countedFor[number] === queries) return
        countedFor[number] = queries
        const idf = idfs[number] as number
        possible += idf
        const end = starts[number + 1] as number
        for (let i = starts[number] as number; i < end; i += 1) {
          const document = found[i] as number
          out[document] = (out[document] as number) + idf * (weights[i] as number)
        }
      })
      if (possible === 0) return
      const scale = 1 / (possible * (K1 + 1))
      for (let i = 0; i < out.length; i += 1) (out[i] as number) *= scale
    },
  }
}

function post(
  frequencies: readonly ReadonlyMap<number, number>[],
  lengths: readonly number[],
  meanLength: number,
): Postings {
  const numberOf = new Map<number, number>()
  const sizes: number[] = []
  for (const counts of frequencies) {
    for (const term of counts.keys()) {
      const number = numberOf.get(term) ?? numberOf.size
      numberOf.set(term, number)
      sizes[number] = (sizes[number] ?? 0) + 1
    }
  }
  const starts = new Int32Array(sizes.length + 1)
  for (const [number, size] of sizes.entries()) starts[number + 1] = (starts[number] as number) + size
  const next = starts.slice()
  const documents = new Uint16Array(starts[sizes.length] as number)
  const weights = new Float64Array(documents.length)
  for (const [document, counts] of frequencies.entries()) {
    const norm = K1 * (1 - B + (B * (lengths[document] as number)) / meanLength)
    for (const [term, count] of counts) {
      const number = numberOf.get(term) as number
      const at = next[number] as number
      next[number] = at + 1
      documents[at] = document
      weights[at] = (count * (K1 + 1)) / (count + norm)
    }
  }
  return { numberOf, starts, documents, weights }
}

function countTerms({ texts }: Bm25Document): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { reading, weight } of texts) {
    eachTerm(reading, (term) => counts.set(term, (counts.get(term) ?? 0) + weight))
  }
  return counts
}

/**
 * The hashed words and pairs of a text, folded, and as typed where marks make a difference; and whether it is one word.
 * In a word stream, word i stands at 2i − 1 (the first at 0) and its pair with the word before at 2i.
 */
function eachTerm({ tokens, features }: Reading, visit: (term: number, isWord: boolean) => void): void {
  const [typed, folded] = features.streams
  for (let i = 0; i < tokens.length; i += 1) {
    const word = i === 0 ? 0 : 2 * i - 1
    if (word >= folded.length) return
    const marked = tokens[i]?.marked === true
    visit(folded[word] as number, true)
    if (marked) visit(typed[word] as number, true)
    if (i === 0) continue
    visit(folded[word + 1] as number, false)
    if (marked || tokens[i - 1]?.marked === true) visit(typed[word + 1] as number, false)
  }
}
