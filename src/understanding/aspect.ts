import { type LinearModel, probabilities } from './classifier.ts'
import { svmMargins } from './linear-svm.ts'
import { createPhraseMatcher, type PhraseHits } from './phrase-matcher.ts'
import type { Reading } from './retriever.ts'
import { ASPECTS, type Aspect } from './types.ts'

/** A wording that points to an aspect. */
export interface AspectCue {
  readonly aspect: Aspect
  /** May hold “…” for any words between. */
  readonly text: string
  /** 3 decides alone, 2 is strong, 1 only helps. */
  readonly weight: number
}

/** Among cues of one weight the more telling aspect wins: “được không” stands behind almost every question. */
const STRENGTH: Readonly<Record<Aspect, number>> = {
  result: 1.2,
  legal: 1.15,
  form: 1.15,
  fee: 1.1,
  documents: 1,
  online: 0.95,
  time: 1,
  where: 0.9,
  steps: 0.75,
  eligibility: 0.75,
  overview: 0.8,
}

const CUE_WEIGHT = [0, 0.2, 0.55, 0.9] as const
const LATER_PENALTY = 0.015
const MODEL_WEIGHT = 1
const NOTHING_NAMED = 0.25

export interface AspectGuess {
  readonly aspect: Aspect
  /** True where the wording names it, false where it is only likely. */
  readonly named: boolean
}

export interface AspectDetector {
  detect(readings: readonly Reading[]): AspectGuess
}

/** What is asked of a procedure: cue phrases and a trained model together. Overview where nothing says more. */
export function createAspectDetector(model: LinearModel, cues: readonly AspectCue[]): AspectDetector {
  const groups: Record<string, string[]> = {}
  for (const { aspect, text, weight } of cues) {
    const group = `${aspect} ${weight}`
    groups[group] ??= []
    groups[group].push(text)
  }
  const matcher = createPhraseMatcher(groups)
  const labelOf = ASPECTS.map((aspect) => model.labels.indexOf(aspect))
  const margins = new Float32Array(model.labels.length)

  function cueScore(hits: PhraseHits, aspect: Aspect): number {
    for (const weight of [3, 2, 1] as const) {
      const group = `${aspect} ${weight}`
      if (!hits.hasLoosely(group)) continue
      return CUE_WEIGHT[weight] * STRENGTH[aspect] - LATER_PENALTY * Math.min(20, hits.first(group))
    }
    return 0
  }

  return {
    detect(readings) {
      const scores = new Float32Array(ASPECTS.length)
      let named = false
      for (const { tokens, features } of readings) {
        const share = 1 / readings.length
        const hits = matcher.match(tokens)
        probabilities(model, svmMargins(model.weights, model.vocabulary.vector(features), margins))
        for (const [i, aspect] of ASPECTS.entries()) {
          const cue = cueScore(hits, aspect)
          if (cue > 0.3 && aspect !== 'overview') named = true
          scores[i] = (scores[i] as number) + share * (cue + MODEL_WEIGHT * (margins[labelOf[i] ?? -1] ?? 0))
        }
      }
      if (!named) scores[0] = (scores[0] as number) + NOTHING_NAMED
      let best = 0
      for (let i = 1; i < scores.length; i += 1)
        if ((scores[i] as number) > (scores[best] as number)) best = i
      return { aspect: ASPECTS[best] as Aspect, named }
    },
  }
}
