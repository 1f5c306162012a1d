import { type CommuneKnowledge, type Procedure, recogniseLifeEvents } from '../../knowledge/index.ts'
import type { Understanding } from '../../understanding/types.ts'

/** As many further procedures are offered. */
const MOST_OFFERED = 4

/** A life event told in a question: what to do first, and then. */
export interface ProceduresOfEvent {
  readonly first: Procedure
  /** Something of the event comes before it. */
  readonly hasEarlier: boolean
  /** In the order they are best done. */
  readonly next: readonly Procedure[]
}

/**
 * The procedures of the event a message tells of. Null when it tells of none, or when what is asked belongs to none of
 * the event's procedures (“bố tôi mất thẻ căn cước”).
 */
export function proceduresOfEvent(
  text: string,
  understanding: Understanding,
  commune: CommuneKnowledge,
): ProceduresOfEvent | null {
  const top = understanding.procedure?.id
  const candidates = understanding.action === 'answer' ? [top] : understanding.candidates.map((one) => one.id)
  for (const event of recogniseLifeEvents(text, commune)) {
    const procedures = event.procedures.flatMap((id) => commune.procedureById(id) ?? [])
    const asked = procedures.filter((one) => candidates.includes(one.id))
    const over = top !== undefined && top === event.over && understanding.aspect === 'overview'
    const first = understanding.action === 'answer' && !over ? asked[0] : procedures[0]
    if (asked.length === 0 || first === undefined) continue
    return {
      first,
      hasEarlier: procedures[0] !== first,
      next: procedures
        .filter((one) => one.id !== first.id && !(over && one.id === event.over))
        .slice(0, MOST_OFFERED),
    }
  }
  return null
}
