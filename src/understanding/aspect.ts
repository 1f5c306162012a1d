import { type AspectCue, type CueHit, createCueReader } from './aspect-cues.ts'
import { createAspectViews } from './aspect-views.ts'
import { type ReadMessage, readingsOf } from './reading.ts'
import { marginsOf, probabilities, type TextModel } from './text-model.ts'
import { ASPECTS, type Aspect } from './types.ts'

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
/** Found on held-out procedures. */
const MODEL_WEIGHT = 1.5
const NOTHING_NAMED = 0.25
/** No question word at all, only a subject: “tách thửa”. */
const NOTHING_ASKED = 0.6
/** A cue of this score names its aspect. */
const NAMING = 0.3

export interface AspectGuess {
  readonly aspect: Aspect
  /** True where the wording names it, false where it is only likely. */
  readonly named: boolean
}

export interface AspectDetector {
  detect(message: ReadMessage): AspectGuess
}

/** What is asked of a procedure: cue phrases and a trained model together. Overview where nothing says more. */
export function createAspectDetector(model: TextModel, cues: readonly AspectCue[]): AspectDetector {
  const readCues = createCueReader(cues)
  const viewsOf = createAspectViews(cues)
  const labelOf = ASPECTS.map((aspect) => model.labels.indexOf(aspect))
  const margins = new Float32Array(model.labels.length)

  return {
    detect(message) {
      const scores = new Float32Array(ASPECTS.length)
      let named = false
      let asks = false
      const readings = readingsOf(message)
      for (const { tokens } of readings) {
        const read = readCues(tokens)
        asks ||= read.asks
        const best = new Float32Array(ASPECTS.length)
        for (const hit of read.hits) {
          const at = ASPECTS.indexOf(hit.aspect)
          best[at] = Math.max(best[at] as number, cueScore(hit))
        }
        for (const [i, aspect] of ASPECTS.entries()) {
          if ((best[i] as number) > NAMING && aspect !== 'overview') named = true
          scores[i] = (scores[i] as number) + (best[i] as number) / readings.length
        }
      }
      const views = viewsOf(message.clauses)
      marginsOf(
        model,
        model.vocabulary.blend(
          views,
          views.map(() => 1 / views.length),
        ),
        margins,
      )
      probabilities(model, margins)
      for (let i = 0; i < scores.length; i += 1)
        scores[i] = (scores[i] as number) + MODEL_WEIGHT * (margins[labelOf[i] ?? -1] ?? 0)
      if (!named) scores[0] = (scores[0] as number) + (asks ? NOTHING_NAMED : NOTHING_ASKED)
      let best = 0
      for (let i = 1; i < scores.length; i += 1)
        if ((scores[i] as number) > (scores[best] as number)) best = i
      return { aspect: ASPECTS[best] as Aspect, named }
    },
  }
}

function cueScore({ aspect, weight, asks, last }: CueHit): number {
  return CUE_WEIGHT[weight] * STRENGTH[aspect] * (asks ? 1 : NO_QUESTION) + LATER_BONUS * Math.min(20, last)
}
