import { type CommuneKnowledge, recogniseLifeEvents } from '../knowledge/index.ts'
import { foldText } from '../petitions/index.ts'
import type { IntentName, Understanding } from '../understanding/types.ts'

/** Readings that a distressed story falls into when nothing in it names a procedure. */
const VAGUE: ReadonlySet<IntentName> = new Set([
  'help',
  'smalltalk',
  'out_of_scope',
  'greet',
  'goodbye',
  'thanks',
  'feedback.complaint',
  'feedback.praise',
  'conversation.correct',
  'conversation.deny',
])
const SURE = 0.6

const ASKS_WHAT_TO_DO =
  /\b(giay( to)?|thu tuc|lam (gi|sao|the nao|nhung gi)|can gi|phai lo|bat dau tu dau|ho so|chi giup|huong dan)\b/

/**
 * “Mẹ chị mất hôm qua, giờ làm giấy gì”: an event of life with the papers asked for, which no surer reading explains,
 * is a question for the procedures of that event. Null when the text tells of none or is understood already. Pure.
 */
export function toldEvent(
  text: string,
  understanding: Understanding,
  commune: CommuneKnowledge,
): Understanding | null {
  const { action, intent, confidence } = understanding
  const unsure = action === 'fallback' || (VAGUE.has(intent) && confidence < SURE)
  if (!unsure || intent === 'emergency' || !ASKS_WHAT_TO_DO.test(foldText(text))) return null
  const [event] = recogniseLifeEvents(text, commune)
  if (event === undefined) return null
  const candidates = event.procedures
    .flatMap((id) => commune.procedureById(id) ?? [])
    .slice(0, 4)
    .map(({ id, code, name }) => ({ id, code, name, score: 0 }))
  return { ...understanding, intent: 'procedure.ask', action: 'clarify', procedure: null, candidates }
}
