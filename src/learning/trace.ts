import { randomUUID } from 'node:crypto'
import type { LearningTraceTable } from '../storage/index.ts'
import type { IntentName, Understanding } from '../understanding/types.ts'
import { anonymise } from './anonymise.ts'
import { registerHints } from './register-hints.ts'

/** A turn as far as anything may be learnt from it. */
export interface HeardTurn {
  readonly commune: string
  readonly channel: string
  /** Calendar day in Vietnam. */
  readonly on: string
  readonly text: string
  readonly understanding: Understanding
  readonly rewritten: boolean
  /** Name of the model that understood it. */
  readonly model: string
  /** The commune switched it on, and the words belong to no petition under way. */
  readonly mayKeepQuestion: boolean
}

/** Wishes whose words are never kept, cleaned or not: they are about people in trouble, or cases of their own. */
const WORDS_NEVER_KEPT: ReadonlySet<IntentName> = new Set([
  'emergency',
  'complaint.formal',
  'petition.create',
  'petition.status',
  'dossier.status',
  'feedback.complaint',
  'feedback.praise',
  'survey.rate',
  'agent.request',
  'abuse',
])
const CANDIDATES = 4
const round = (value: number) => Math.round(value * 1000) / 1000

/** The trace of a turn, ready to be stored. The id is random: it says nothing of when or who. */
export function traceOf(turn: HeardTurn): LearningTraceTable {
  const { intent, confidence, action, procedure, aspect, candidates, otherIntents, followUp } =
    turn.understanding
  return {
    id: randomUUID(),
    commune: turn.commune,
    channel: turn.channel,
    created_on: turn.on,
    intent,
    confidence: round(confidence),
    action,
    procedure_id: procedure?.id ?? null,
    aspect,
    candidates: JSON.stringify(
      candidates.slice(0, CANDIDATES).map(({ id, score }) => ({ id, score: round(score) })),
    ),
    other_intents: JSON.stringify(
      otherIntents.map((other) => ({ intent: other.intent, score: round(other.score) })),
    ),
    follow_up: followUp ? 1 : 0,
    rewritten: turn.rewritten ? 1 : 0,
    model: turn.model,
    hints: JSON.stringify(registerHints(turn.text)),
    question: turn.mayKeepQuestion ? keptQuestion(turn) : null,
    outcome: null,
    chosen_procedure_id: null,
  }
}

function keptQuestion({ text, understanding: { intent, otherIntents } }: HeardTurn): string | null {
  if (WORDS_NEVER_KEPT.has(intent)) return null
  if (otherIntents.some((other) => other.intent === 'emergency' || other.intent === 'complaint.formal'))
    return null
  const clean = anonymise(text)
  return clean.suspicious || clean.text === '' ? null : clean.text
}
