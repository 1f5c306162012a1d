import type { Judgement, LabelledMessage } from '../../src/understanding/scoring.ts'
import type { Understanding } from '../../src/understanding/types.ts'

export const MESSAGE: LabelledMessage = {
  id: 'own-ab-001',
  text: 'câu hỏi',
  register: 'full',
  intent: 'procedure.ask',
  procedure: null,
  aspect: null,
  context: [],
  acceptable: [],
  note: '',
}

export const UNDERSTANDING: Understanding = {
  intent: 'procedure.ask',
  procedure: null,
  elsewhere: null,
  candidates: [],
  aspect: null,
  confidence: 1,
  action: 'answer',
  otherIntents: [],
  followUp: false,
  trace: [],
}

type Verdict = Partial<Omit<Judgement, 'message' | 'understanding'>>

/** A message judged right in every respect, but for what is given. */
export function judged(
  message: Partial<LabelledMessage>,
  understanding: Partial<Understanding> = {},
  verdict: Verdict = {},
): Judgement {
  return {
    message: { ...MESSAGE, ...message },
    understanding: { ...UNDERSTANDING, ...understanding },
    intent: understanding.intent ?? UNDERSTANDING.intent,
    intentRight: true,
    procedureRight: null,
    inTopThree: null,
    keptQuiet: null,
    aspectRight: null,
    readingRight: true,
    elapsedMs: 1,
    ...verdict,
  }
}
