import { dueAt } from '../calendar/index.ts'
import type { CommuneKnowledge, SlaCode } from '../knowledge/index.ts'

/** A date promised to a citizen, and how it came about. */
export interface PetitionDue {
  /** Milliseconds since the epoch. */
  readonly dueAt: number
  /** Rule and calculation in Vietnamese, with what may still move the date. */
  readonly explanation: string
}

/** When a petition of this service level, received at `receivedAt` (ms), is due. */
export function petitionDue(sla: SlaCode, receivedAt: number, commune: CommuneKnowledge): PetitionDue {
  const due = dueAt(sla, Temporal.Instant.fromEpochMilliseconds(receivedAt), commune)
  return {
    dueAt: due.dueAt.epochMilliseconds,
    explanation: [`${due.rule}.`, due.explanation, ...due.warnings].join(' '),
  }
}
