import { type CommuneKnowledge, foldText, recogniseField, type SlaCode } from '../knowledge/index.ts'
import { shadowed } from './shadow.ts'
import type { Slot } from './slot.ts'
import { priorityFor } from './urgency.ts'

/** What a report is about and how soon it must be looked at. */
export interface SaidTrouble {
  /** Code of the petition field. May be a field that is only guided. */
  readonly field: string
  readonly priority: SlaCode
}

/** Lead of the best field over the second from which it is taken over. */
const CLEAR_LEAD = 0.1

/** The field a text plainly points to, with its priority P0–P4; null when no field is plain. The span holds the first words that say so. */
export function readTrouble(said: string, commune: CommuneKnowledge): Slot<SaidTrouble> | null {
  const { text } = shadowed(said)
  const found = recogniseField(text, commune)
  const subjects = found.filter((one) => !one.matched.every((words) => isLandmark(words, text)))
  const [best, second] = subjects.length > 0 ? subjects : found
  if (best === undefined) return null
  if (second !== undefined && best.score - second.score < CLEAR_LEAD) return null
  const words = best.matched[0] ?? ''
  const start = Math.max(0, text.indexOf(words))
  const field = best.field.code
  return {
    value: { field, priority: priorityFor(text, field, commune) },
    start,
    end: start + words.length,
    certainty: best.score,
  }
}

/** “Gần nhà văn hóa”, “trước cổng trường”: words that only say where. */
function isLandmark(words: string, text: string): boolean {
  const folded = foldText(text)
  const at = folded.indexOf(foldText(words))
  return /\b(gan|canh|truoc|sau|doi dien|o|tai|cho|cong|ngay|den|khu|duong vao|dau|cuoi|ben)( cong| cua| khu)?$/.test(
    folded.slice(0, Math.max(0, at)).trim(),
  )
}
