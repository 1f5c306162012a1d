import type { Turn, TurnResult } from '../skills/types.ts'
import type { IntentName, Understanding } from '../understanding/types.ts'
import type { QuestionRewriter } from './question-rewriter.ts'

/** Wishes no machine rewrites, and none that a rewriting may lead to. */
const NEVER: ReadonlySet<IntentName> = new Set([
  'emergency',
  'complaint.formal',
  'agent.request',
  'petition.create',
  'petition.status',
  'dossier.status',
  'feedback.praise',
  'feedback.complaint',
  'survey.rate',
  'abuse',
  'privacy.ask',
  'subscribe',
  'unsubscribe',
])
/** Not even as a second reading. */
const NEVER_LIKELY: ReadonlySet<IntentName> = new Set([
  'emergency',
  'complaint.formal',
  'agent.request',
  'petition.create',
])
const LONGEST = 400
const LEAST_WORDS = 2
/** So much surer the second reading has to be. */
const GAIN = 0.05

/**
 * A message that was hardly understood, put into clear words and answered once more. The second answer counts only where it is surer,
 * comes from the same kind of harmless question and does nothing but speak; in every other case the first one stands.
 * @param first what the turn would answer by itself
 * @param respond answers a turn; called at most once, with the words exchanged
 */
export async function readAgain(
  turn: Turn,
  first: TurnResult,
  respond: (turn: Turn) => Promise<TurnResult>,
  rewriter: QuestionRewriter,
): Promise<TurnResult> {
  if (!isHardlyUnderstood(turn, first)) return first
  const question = await rewriter.rewrite(turn.text)
  if (question === null) return first
  const second = await respond({ ...turn, text: question })
  if (!isBetter(first, second) || second.understood == null) return first
  return {
    ...second,
    trace: { ...second.trace, rewritten: true },
    understood: { text: turn.text, understanding: second.understood.understanding, rewritten: true },
  }
}

function isHardlyUnderstood(turn: Turn, { understood, effects, state }: TurnResult): boolean {
  if (understood == null || turn.kind !== 'message' || turn.payload !== null) return false
  if (turn.attachments.length > 0 || turn.state.flow !== null || state.flow !== null) return false
  if (effects.length > 0 || turn.text.length > LONGEST) return false
  if (turn.text.trim().split(/\s+/u).length < LEAST_WORDS) return false
  const { action } = understood.understanding
  return (action === 'clarify' || action === 'fallback') && isHarmless(understood.understanding)
}

function isHarmless({ intent, otherIntents, trace }: Understanding): boolean {
  return (
    !NEVER.has(intent) &&
    !otherIntents.some((other) => NEVER_LIKELY.has(other.intent)) &&
    !trace.some((line) => /^danger: (?!none)/.test(line))
  )
}

function isBetter(first: TurnResult, second: TurnResult): boolean {
  const before = first.understood?.understanding
  const after = second.understood?.understanding
  if (before === undefined || after === undefined) return false
  if (second.effects.length > 0 || second.state.flow !== null || !isHarmless(after)) return false
  const further = after.action === 'answer' || (after.action === 'clarify' && before.action === 'fallback')
  return further && after.confidence >= before.confidence + GAIN
}
