import { vietnamTime } from '../calendar/index.ts'
import { type Lesson, traceOf, type Verdict } from '../learning/index.ts'
import type { Turn, TurnResult } from '../skills/types.ts'

/** What the engine has to know to learn from turns. */
export interface LearningSettings {
  /** Does the commune keep questions, after names and numbers were taken out? */
  readonly keepsQuestions: (commune: string) => boolean
  /** Name of the model in use. */
  readonly modelVersion: () => string
}

/** A word on an answer counts for so long after it. */
const VERDICT_MS = 30 * 60_000

/**
 * What a turn teaches: a trace of how it was understood, and what it says of the answer before. Pure but for the random id.
 * @param commune its slug
 */
export function lessonOf(
  turn: Turn,
  result: TurnResult,
  commune: string,
  { keepsQuestions, modelVersion }: LearningSettings,
): Lesson {
  const heard = result.understood ?? null
  const sealed = result.effects.some(({ type }) => type === 'conversation.restrict')
  return {
    verdict: verdictOf(turn, result),
    trace:
      heard === null || sealed || heard.text.trim() === ''
        ? null
        : traceOf({
            commune,
            channel: turn.channel,
            on: dayOf(turn.now),
            text: heard.text,
            understanding: heard.understanding,
            rewritten: heard.rewritten === true,
            model: modelVersion(),
            mayKeepQuestion:
              keepsQuestions(commune) &&
              turn.state.flow === null &&
              result.state.flow === null &&
              turn.attachments.length === 0,
          }),
  }
}

/** The trace a later word would be about: this turn's, or the one before where a choice was tapped. */
export function traceIdAfter(turn: Turn, { trace }: Lesson): string | undefined {
  return trace?.id ?? (turn.payload === null ? undefined : turn.state.traceId)
}

function dayOf(now: number): string {
  return vietnamTime(Temporal.Instant.fromEpochMilliseconds(now)).toPlainDate().toString()
}

function verdictOf({ state, now }: Turn, result: TurnResult): Verdict | null {
  const { traceId, heardAt } = state
  if (traceId === undefined || heardAt === undefined || now - heardAt > VERDICT_MS) return null
  const said = (outcome: Verdict['outcome'], procedureId: string | null = null): Verdict => ({
    traceId,
    outcome,
    procedureId,
  })
  const rated = result.effects.find((effect) => effect.type === 'feedback.record')
  if (rated !== undefined && (rated.kind === 'complaint' || rated.rating === 1)) return said('ratedBadly')
  const intent = result.understood?.understanding.intent
  if (intent === undefined) {
    const { procedureId } = result.state.dialogue
    return state.options.length > 1 && procedureId !== null ? said('chose', procedureId) : null
  }
  if (intent === 'conversation.correct' || intent === 'abuse') return said('pushedBack')
  if (intent === 'conversation.deny' && state.dialogue.offered.length > 0) return said('pushedBack')
  return intent === 'agent.request' ? said('askedPerson') : null
}
