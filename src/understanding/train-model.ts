import { type LabelledText, trainLinearModel } from './classifier.ts'
import type { UnderstandingModel } from './model-file.ts'
import type { TrainingData } from './training-data.ts'

/** Every procedure wording is also a procedure question; this many of each, so that they do not drown the other intents. */
const WORDINGS_PER_PROCEDURE = 6

/** Learns all three models; deterministic, takes tens of seconds on one core. */
export function trainUnderstandingModel(data: TrainingData): UnderstandingModel {
  const procedureTexts: LabelledText[] = data.procedures.flatMap(({ id, name, aliases, questions }) =>
    [name, ...aliases, ...questions].map((text) => ({ text, intent: id })),
  )
  const procedureQuestions: LabelledText[] = data.procedures.flatMap(({ aliases, questions }) =>
    [...aliases.slice(0, WORDINGS_PER_PROCEDURE), ...questions.slice(0, 2)].map((text) => ({
      text,
      intent: 'procedure.ask',
    })),
  )
  return {
    dataHash: data.hash,
    lexicon: data.lexicon,
    intents: trainLinearModel([...data.intents, ...procedureQuestions], { positiveCost: 2 }),
    procedures: trainLinearModel(procedureTexts, { calibrate: false }),
    aspects: trainLinearModel(data.aspects),
  }
}
