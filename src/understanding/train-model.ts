import { createAspectViews } from './aspect-views.ts'
import { type LabelledText, trainTextModel } from './classifier.ts'
import { clausesOf } from './clauses.ts'
import type { UnderstandingModel } from './model-file.ts'
import { UNNAMED_BODY } from './procedure-texts.ts'
import { wordsOf } from './reading.ts'
import type { ProcedureTexts } from './retriever.ts'
import type { TrainingData } from './training-data.ts'

/** Every procedure wording is also a procedure question; this many of each, so that they do not drown the other intents. */
const WORDINGS_PER_PROCEDURE = 1
/** For the same reason one in so many of the labelled procedure questions teaches the wish to ask; measured 2, 4, 8: fewer is better. */
const ASKED_ONE_IN = 8

/** Where BM25 or cue phrases stand beside the model, networks add nothing. */
const PLAIN = { cost: 0.5, positiveCost: 1, nets: 0 } as const

/**
 * Of 330 procedures each learns from its own texts and those most like them: a quarter of the time, the same answers. Small weights are
 * left out: half of the memory.
 */
const MANY_CLASSES = {
  nearTexts: 2000,
  maxEpochs: 10,
  smallestStep: 4,
  minTexts: 3,
  calibrate: false,
} as const

/** Learns all three models; deterministic, takes tens of seconds on one core. */
export function trainUnderstandingModel(data: TrainingData): UnderstandingModel {
  const procedureQuestions: LabelledText[] = data.procedures.flatMap(({ aliases, questions }) =>
    [...aliases.slice(0, WORDINGS_PER_PROCEDURE), ...questions.slice(0, WORDINGS_PER_PROCEDURE)].map(
      (text) => ({
        text,
        intent: 'procedure.ask',
      }),
    ),
  )
  const viewsOf = createAspectViews(data.aspectCues)
  const asked: LabelledText[] = data.questions
    .filter(({ intent }, i) => intent !== 'procedure.ask' || i % ASKED_ONE_IN === 0)
    .map(({ text, intent }) => ({ text, intent }))
  return {
    dataHash: data.hash,
    lexicon: data.lexicon,
    aspectCues: data.aspectCues,
    intents: trainTextModel([...data.intents, ...procedureQuestions, ...asked]),
    procedures: trainTextModel(procedureExamples(data), { ...PLAIN, ...MANY_CLASSES }),
    aspects: trainTextModel(
      [...data.aspects, ...data.questions.map(({ text, aspect }) => ({ text, intent: aspect }))],
      { ...PLAIN, viewsOf: (text) => viewsOf(clausesOf(text)) },
    ),
  }
}

/** Every wording of a procedure, and every question that asks about it, with its id. */
function procedureExamples(data: TrainingData): LabelledText[] {
  const known = new Set(data.procedures.map(({ id }) => id))
  const bodyOf = createBodyFinder(data.procedures)
  return [
    ...data.procedures.flatMap(({ id, name, aliases, questions }) =>
      [name, ...aliases, ...questions].filter((text) => text !== '').map((text) => ({ text, intent: id })),
    ),
    ...data.questions.flatMap(({ text, procedure }) => {
      const intent = procedure ?? bodyOf(text)
      return known.has(intent) ? [{ text, intent }] : []
    }),
  ]
}

/** Which other body's matter a question names by the longest phrase; without one, the matter that stands for all the rest. */
function createBodyFinder(procedures: readonly ProcedureTexts[]): (text: string) => string {
  const phrases = procedures
    .filter(({ ofOtherBody }) => ofOtherBody)
    .flatMap(({ id, aliases }) => aliases.map((alias) => ({ id, phrase: ` ${foldedWords(alias)} ` })))
    .sort((a, b) => b.phrase.length - a.phrase.length)
  return (text) => {
    const words = ` ${foldedWords(text)} `
    return phrases.find(({ phrase }) => words.includes(phrase))?.id ?? UNNAMED_BODY
  }
}

function foldedWords(text: string): string {
  return wordsOf(text)
    .map(({ folded }) => folded)
    .join(' ')
}
