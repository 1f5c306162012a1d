import { createPhraseMatcher, phrases } from './phrase-matcher.ts'
import type { Token } from './syllable.ts'
import type { DialogueContext, IntentName, Understanding } from './types.ts'

const matcher = createPhraseMatcher({
  opener: phrases(`
    thế, thế còn, còn, vậy, vậy còn, rồi, rứa, thế thì, vậy thì, rứa thì, nếu, nếu mà, ủa, à, ừ, ờ,
    ngoài ra, xong, sau đó, với lại, thêm nữa, dạ, dạ thế, ok, oke, lỡ, giả sử, tiện thể, và, cái đó,
    cái này, cái ấy, việc này, việc đó, thủ tục này, thủ tục đó, giấy này, giấy đó, trường hợp
  `),
  pointer: phrases(`
    cái đó, cái này, cái ấy, việc này, việc đó, thủ tục này, thủ tục đó, giấy này, giấy đó, giấy ấy, nó,
    vụ này, vụ đó, như trên, ở trên, cái nớ, cái ni
  `),
  correction: phrases('nhầm, ý tôi là, ý em là, ý mình là, không phải, à không, à quên, lộn, sai rồi'),
  echo: phrases('thì sao, thì răng, thì sao ạ'),
  ownDossier: phrases(`
    hồ sơ của, hồ sơ em, hồ sơ tôi, mã hồ sơ, đã nộp, nộp hôm, nộp rồi, đã gửi, biên nhận, giấy hẹn,
    phiếu hẹn, §code, nộp từ, em nộp, tôi nộp
  `),
})

/** Asks the same of another person, thing or procedure: “còn khai tử thì sao”, “à không, tách hộ cơ”. */
export function asksTheSame(tokens: readonly Token[]): boolean {
  const { leans, corrects } = followUpSigns(tokens)
  return corrects || (tokens.length <= LONGEST_ECHO && (leans || matcher.match(tokens).has('echo')))
}

const LONGEST_ECHO = 6

export interface FollowUpSigns {
  /** Starts as an answer to what was said (“thế còn”) or points back to it (“cái đó”). */
  readonly leans: boolean
  readonly corrects: boolean
  /** Speaks of the citizen's own dossier: not a question about the procedure. */
  readonly ownDossier: boolean
}

/** Signs in the wording that a message leans on the one before. */
export function followUpSigns(tokens: readonly Token[]): FollowUpSigns {
  const hits = matcher.match(tokens)
  const opener = hits.first('opener')
  return {
    leans: (opener >= 0 && opener <= 1) || hits.has('pointer'),
    corrects: hits.has('correction'),
    ownDossier: hits.has('ownDossier'),
  }
}

/** Wishes after which the procedure talked about is still in mind. */
const KEEPS_TOPIC: ReadonlySet<IntentName> = new Set([
  'procedure.ask',
  'thanks',
  'smalltalk',
  'office.hours',
  'office.address',
  'office.contact',
  'conversation.confirm',
  'conversation.deny',
  'conversation.correct',
  'help',
  'out_of_scope',
  'appointment.book',
])

/** Turns about other things after which a procedure is no longer in mind. */
const TOPIC_LASTS = 4

/** What is in mind after a turn: the topic stays through small talk, and goes when something else begins. */
export function advanceContext(context: DialogueContext, understanding: Understanding): DialogueContext {
  const { intent, procedure, aspect, action, candidates } = understanding
  const offered = action === 'clarify' ? candidates.map(({ id }) => id) : []
  if (procedure !== null) return { intent, procedureId: procedure.id, aspect, offered }
  const turnsSince = (context.turnsSince ?? 0) + 1
  const keeps = KEEPS_TOPIC.has(intent) && context.procedureId !== null && turnsSince <= TOPIC_LASTS
  if (!keeps) return { intent, procedureId: null, aspect: null, offered }
  return { intent, procedureId: context.procedureId, aspect: aspect ?? context.aspect, offered, turnsSince }
}
