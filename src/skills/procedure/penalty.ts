import { foldText } from '../../petitions/index.ts'
import { bestExplanation, restated } from './explanation.ts'
import { withoutHearsay, withoutMoney } from './hearsay.ts'
import { basisLine, mainBases, whoConfirms } from './provenance.ts'
import type { AspectAnswer, Subject } from './subject.ts'

const FINED = /\b(phat|bi xu ly)\b/
/** Whoever wants the law itself is given it. */
const ASKS_LAW = /\b((luat|nghi dinh|thong tu|van ban|quy dinh|dieu) (nao|gi|may)|can cu|co so phap ly)\b/

/** “Có bị phạt không”: what the editors say of it, never an amount; a list of laws would be no answer. Null where it is not asked. */
export function penaltyAnswer({ procedure, commune }: Subject, question: string): AspectAnswer | null {
  const folded = foldText(question)
  if (!FINED.test(folded) || ASKS_LAW.test(folded)) return null
  const explained = bestExplanation(question, procedure)
  const said = explained === null ? '' : withoutMoney(withoutHearsay(restated(explained)))
  const about = FINED.test(foldText(`${explained?.question ?? ''} ${said}`))
  const fits = about && said !== '' && said !== explained?.question
  return {
    special: true,
    text: [
      fits ? said : 'Tôi chưa có căn cứ chắc chắn để nói có bị phạt hay không, phạt bao nhiêu.',
      `Chưa chắc xin hỏi ${whoConfirms(procedure, commune)}.`,
      ...(fits ? [basisLine(mainBases(procedure), procedure.asOf)] : []),
    ].join('\n'),
  }
}
