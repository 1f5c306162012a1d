import { foldText } from '../../petitions/index.ts'
import { bestExplanation, restated } from './explanation.ts'
import { fitLines } from './fit-lines.ts'
import { namesMoney, withoutHearsay, withoutMoney } from './hearsay.ts'
import { basisLine, mainBases, whoConfirms } from './provenance.ts'
import type { AspectAnswer, Subject } from './subject.ts'
import { judge } from './who-decides.ts'

const CONDITIONS_ROOM = 350

/** “Nhờ vợ đi lấy hộ được không”; folded. */
const ASKS_FOR_ANOTHER = /\b(nho|(lay|di|lam|nop|ky) (ho|thay|giup|gium|dum)|gium|dum|uy quyen)\b/

/** An explanation that shares fewer of the question's words than this belongs to another case. */
const FITS = 0.3

/** Who may and when: the rule, the condition that decides this question, and who can decide. Never a verdict of ours. */
export function eligibilityAnswer(subject: Subject, question: string): AspectAnswer {
  const { procedure } = subject
  const deputed = ASKS_FOR_ANOTHER.test(foldText(question)) ? forAnother(subject) : null
  if (deputed) return deputed
  const rule = ruleFor(subject, question)
  return {
    text: [...rule.lines, whoDecides(subject), basisLine(mainBases(procedure), procedure)].join('\n'),
    shortened: rule.shortened,
  }
}

/** The explanation that fits a question; where none does, who may do it and all the conditions that fit on a screen. */
export function ruleFor(
  subject: Subject,
  question: string,
): { readonly lines: readonly string[]; readonly shortened: boolean } {
  const { procedure } = subject
  const explained = bestExplanation(question, procedure)
  const text =
    explained === null || explained.score < FITS ? '' : withoutMoney(withoutHearsay(restated(explained)))
  if (text !== '' && text !== explained?.question) return { lines: [text], shortened: false }
  const conditions = procedure.conditions
    .map(withoutHearsay)
    .filter((line) => line !== '' && !namesMoney(line))
  const shown = subject.full ? conditions : fitLines(conditions, CONDITIONS_ROOM)
  return {
    lines: [
      `Ai làm được: ${procedure.audience.join('; ')}.`,
      ...(shown.length > 0
        ? ['Điều kiện:', ...shown.map((line) => `- ${line}`)]
        : ['Tôi chưa có điều kiện chi tiết của việc này.']),
    ],
    shortened: shown.length < conditions.length,
  }
}

function whoDecides({ procedure, commune }: Subject): string {
  const by = judge(procedure, commune)
  const who = whoConfirms(procedure, commune)
  const ask = who.startsWith(`${by}, `) ? `gọi hỏi trước ${who.slice(by.length + 2)}` : `hỏi trước ${who}`
  return `${capital(by)} xem hồ sơ cụ thể rồi mới quyết định; chưa chắc xin ${ask}.`
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
      basisLine(mainBases(procedure), procedure),
    ].join('\n'),
  }
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}
