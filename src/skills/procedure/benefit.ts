import { foldText } from '../../petitions/index.ts'
import { dateText } from '../vietnamese-time.ts'
import { bestExplanation, restated } from './explanation.ts'
import { fitLines } from './fit-lines.ts'
import { namesMoney, withoutHearsay, withoutMoney } from './hearsay.ts'
import { basisLine, mainBases, whoConfirms } from './provenance.ts'
import type { AspectAnswer, Subject } from './subject.ts'

/** What decides who gets it, in at most this many characters. */
const CONDITIONS_ROOM = 260

/** The answer to a question about money to receive; null when the question is another, or nothing is known of amounts. */
export function benefitAsked(subject: Subject, question: string): AspectAnswer | null {
  const folded = foldText(question)
  if (!asksForBenefit(folded)) return null
  return benefitAnswer(subject, question) ?? (RECEIVES.test(folded) ? noAmount(subject, question) : null)
}

/** Money the citizen receives, never mixed with fees, and the condition that decides; null when the procedure brings none. */
function benefitAnswer(subject: Subject, question: string): AspectAnswer | null {
  const { procedure, commune, on } = subject
  const begun = (procedure.benefit ?? []).filter((line) => line.from <= on.toString())
  if (begun.length === 0) return null
  const newest = begun.filter((line) => !/trước đó|trước đây/iu.test(line.case))
  const inForce = newest.length > 0 ? newest : begun
  const lines = inForce.map((line) => {
    const amount =
      line.amountVnd === null || namesMoney(line.text)
        ? line.text.replace(/[;,]\s*tỉnh có thể[^;,.]*/iu, '')
        : `${line.amountVnd.toLocaleString('vi-VN')} đồng (${line.text})`
    return `- ${capital(line.case)}: ${amount}, từ ${dateText(Temporal.PlainDate.from(line.from))}.`
  })
  return {
    special: true,
    text: [
      ...whoGetsIt(subject, question),
      'Mức được nhận:',
      ...lines,
      `Tỉnh có thể quy định mức cao hơn; xin xác nhận lại với ${whoConfirms(procedure, commune)}.`,
      basisLine(
        inForce.map((line) => line.basis),
        procedure,
      ),
    ].join('\n'),
  }
}

/** Something is received, but no amount of it stands in our data: said so, rather than the fee of the procedure. */
function noAmount(subject: Subject, question: string): AspectAnswer {
  const { procedure, commune } = subject
  return {
    special: true,
    text: [
      ...whoGetsIt(subject, question),
      `Số tiền được nhận tôi chưa có con số chắc chắn, xin hỏi ${whoConfirms(procedure, commune)}.`,
      basisLine(mainBases(procedure), procedure),
    ].join('\n'),
  }
}

function whoGetsIt({ procedure }: Subject, question: string): readonly string[] {
  const explained = bestExplanation(question, procedure)
  const decides = explained === null ? '' : withoutMoney(withoutHearsay(restated(explained)))
  const whole = explained !== null && !/[?]\s*$/u.test(decides)
  if (whole && decides !== '') return [decides]
  const conditions = procedure.conditions
    .map((line) => withoutMoney(withoutHearsay(line)))
    .filter((line) => line !== '')
  const shown = fitLines(conditions, CONDITIONS_ROOM)
  return shown.length === 0
    ? [`Dành cho: ${procedure.audience.slice(0, 4).join('; ')}.`]
    : ['Điều kiện:', ...shown.map((line) => `- ${line}`)]
}

const PAYS =
  /\b(le phi|phi|nop bao nhieu|dong bao nhieu|mat bao nhieu|ton|phai nop|phai dong|het bao nhieu|dong tien|nop tien)\b/
/** Plainly about money that comes to the citizen. */
const RECEIVES =
  /\b(duoc (tien|huong|linh|lanh|nhan tien|tro cap|ho tro|che do)|co (tien|tro cap) (gi|khong|ko|k|hong|hok)|muc (huong|tro cap|ho tro)|(tro cap|ho tro) (la |duoc )?(bao nhieu|may)|(nhan|linh|lanh|huong) (duoc )?(bao nhieu|may)|(moi )?thang (duoc|linh|lanh|nhan|huong)( duoc)? (bao nhieu|may)|duoc (bao nhieu|may) (tien )?(mot|1|moi)? ?thang)\b/
const LOOSE = /\b(duoc (bao nhieu|may( tien| dong)?)|(luong|tien) (la |duoc )?bao nhieu)\b/

/** Does a question ask for money to receive rather than to pay? Folded text. */
function asksForBenefit(folded: string): boolean {
  return !PAYS.test(folded) && (RECEIVES.test(folded) || LOOSE.test(folded))
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}
