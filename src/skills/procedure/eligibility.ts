import { bestExplanation } from './explanation.ts'
import { fitLines } from './fit-lines.ts'
import { namesMoney, withoutHearsay, withoutMoney } from './hearsay.ts'
import { agencyName, basisLine, mainBases, whoConfirms } from './provenance.ts'
import type { AspectAnswer, Subject } from './subject.ts'

const CONDITIONS_ROOM = 350

/** Who may and when: the rule, the condition that decides this question, and who can decide. Never a verdict of ours. */
export function eligibilityAnswer(subject: Subject, question: string): AspectAnswer {
  const { procedure, commune } = subject
  const explained = bestExplanation(question, procedure)
  const decides = `Người quyết định là ${agencyName(procedure)}, khi xem hồ sơ cụ thể. Chưa chắc xin hỏi ${whoConfirms(procedure, commune)}.`
  const text = explained === null ? '' : withoutMoney(withoutHearsay(explained.text))
  if (text !== '')
    return { text: [text, decides, basisLine(mainBases(procedure), procedure.asOf)].join('\n') }
  const conditions = procedure.conditions
    .map(withoutHearsay)
    .filter((line) => line !== '' && !namesMoney(line))
  const shown = subject.full ? conditions : fitLines(conditions, CONDITIONS_ROOM)
  return {
    text: [
      `Ai làm được: ${procedure.audience.join('; ')}.`,
      ...(shown.length > 0 ? ['Điều kiện:', ...shown.map((line) => `- ${line}`)] : []),
      decides,
      basisLine(mainBases(procedure), procedure.asOf),
    ].join('\n'),
    shortened: shown.length < conditions.length,
  }
}
