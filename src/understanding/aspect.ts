import { type LinearModel, probabilities } from './classifier.ts'
import { extractFeatures } from './features.ts'
import { svmMargins } from './linear-svm.ts'
import { createPhraseMatcher, type PhraseHits, phrases } from './phrase-matcher.ts'
import type { Reading } from './reading.ts'
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
/** A phrase without a question word may as well be the subject: “mẫu CT07”, “sinh con tại nhà”. */
const NO_QUESTION = 0.55
/** Vietnamese asks at the end: of two cues the later one is more likely the question. By word. */
const LATER_BONUS = 0.01
const MODEL_WEIGHT = 0.8
const NOTHING_NAMED = 0.25
/** No question word at all, only a subject: “tách thửa”. */
const NOTHING_ASKED = 0.6
/** The model looks at this many words from the end: before them stands the story. */
const QUESTION_LENGTH = 9

const QUESTION_GROUP = 'question'
const QUESTION_WORDS = phrases(`
  gì, chi, j, nào, đâu, mô, sao, răng, không, ko, k, chưa, bao, mấy, ai, nhiêu, hay, ntn, how, what, where, which, can, do
`)
const QUESTION_WORD = new RegExp(`(^| )(${QUESTION_WORDS.join('|')})( |$)`)

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
    const group = groupName(aspect, weight, QUESTION_WORD.test(text))
    groups[group] ??= []
    groups[group].push(text)
  }
  const matcher = createPhraseMatcher({ ...groups, [QUESTION_GROUP]: QUESTION_WORDS })
  const labelOf = ASPECTS.map((aspect) => model.labels.indexOf(aspect))
  const margins = new Float32Array(model.labels.length)

  function cueScore(hits: PhraseHits, aspect: Aspect): number {
    let best = 0
    for (const asks of [true, false]) {
      for (const weight of [3, 2, 1] as const) {
        const group = groupName(aspect, weight, asks)
        if (!hits.hasLoosely(group)) continue
        const score = CUE_WEIGHT[weight] * STRENGTH[aspect] * (asks ? 1 : NO_QUESTION)
        best = Math.max(best, score + LATER_BONUS * Math.min(20, hits.last(group)))
      }
    }
    return best
  }

  return {
    detect(readings) {
      const scores = new Float32Array(ASPECTS.length)
      let named = false
      let asks = false
      for (const { tokens } of readings) {
        const share = 1 / readings.length
        const hits = matcher.match(tokens)
        asks ||= hits.hasLoosely(QUESTION_GROUP)
        const question = extractFeatures(tokens.slice(-QUESTION_LENGTH))
        probabilities(model, svmMargins(model.weights, model.vocabulary.vector(question), margins))
        for (const [i, aspect] of ASPECTS.entries()) {
          const cue = cueScore(hits, aspect)
          if (cue > 0.3 && aspect !== 'overview') named = true
          scores[i] = (scores[i] as number) + share * (cue + MODEL_WEIGHT * (margins[labelOf[i] ?? -1] ?? 0))
        }
      }
      if (!named) scores[0] = (scores[0] as number) + (asks ? NOTHING_NAMED : NOTHING_ASKED)
      let best = 0
      for (let i = 1; i < scores.length; i += 1)
        if ((scores[i] as number) > (scores[best] as number)) best = i
      return { aspect: ASPECTS[best] as Aspect, named }
    },
  }
}

function groupName(aspect: Aspect, weight: number, asks: boolean): string {
  return `${aspect} ${weight} ${asks}`
}
