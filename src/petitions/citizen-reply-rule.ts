import type { PetitionState } from '../storage/schema.ts'
import { canMove } from './transitions.ts'

const DAY_MS = 86_400_000

/** What the rule needs to know of a petition. */
export interface ReopenQuestion {
  readonly state: PetitionState
  readonly answeredAt: number | null
  /** How often it was reopened before. */
  readonly reopenedBefore: number
  /** The commune's limits. */
  readonly limits: { readonly max: number; readonly withinDays: number }
  readonly now: number
}

/** May the citizen's “chưa xong” open the petition again? Otherwise the words are kept and the officer reads them. */
export function mayReopen(question: ReopenQuestion): boolean {
  if (!canMove(question.state, 'reopened', 'citizen')) return false
  if (question.reopenedBefore >= question.limits.max) return false
  return (
    question.answeredAt === null || question.now - question.answeredAt <= question.limits.withinDays * DAY_MS
  )
}
