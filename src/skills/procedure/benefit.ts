import { dateText } from '../vietnamese-time.ts'
import { basisLine, whoConfirms } from './provenance.ts'
import type { AspectAnswer, Subject } from './subject.ts'

/** Money the citizen receives, never mixed with fees; null when the procedure brings none. */
export function benefitAnswer(subject: Subject): AspectAnswer | null {
  const { procedure, commune, on } = subject
  const inForce = (procedure.benefit ?? []).filter((line) => line.from <= on.toString())
  if (inForce.length === 0) return null
  const lines = inForce.map((line) => {
    const amount =
      line.amountVnd === null ? line.text : `${line.amountVnd.toLocaleString('vi-VN')} đồng (${line.text})`
    return `- ${line.case}: ${amount}, từ ${dateText(Temporal.PlainDate.from(line.from))}.`
  })
  return {
    special: true,
    text: [
      'Mức được nhận:',
      ...lines,
      `Tỉnh có thể quy định mức cao hơn; xin xác nhận lại với ${whoConfirms(procedure, commune)}.`,
      basisLine(
        inForce.map((line) => line.basis),
        procedure.asOf,
      ),
    ].join('\n'),
  }
}

/** Does a question ask for money to receive rather than to pay? Folded text. */
export function asksForBenefit(folded: string): boolean {
  if (/\b(le phi|phi|nop bao nhieu|dong bao nhieu|mat bao nhieu|ton|phai nop|phai dong)\b/.test(folded))
    return false
  return /\b(duoc (huong |nhan |linh |tro cap |ho tro )?bao nhieu|muc (huong|tro cap|ho tro)|(tro cap|ho tro|luong|tien) (la |duoc )?bao nhieu|nhan bao nhieu|linh bao nhieu)\b/.test(
    folded,
  )
}
