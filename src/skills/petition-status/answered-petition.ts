import { foldText, type PetitionReader, type PetitionStatus } from '../../petitions/index.ts'
import type { IntentName } from '../../understanding/types.ts'

/** What a short word after an officer's answer says of it. */
export type Verdict = 'solved' | 'unsolved'

const UNSOLVED =
  /^(da )?(chua|chua xong|chua duoc|van chua|van the|van con|van vay|van nhu cu|chua thay|khong thay|chua giai quyet|chua ai)\b|\b(van chua|chua (xong|giai quyet|sua|don|lam|xu ly|duoc)|van (con|nhu cu|vay|the|chua))\b/
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

/** The citizen's newest petition that an officer answered and that is still open for their word; null when none. */
export async function answeredPetition(
  petitions: PetitionReader,
  conversationId: string,
): Promise<PetitionStatus | null> {
  const own = await petitions.ofConversation(conversationId)
  return own.find((one) => one.state === 'answered') ?? null
}
