import type { CommuneKnowledge, Procedure } from '../../knowledge/index.ts'

/** A procedure about to be answered, by one commune, on one day. */
export interface Subject {
  readonly procedure: Procedure
  readonly commune: CommuneKnowledge
  /** The day of the answer, Asia/Ho_Chi_Minh. */
  readonly on: Temporal.PlainDate
  readonly now: number
  /** Show a long list to its end. */
  readonly full: boolean
}

/**
 * What one aspect says; `shortened` offers “Xem đủ”; `special` answers a special case, not the aspect
 * as a whole; `refused` offers the ways to object.
 */
export interface AspectAnswer {
  readonly text: string
  readonly shortened?: boolean
  readonly special?: boolean
  readonly refused?: boolean
}
