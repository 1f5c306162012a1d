import { type Bm25Document, createBm25 } from './bm25.ts'
import { contentWords } from './content-words.ts'
import { speaksEnglish } from './english.ts'
import { extractWordFeatures } from './features.ts'
import { createLookAlikes } from './look-alikes.ts'
import { createNameCoverage } from './name-coverage.ts'
import { type Reading, wordsOf } from './reading.ts'
import { marginsOf, type TextModel } from './text-model.ts'
import type { ProcedureCandidate } from './types.ts'
import { type VariantSign, variantSigns, variantsOfName } from './variants.ts'

/** The wordings of one procedure: what retrieval learns from and searches in. */
export interface ProcedureTexts {
  readonly id: string
  readonly code: string | null
  readonly name: string
  readonly aliases: readonly string[]
  /** Questions citizens ask about it. */
  readonly questions: readonly string[]
  /** Business of another body: found like a procedure, so that none of ours takes its place, and never named as one. */
  readonly ofOtherBody?: boolean
}

export interface Retrieval {
  /** Best first, at most four; scores are shares of belief among all procedures. */
  readonly candidates: readonly ProcedureCandidate[]
  /** How well the best one fits on its own, about −1 (nothing) to 2 (its very words). Tells a procedure question from another wish. */
  readonly strength: number
  /** The words mean two things alike, or weigh two against each other: only the citizen can say which. */
  readonly twoSided?: boolean
}

export interface Retriever {
  retrieve(readings: readonly Reading[]): Retrieval
}

/** Weights of the parts of the score, found on left-out aliases. */
const BM25_WEIGHT = 3
const NAME_WEIGHT = 0.15
/** Added to the rare sibling of a common procedure, by what the message says of it. */
const VARIANT_PULL: Readonly<Record<VariantSign, number>> = {
  shown: 0.3,
  needed: 0,
  unlikely: -0.3,
  never: -2,
}
const SHARPNESS = 5
const CANDIDATES = 4
/** Margin taken for a procedure the model was not trained on (a new file): it stands on its words alone. */
const UNTRAINED_MARGIN = -0.8

/**
 * Finds procedures by a trained linear model summed with BM25 over the texts as they are now, the common variant before its rare
 * siblings. BM25 is built here, so edited texts count at once, before any training.
 */
export function createRetriever(procedures: readonly ProcedureTexts[], model: TextModel): Retriever {
  const count = procedures.length
  const numberOf = new Map(procedures.map(({ id }, i) => [id, i]))
  const procedureOfLabel = model.labels.map((label) => numberOf.get(label) ?? -1)
  const trained = new Set(model.labels)
  const base = Float32Array.from(procedures, ({ id }) => (trained.has(id) ? 0 : UNTRAINED_MARGIN))
  const bm25 = createBm25(procedures.map(documentOf))
  const coverage = createNameCoverage(procedures.map(({ name }) => wordsOf(name)))
  const variants = procedures.map(({ name }) => variantsOfName(name))
  const lookAlikes = createLookAlikes(procedures.map(({ name }) => name))
  const margins = new Float32Array(model.labels.length)
  const words = new Float32Array(count)
  const scores = new Float32Array(count)

  return {
    retrieve(all) {
      const readings = inVietnamese(all)
      scores.set(base)
      const share = 1 / readings.length
      const shares = readings.map(() => share)
      const blended = model.vocabulary.blend(
        readings.map(({ features }) => features),
        shares,
      )
      marginsOf(model, blended, margins)
      for (let label = 0; label < margins.length; label += 1) {
        const at = procedureOfLabel[label] as number
        if (at >= 0) scores[at] = (scores[at] as number) + (margins[label] as number)
      }
      for (const reading of readings) {
        bm25.score(reading, words)
        for (let i = 0; i < count; i += 1)
          scores[i] = (scores[i] as number) + share * BM25_WEIGHT * (words[i] as number)
      }
      const [typed] = readings
      if (typed !== undefined) coverage.score(typed.tokens, words)
      for (let i = 0; i < count; i += 1)
        scores[i] = (scores[i] as number) + NAME_WEIGHT * (words[i] as number) ** 2
      const signs = variantSigns(readings.flatMap(({ tokens }) => tokens))
      for (let i = 0; i < count; i += 1) {
        for (const variant of variants[i] as readonly number[]) {
          scores[i] = (scores[i] as number) + VARIANT_PULL[signs[variant] as VariantSign]
        }
      }
      const { demoted, between } = lookAlikes.judge(
        readings.map(({ tokens }) => tokens),
        contentWords(typed?.tokens ?? []),
      )
      for (const [i, loss] of demoted) scores[i] = (scores[i] as number) - loss
      return between === null ? pick(procedures, scores) : offerBetween(procedures, scores, between)
    },
  }
}

/** An English message is looked for by its Vietnamese words alone, where it has any. */
function inVietnamese(readings: readonly Reading[]): readonly Reading[] {
  const [typed, ...others] = readings
  return typed !== undefined && others.length > 0 && speaksEnglish(typed.tokens) ? others : readings
}

function readWords(text: string): Reading {
  const tokens = wordsOf(text)
  return { tokens, features: extractWordFeatures(tokens) }
}

function documentOf({ name, aliases, questions }: ProcedureTexts): Bm25Document {
  const text = (value: string, weight: number) => ({ reading: readWords(value), weight })
  return {
    texts: [
      text(name, 2),
      ...aliases.map((alias) => text(alias, 1)),
      ...questions.map((question) => text(question, 1)),
    ],
  }
}

/** The best of each group, believed alike: asked which is meant. */
function offerBetween(
  procedures: readonly ProcedureTexts[],
  scores: Float32Array,
  groups: readonly (readonly number[])[],
): Retrieval {
  const bests = groups.flatMap((group) => {
    const [best] = group.toSorted((a, b) => (scores[b] as number) - (scores[a] as number))
    return best === undefined ? [] : [best]
  })
  const offered = [...new Set(bests)]
    .sort((a, b) => (scores[b] as number) - (scores[a] as number))
    .slice(0, CANDIDATES)
  const best = offered[0]
  if (best === undefined) return pick(procedures, scores)
  return {
    candidates: offered.map((i) => {
      const { id, code, name } = procedures[i] as ProcedureTexts
      return { id, code, name, score: 1 / (offered.length + 1) }
    }),
    strength: scores[best] as number,
    twoSided: true,
  }
}

function pick(procedures: readonly ProcedureTexts[], scores: Float32Array): Retrieval {
  const best: number[] = []
  for (let i = 0; i < scores.length; i += 1) {
    let at = best.length
    while (at > 0 && (scores[i] as number) > (scores[best[at - 1] as number] as number)) at -= 1
    if (at >= CANDIDATES) continue
    best.splice(at, 0, i)
    if (best.length > CANDIDATES) best.pop()
  }
  const top = best.length === 0 ? 0 : (scores[best[0] as number] as number)
  let sum = 0
  for (const score of scores) sum += Math.exp(SHARPNESS * (score - top))
  return {
    candidates: best.map((i) => {
      const { id, code, name } = procedures[i] as ProcedureTexts
      return { id, code, name, score: Math.exp(SHARPNESS * ((scores[i] as number) - top)) / sum }
    }),
    strength: best.length === 0 ? -1 : top,
  }
}
