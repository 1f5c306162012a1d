import type { ReplyMessage } from '../channel/index.ts'
import type { CommuneKnowledge } from '../knowledge/index.ts'

/** Said once, before the first answer: who is speaking, what is stored, how to reach a person. In the commune's words. */
export function firstContact(commune: CommuneKnowledge): ReplyMessage {
  return { text: commune.texts.firstContact }
}
