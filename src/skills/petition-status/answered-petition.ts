import type { CommuneKnowledge } from '../../knowledge/index.ts'
import { foldText, type PetitionStatus } from '../../petitions/index.ts'
import type { IntentName } from '../../understanding/types.ts'
import type { SkillDeps, SkillTurn } from '../types.ts'

/** What a short word after an officer's answer says of it. */
export type Verdict = 'solved' | 'unsolved'

const UNSOLVED =
  /^(da |vang )?(chua|chua xong|chua duoc|van chua|van the|van con|van vay|van nhu cu|chua thay|khong thay|chua giai quyet|chua ai)\b|\b(van chua|chua (xong|giai quyet|sua|don|lam|xu ly|duoc)|van (con|nhu cu|vay|the|chua))\b/
const SOLVED = /\b(da xong|xong roi|duoc roi|da sua|da don|da het|het roi|da giai quyet|on roi|tot roi)\b/
const THANKS: ReadonlySet<IntentName> = new Set(['thanks'])

/** The verdict in a short text, or null when it is about something else. Diacritics optional. */
export function verdictIn(text: string, intent: IntentName): Verdict | null {
  if (text.length > 200) return null
  const folded = foldText(text)
  if (UNSOLVED.test(folded)) return 'unsolved'
  if (SOLVED.test(folded) || THANKS.has(intent)) return 'solved'
  return null
}

/** Papers and the ways of asking for them: no word on what an officer did about a petition. */
const ABOUT_PAPERS =
  /\b(ho so|giay to|giay (khai|chung|phep|ket|bao|xac)|thu tuc|can cuoc|cccd|khai sinh|khai tu|ket hon|so do|so hong|le phi|lich hen|bao nhieu|can gi|lam sao|the nao|o dau)\b/

const SURE_PROCEDURE = 0.6

/** Wishes that have their own skill, whatever word of “chưa” stands beside them. */
const OWN_WISHES: ReadonlySet<IntentName> = new Set([
  'agent.request',
  'complaint.formal',
  'privacy.ask',
  'scam.warn',
])
const SURE_WISH = 0.6

/** A danger read out of so few words, and this unsurely, is none where they judge an answer. */
const UNSURE_DANGER = 0.6
const FEW_WORDS = 4

const DAY_MS = 86_400_000

/**
 * The verdict a turn gives on a petition an officer answered, judged by its words alone: cheap, before any look into
 * the database. Null when the words are about something else.
 */
export function verdictOf({ text, understanding, state }: SkillTurn): Verdict | null {
  const { intent, confidence, procedure } = understanding
  const verdict = verdictIn(text, intent)
  if (verdict === null) return null
  const folded = foldText(text)
  if (intent === 'emergency' && (confidence >= UNSURE_DANGER || folded.split(' ').length > FEW_WORDS)) {
    return null
  }
  if (ABOUT_PAPERS.test(folded)) return null
  if (intent === 'procedure.ask' && procedure !== null && confidence >= SURE_PROCEDURE) return null
  if (OWN_WISHES.has(intent) && confidence >= SURE_WISH) return null
  // Thanked or judged once, the next thanks are for something else.
  return verdict === 'solved' && state.dialogue.intent === 'feedback.praise' ? null : verdict
}

/**
 * The citizen's newest petition that an officer answered and that is still open for their word; null when none. Thanks
 * in the middle of a talk about something else are for that talk, unless the answer came since.
 */
export async function answeredPetition(
  verdict: Verdict,
  turn: SkillTurn,
  { petitions, commune }: Pick<SkillDeps, 'petitions' | 'commune'>,
): Promise<PetitionStatus | null> {
  const own = await petitions.ofConversation(turn.conversationId)
  const found = own.find((one) => one.state === 'answered' && isRecent(one, turn.now, commune))
  if (found === undefined) return null
  const { dialogue, heardAt = null } = turn.state
  const elsewhere = verdict === 'solved' && dialogue.intent === 'procedure.ask'
  const isNews = heardAt === null || found.answeredAt === null || found.answeredAt > heardAt
  return elsewhere && !isNews ? null : found
}

/** As long as a word may open the petition again. */
function isRecent(status: PetitionStatus, now: number, commune: CommuneKnowledge): boolean {
  return status.answeredAt === null || now - status.answeredAt <= commune.deadlines.reopen.withinDays * DAY_MS
}
