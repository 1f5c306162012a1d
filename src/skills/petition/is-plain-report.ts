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
  'scam.warn',
  'agent.request',
  'petition.status',
])

/** Readings that lead nowhere: words that name a trouble outweigh them. */
const LEADS_NOWHERE: ReadonlySet<IntentName> = new Set([
  'out_of_scope',
  'announcement.ask',
  'smalltalk',
  'subscribe',
  'feedback.complaint',
])
const NOWHERE_UNSURE = 0.8
const PLAIN_FIELD = 0.6
const FAILS = /\b(mat|cup|cat|hong|hu|yeu|chap|dut|khong co|ban|duc|ro|vo|tat|chap chon)\b/
const TOLD_UNSURE = 0.9
const APPLIES =
  /\b(muon|xin|dang ky|thu tuc|nop|giay|ho so|huong dan|lam don|hoi|cap|khong biet|dinh|chuan bi)\b/

/** An unsure reading of words that name a trouble and a hamlet, or only a trouble where the reading leads nowhere; and ask nothing. */
export function isPlainReport(
  text: string,
  understanding: Understanding,
  commune: CommuneKnowledge,
): boolean {
  if (understanding.intent === 'procedure.ask' && isOutage(text, commune)) return true
  const nowhere = LEADS_NOWHERE.has(understanding.intent)
  if (understanding.confidence >= unsureBelow(understanding.intent, text)) return false
  if (LEFT_ALONE.has(understanding.intent)) return false
  if (QUESTION.test(text.includes('?') ? '?' : foldText(text))) return false
  const field = recogniseField(text, commune)[0]
  if (field === undefined || commune.routes[field.field.code]?.guideOnly === true) return false
  if (nowhere && field.score >= PLAIN_FIELD) return true
  return field.score >= NAMED_FIELD && recogniseHamlet(text, commune).length > 0
}

/** “Mất điện rồi”: what another body's lines bring has failed. Its name is that of a procedure too. */
function isOutage(text: string, commune: CommuneKnowledge): boolean {
  const folded = foldText(text)
  if (QUESTION.test(text.includes('?') ? '?' : folded) || APPLIES.test(folded) || !FAILS.test(folded))
    return false
  const [field] = recogniseField(text, commune)
  return (
    field !== undefined &&
    field.score >= PLAIN_FIELD &&
    commune.routes[field.field.code]?.external !== undefined
  )
}

/** A trouble told is easily taken for the procedure about it (“rác … không ai dọn”); one that is applied for is not. */
function unsureBelow(intent: IntentName, text: string): number {
  if (LEADS_NOWHERE.has(intent)) return NOWHERE_UNSURE
  return intent === 'procedure.ask' && !APPLIES.test(foldText(text)) ? TOLD_UNSURE : UNSURE
}
