import { COSTS, type Stake, stakeOf } from './costs.ts'
import type { Judgement } from './scoring.ts'

/** What each way to act on a judged message would cost, in taps (see `COSTS`). */
export type ActionCosts = Readonly<Record<'answer' | 'clarify' | 'fallback', number>>

/** @param stake what would ride on it; by the aspect it was read as asking when left out */
export function actionCosts(
  { message, understanding, intentRight, readingRight, inTopThree }: Judgement,
  stake: Stake = stakeOf(understanding.aspect),
): ActionCosts {
  const fallback = message.intent === 'out_of_scope' ? 0 : COSTS.notKnowing
  if (understanding.intent !== 'procedure.ask') {
    const answer = intentRight ? 0 : COSTS.wrongWish
    return { answer, clarify: answer, fallback }
  }
  const ours = message.procedure !== null
  const wrong = ours ? COSTS.wrongAnswer[stake] : COSTS.misledAnswer
  const offered = ours ? inTopThree === true : readingRight
  return {
    answer: readingRight ? 0 : wrong,
    clarify: offered ? COSTS.askedBack : COSTS.askedInVain,
    fallback,
  }
}

/** What the message did cost, in taps. */
export function costPaid(judgement: Judgement): number {
  const { message, understanding, intent, intentRight } = judgement
  if (message.intent === 'emergency' && !intentRight) return COSTS.missedEmergency
  if (intent === 'emergency') return intentRight ? 0 : COSTS.falseAlarm
  const { action } = understanding
  if (action === 'handover' || action === 'refuse') return intentRight ? 0 : COSTS.wrongWish
  return actionCosts(judgement)[action]
}
