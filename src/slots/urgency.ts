import { type CommuneKnowledge, foldText, officerForField, type SlaCode } from '../knowledge/index.ts'
import { isDangerous } from './danger.ts'

/**
 * Troubles that hurt more people every hour, as people say them, folded.
 * @see the P1 examples of the service levels: water main burst, sewage overflowing, road blocked, food poisoning, dumping going on
 */
const URGENT: readonly RegExp[] = [
  /\b(vo|be|no|bung|nut) (duong )?ong nuoc\b|\bong nuoc\b.{0,20}\b(vo|be|bung|phun|chay tran)\b/,
  /\b(nuoc thai|nuoc cong|cong|ham cau|be phot)\b.{0,15}\b(tran|trao|phun|chay lenh lang)\b/,
  /\b(tac|chan|ach|chia cat|khong di (qua )?duoc|ko di duoc|k di dc)\b.{0,12}\b(duong|loi di)\b(?! ong)|\bduong\b.{0,20}\b(bi chan|bi chia cat|tac cung|khong di (qua )?duoc|ko di (qua )?(duoc|dc))\b/,
  /\b(ngo doc|di ngoai hang loat|non mua hang loat)\b/,
  /\b(dang|vua) (do|xa|vut|chon) (trom )?(rac|thai|nuoc thai|chat thai|phe thai)\b|\bdang do trom\b/,
]

/** Does a report tell of something that must not wait its ordinary turn? Diacritics optional. */
function isUrgent(content: string): boolean {
  const folded = foldText(content)
  return URGENT.some((words) => words.test(folded))
}

/**
 * Service level of a report: danger to life is P0, what gets worse by the hour P1, else that of its field. What another body
 * settles keeps its own level: the commune cannot promise for it.
 * @see knowledge/communes/<commune>/routing.yaml, deadlines.yaml
 */
export function priorityFor(content: string, field: string, commune: CommuneKnowledge): SlaCode {
  if (isDangerous(content)) return 'P0'
  const ordinary = officerForField(commune, field).sla ?? 'P2'
  return (ordinary === 'P2' || ordinary === 'P3') && isUrgent(content) ? 'P1' : ordinary
}
