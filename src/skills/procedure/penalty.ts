import { foldText } from '../../petitions/index.ts'
import { bestExplanation, restated } from './explanation.ts'
import { withoutHearsay, withoutMoney } from './hearsay.ts'
import { basisLine, mainBases, whoConfirms } from './provenance.ts'
import type { AspectAnswer, Subject } from './subject.ts'

const ASKS =
  /\b(bi|co|xu|muc|tien|nop|dong) (bi )?phat\b|\bbi xu ly\b|\bphat (bao nhieu|khong|ko|k|gi|tien|the nao|nang|may)\b/
/** Whoever wants the law itself is given it. */
const ASKS_LAW = /\b((luat|nghi dinh|thong tu|van ban|dieu) (nao|gi|may)|can cu|co so phap ly)\b/
const NAMES_PENALTY = /(?<!\p{L})(?:phạt|xử lý vi phạm)(?!\p{L})/iu

/** Is a penalty asked about? Diacritics optional; not where the matter itself is a fine. */
function asksForPenalty(question: string, { procedure }: Subject): boolean {
  const folded = foldText(question.slice(0, 1_000))
  return ASKS.test(folded) && !ASKS_LAW.test(folded) && !NAMES_PENALTY.test(procedure.name)
}

/**
 * “Trễ hạn có bị phạt không”: the rule where the editors wrote one; else plainly that none is known here, what decides,
 * and whom to ask. Null where no penalty is asked about.
 */
export function penaltyAnswer(subject: Subject, question: string): AspectAnswer | null {
  if (!asksForPenalty(question, subject)) return null
  const { procedure, commune } = subject
  const told = {
    ...procedure,
    conditions: procedure.conditions.filter((line) => NAMES_PENALTY.test(line)),
    notes: procedure.notes.filter((line) => NAMES_PENALTY.test(line)),
    faq: procedure.faq.filter(({ q, a }) => NAMES_PENALTY.test(`${q} ${a}`)),
  }
  const explained = bestExplanation(question, told)
  const rule = explained === null ? '' : withoutMoney(withoutHearsay(restated(explained)))
  const known = rule !== '' && rule !== explained?.question
  return {
    special: true,
    text: [
      known
        ? rule
        : 'Tôi chưa có căn cứ chắc chắn để nói có bị phạt hay không. Có phạt hay không còn tùy việc đã xảy ra, chậm bao lâu và vì lý do gì.',
      `Nếu có xử phạt thì phải bằng quyết định của người có thẩm quyền. Để chắc chắn, xin hỏi ${whoConfirms(procedure, commune)}.`,
      ...(known ? [basisLine(mainBases(procedure), procedure)] : []),
    ].join('\n'),
  }
}
