import { foldText } from '../../petitions/index.ts'
import { bestExplanation, restated } from './explanation.ts'
import { fitLines } from './fit-lines.ts'
import { namesMoney, withoutHearsay, withoutMoney } from './hearsay.ts'
import { basisLine, mainBases, whoConfirms } from './provenance.ts'
import type { AspectAnswer, Subject } from './subject.ts'
import { communeOffice, deciders } from './who-decides.ts'

const CONDITIONS_ROOM = 350

/** “Nhờ vợ đi lấy hộ được không”; folded. */
const ASKS_FOR_ANOTHER = /\b(nho|(lay|di|lam|nop|ky) (ho|thay|giup|gium|dum)|gium|dum|uy quyen)\b/

/** Who may and when: the rule, the condition that decides this question, and who can decide. Never a verdict of ours. */
export function eligibilityAnswer(subject: Subject, question: string): AspectAnswer {
  const { procedure, commune } = subject
  const deputed = ASKS_FOR_ANOTHER.test(foldText(question)) ? forAnother(subject) : null
  if (deputed) return deputed
  const explained = bestExplanation(question, procedure)
  const decides = `${capital(judge(subject))} xem hồ sơ cụ thể rồi mới quyết định; chưa chắc xin hỏi ${whoConfirms(procedure, commune)}.`
  const text = explained === null ? '' : withoutMoney(withoutHearsay(restated(explained)))
  if (text !== '' && text !== explained?.question)
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

/** Somebody else may come when the papers provide for it; null when they say nothing of it. */
function forAnother({ procedure, commune }: Subject): AspectAnswer | null {
  const paper = procedure.documents.find((one) => /ủy quyền/iu.test(one.name))
  if (paper === undefined) return null
  return {
    special: true,
    text: [
      `Nhờ người khác đi thay thì cần: ${paper.name}.${paper.note === undefined ? '' : ` ${capital(paper.note)}.`}`.replace(
        /\.\.$/u,
        '.',
      ),
      `Người đi thay mang theo thẻ căn cước của mình; chưa chắc xin hỏi ${whoConfirms(procedure, commune)}.`,
      basisLine(mainBases(procedure), procedure.asOf),
    ].join('\n'),
  }
}

function judge({ procedure, commune }: Subject): string {
  switch (procedure.level) {
    case 'commune':
      return communeOffice(commune)
    case 'commune-police':
      return commune.profile.addresses.police.name
    case 'other':
      return deciders(procedure).join(' hoặc ')
  }
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}
