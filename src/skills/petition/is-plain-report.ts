import { type CommuneKnowledge, recogniseField, recogniseHamlet } from '../../knowledge/index.ts'
import { foldText } from '../../petitions/index.ts'
import type { IntentName, Understanding } from '../../understanding/types.ts'

/** Below this the understanding is no better than the words themselves. */
const UNSURE = 0.5
const NAMED_FIELD = 0.35

const QUESTION =
  /\?|\b(bao nhieu|o dau|the nao|can gi|giay to gi|may gio|khi nao|la gi|ai la|so may|lam sao)\b/

/** Never taken for a report, however unsure. */
const LEFT_ALONE: ReadonlySet<IntentName> = new Set([
  'emergency',
  'complaint.formal',
  'agent.request',
  'petition.status',
])

/** An unsure reading of words that name a trouble and a hamlet, and ask nothing: a report. */
export function isPlainReport(
  text: string,
  understanding: Understanding,
  commune: CommuneKnowledge,
): boolean {
  if (understanding.confidence >= UNSURE || LEFT_ALONE.has(understanding.intent)) return false
  if (QUESTION.test(text.includes('?') ? '?' : foldText(text))) return false
  const field = recogniseField(text, commune)[0]
  return field !== undefined && field.score >= NAMED_FIELD && recogniseHamlet(text, commune).length > 0
}
