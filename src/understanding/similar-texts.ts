import { extractFeatures } from './features.ts'
import { wordsOf } from './reading.ts'

/** Cosine of two texts, 0 to 1, above which they ask the same thing. */
const ALIKE = 0.4
/** Words say more of what is asked than letters; letters forgive slips. */
const WORD_SHARE = 0.6

/**
 * Groups texts that ask alike, by words and letters without marks, weighed by how rare they are among these texts. The text most others
 * are like stands first in its group; the largest groups come first. Deterministic, whatever the order of the texts.
 * @param weights how often each text was said
 * @returns indexes into `texts`, each once
 */
export function groupSimilarTexts(
  texts: readonly string[],
  weights: readonly number[],
): readonly (readonly number[])[] {
  const near = neighboursOf(texts)
  const weightOf = (members: Iterable<number>) => {
    let sum = 0
    for (const member of members) sum += weights[member] ?? 0
    return sum
  }
  const byText = (a: number, b: number) => ((texts[a] ?? '') < (texts[b] ?? '') ? -1 : 1)
  const centrality = near.map((likes, at) => weightOf([at, ...likes.keys()]))
  const order = texts
    .map((_, at) => at)
    .sort((a, b) => (centrality[b] ?? 0) - (centrality[a] ?? 0) || byText(a, b))
  const taken = new Set<number>()
  const groups: number[][] = []
  for (const centre of order) {
    if (taken.has(centre)) continue
    const likes = near[centre] ?? new Map<number, number>()
    const members = [...likes.keys()]
      .filter((at) => !taken.has(at))
      .sort((a, b) => (likes.get(b) ?? 0) - (likes.get(a) ?? 0) || byText(a, b))
    const group = [centre, ...members]
    for (const at of group) taken.add(at)
    groups.push(group)
  }
  return groups.sort((a, b) => weightOf(b) - weightOf(a) || byText(a[0] ?? 0, b[0] ?? 0))
}

/** For each text those alike, with their cosine. */
function neighboursOf(texts: readonly string[]): readonly ReadonlyMap<number, number>[] {
  const near = texts.map(() => new Map<number, number>())
  const postings = new Map<number, { readonly texts: number[]; readonly weights: number[] }>()
  const cosines = new Float64Array(texts.length)
  for (const [text, vector] of vectorsOf(texts).entries()) {
    cosines.fill(0)
    for (const [feature, weight] of vector) {
      const posting = postings.get(feature) ?? { texts: [], weights: [] }
      for (let i = 0; i < posting.texts.length; i += 1) {
        const other = posting.texts[i] as number
        cosines[other] = (cosines[other] as number) + weight * (posting.weights[i] as number)
      }
      posting.texts.push(text)
      posting.weights.push(weight)
      postings.set(feature, posting)
    }
    for (let other = 0; other < text; other += 1) {
      const cosine = cosines[other] as number
      if (cosine < ALIKE) continue
      near[text]?.set(other, cosine)
      near[other]?.set(text, cosine)
    }
  }
  return near
}

/** Folded words and folded letters of each text as one vector of length 1. */
function vectorsOf(texts: readonly string[]): readonly ReadonlyMap<number, number>[] {
  const features = texts.map((text) => extractFeatures(wordsOf(text)).streams)
  const words = weigh(features.map((streams) => streams[1]))
  const letters = weigh(features.map((streams) => streams[3]))
  return texts.map((_, text) => {
    const vector = new Map<number, number>()
    // Even keys are words, odd ones letters.
    for (const [feature, weight] of words[text] ?? []) vector.set(feature * 2, weight * Math.sqrt(WORD_SHARE))
    for (const [feature, weight] of letters[text] ?? [])
      vector.set(feature * 2 + 1, weight * Math.sqrt(1 - WORD_SHARE))
    return vector
  })
}

/** TF-IDF with length 1. */
function weigh(documents: readonly Int32Array[]): readonly ReadonlyMap<number, number>[] {
  const found = new Map<number, number>()
  for (const features of documents)
    for (const feature of new Set(features)) found.set(feature, (found.get(feature) ?? 0) + 1)
  return documents.map((features) => {
    const vector = new Map<number, number>()
    for (const feature of new Set(features))
      vector.set(feature, Math.log(1 + (documents.length + 1) / (found.get(feature) ?? 1)))
    const length = Math.hypot(...vector.values()) || 1
    for (const [feature, weight] of vector) vector.set(feature, weight / length)
    return vector
  })
}
