import { type LabelledText, trainLinearModel } from './classifier.ts'
import type { UnderstandingModel } from './model-file.ts'
import { seededRandom } from './random.ts'
import type { TrainingData } from './training-data.ts'

/** Every procedure wording is also a procedure question; this many of each, so that they do not drown the other intents. */
const WORDINGS_PER_PROCEDURE = 1

/** Learns all three models; deterministic, takes tens of seconds on one core. */
export function trainUnderstandingModel(data: TrainingData): UnderstandingModel {
  const known = new Set(data.procedures.map(({ id }) => id))
  const procedureTexts: LabelledText[] = [
    ...data.procedures.flatMap(({ id, name, aliases, questions }) =>
      [name, ...aliases, ...questions].map((text) => ({ text, intent: id })),
    ),
    ...data.questions.flatMap(({ text, procedure }) =>
      procedure !== null && known.has(procedure) ? [{ text, intent: procedure }] : [],
    ),
  ]
  const procedureQuestions: LabelledText[] = data.procedures.flatMap(({ aliases, questions }) =>
    [...aliases.slice(0, WORDINGS_PER_PROCEDURE), ...questions.slice(0, WORDINGS_PER_PROCEDURE)].map(
      (text) => ({
        text,
        intent: 'procedure.ask',
      }),
    ),
  )
  const asked: LabelledText[] = data.questions.map(({ text }) => ({ text, intent: 'procedure.ask' }))
  return {
    dataHash: data.hash,
    lexicon: data.lexicon,
    aspectCues: data.aspectCues,
    intents: trainLinearModel([...data.intents, ...procedureQuestions, ...asked], { positiveCost: 2 }),
    procedures: trainLinearModel(procedureTexts, { calibrate: false }),
    aspects: trainLinearModel([
      ...data.aspects,
      ...data.questions.map(({ text, aspect }) => ({ text, intent: aspect })),
      ...composedAspectTexts(data),
    ]),
  }
}

const PROCEDURES_PER_CUE = 4

/**
 * Cue phrases put before and behind procedure wordings, so that the model learns the question and not the subject; and wordings
 * alone, which ask for nothing in particular.
 */
function composedAspectTexts({ procedures, aspectCues }: TrainingData): LabelledText[] {
  const random = seededRandom(11)
  const wordings = procedures
    .flatMap(({ aliases }) => aliases)
    .filter((alias) => alias.length < 40 && !QUESTION.test(alias))
  const any = () => wordings[Math.floor(random() * wordings.length)] ?? ''
  const composed = aspectCues
    .filter(({ weight, text }) => weight >= 2 && !text.includes('…'))
    .flatMap(({ aspect, text }) =>
      Array.from({ length: PROCEDURES_PER_CUE }, (_, i) => ({
        text: i % 4 === 3 ? `${text} ${any()}` : `${any()} ${text}`,
        intent: aspect,
      })),
    )
  const bare = Array.from({ length: PROCEDURES_PER_CUE * 20 }, () => ({ text: any(), intent: 'overview' }))
  return [...composed, ...bare]
}

const QUESTION = /(gì|không|đâu|nào|sao|bao|mấy|thế|chưa|ai|phí|mẫu|online|mạng|phạt)( |$)/
