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

interface Posting {
  readonly documents: number[]
  readonly weights: number[]
  idf: number
  /** Last query it was counted for: a word said twice counts once. */
  query: number
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
  const postings = new Map<number, Posting>()
  for (const [document, counts] of frequencies.entries()) {
    const norm = K1 * (1 - B + (B * (lengths[document] as number)) / meanLength)
    for (const [term, count] of counts) {
      let posting = postings.get(term)
      if (posting === undefined) {
        posting = { documents: [], weights: [], idf: 0, query: 0 }
        postings.set(term, posting)
      }
      posting.documents.push(document)
      posting.weights.push((count * (K1 + 1)) / (count + norm))
    }
  }
  for (const posting of postings.values()) {
    const df = posting.documents.length
    posting.idf = Math.log(1 + (documents.length - df + 0.5) / (df + 0.5))
  }
  const unknownIdf = UNKNOWN_SHARE * Math.log(1 + documents.length)
  let queries = 0

  return {
    score(query, out) {
      out.fill(0)
      queries += 1
      let possible = 0
      for (const [term, isWord] of termsOf(query)) {
        const posting = postings.get(term)
        if (posting === undefined) {
          if (isWord) possible += unknownIdf
          continue
        }
        if (posting.query === queries) continue
        posting.query = queries
        const { idf, documents: found, weights } = posting
        possible += idf
        for (let i = 0; i < found.length; i += 1) {
          const document = found[i] as number
          out[document] = (out[document] as number) + idf * (weights[i] as number)
        }
      }
      if (possible === 0) return
      const scale = 1 / (possible * (K1 + 1))
      for (let i = 0; i < out.length; i += 1) (out[i] as number) *= scale
    },
  }
}

function countTerms({ texts }: Bm25Document): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { reading, weight } of texts) {
    for (const [term] of termsOf(reading)) counts.set(term, (counts.get(term) ?? 0) + weight)
  }
  return counts
}

/**
 * The hashed words and pairs of a text, folded, and as typed where marks make a difference; and whether it is one word.
 * In a word stream, word i stands at 2i − 1 (the first at 0) and its pair with the word before at 2i.
 */
function* termsOf({ tokens, features }: Reading): Generator<readonly [term: number, isWord: boolean]> {
  const [typed, folded] = features.streams
  for (let i = 0; i < tokens.length; i += 1) {
    const word = i === 0 ? 0 : 2 * i - 1
    if (word >= folded.length) return
    const marked = tokens[i]?.marked === true
    yield [folded[word] as number, true]
    if (marked) yield [typed[word] as number, true]
    if (i === 0) continue
    yield [folded[word + 1] as number, false]
    if (marked || tokens[i - 1]?.marked === true) yield [typed[word + 1] as number, false]
  }
}
