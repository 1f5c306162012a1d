import type { Token } from './syllable.ts'

const K1 = 1.2
const B = 0.4

/** A document: texts with the weight their words count with. */
export interface Bm25Document {
  readonly texts: readonly { readonly tokens: readonly Token[]; readonly weight: number }[]
}

export interface Bm25 {
  /** Relevance of each document, 0 where no word is shared, 1 about where every word of the query is. Written into `out`. */
  score(tokens: readonly Token[], out: Float32Array): void
}

/** Words and word pairs, as typed and folded. */
function terms(tokens: readonly Token[]): string[] {
  const out: string[] = []
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as Token
    out.push(token.folded)
    if (token.marked) out.push(token.key)
    const next = tokens[i + 1]
    if (next === undefined) continue
    out.push(`${token.folded} ${next.folded}`)
    if (token.marked || next.marked) out.push(`${token.key} ${next.key}`)
  }
  return out
}

/** Okapi BM25 over the documents; built in some milliseconds, so that edited texts count at once. */
export function createBm25(documents: readonly Bm25Document[]): Bm25 {
  const frequencies = documents.map((document) => {
    const counts = new Map<string, number>()
    for (const { tokens, weight } of document.texts) {
      for (const term of terms(tokens)) counts.set(term, (counts.get(term) ?? 0) + weight)
    }
    return counts
  })
  const lengths = frequencies.map((counts) => counts.values().reduce((sum, count) => sum + count, 0))
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
  const postings = new Map<string, { documents: number[]; weights: number[]; idf: number }>()
  for (const [document, counts] of frequencies.entries()) {
    const norm = K1 * (1 - B + (B * (lengths[document] as number)) / meanLength)
    for (const [term, count] of counts) {
      let posting = postings.get(term)
      if (posting === undefined) {
        posting = { documents: [], weights: [], idf: 0 }
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
  const unknownIdf = Math.log(1 + documents.length)

  return {
    score(tokens, out) {
      out.fill(0)
      let possible = 0
      for (const term of new Set(terms(tokens))) {
        const posting = postings.get(term)
        if (posting === undefined) {
          if (!term.includes(' ')) possible += unknownIdf * 0.3
          continue
        }
        const { idf } = posting
        possible += idf
        for (let i = 0; i < posting.documents.length; i += 1) {
          const document = posting.documents[i] as number
          out[document] = (out[document] as number) + idf * (posting.weights[i] as number)
        }
      }
      if (possible === 0) return
      const scale = 1 / (possible * (K1 + 1))
      for (let i = 0; i < out.length; i += 1) (out[i] as number) *= scale
    },
  }
}
