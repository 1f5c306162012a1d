import { type FeeLine, isQuotable } from '../../knowledge/index.ts'
import { dateText } from '../vietnamese-time.ts'
import { fitLines } from './fit-lines.ts'
import { namesMoney, withoutHearsay } from './hearsay.ts'
import { basisLine, confirmLine, whoConfirms } from './provenance.ts'
import type { AspectAnswer, Subject } from './subject.ts'

const LINES_SHOWN = 4
const LINES_ROOM = 420

/** What the citizen pays. Amounts another body sets, or that are out of force, are never named. */
export function feeAnswer(subject: Subject): AspectAnswer {
  const { procedure, commune, on } = subject
  const inForce = procedure.fee.filter(
    (line) => isQuotable({ kind: 'fee', line }, procedure, on) !== 'expired',
  )
  if (inForce.length === 0) {
    return {
      text: `Mức thu cũ đã hết thời hạn áp dụng. Mức mới xin xác nhận lại với ${whoConfirms(procedure, commune)}.`,
    }
  }
  const some = inForce.slice(0, LINES_SHOWN)
  const fitted = fitLines(
    some.map((line) => feeLine(line, some.length)),
    LINES_ROOM,
  )
  const shown = subject.full ? inForce : some.slice(0, fitted.length)
  const notes: string[] = []
  if (shown.some(isSetElsewhere)) {
    notes.push(
      `Mức do ${shown.find(isSetElsewhere)?.setBy ?? 'tỉnh'} quyết định được niêm yết tại quầy; xin xác nhận lại với ${whoConfirms(procedure, commune)}.`,
    )
  }
  if (
    notes.length === 0 &&
    shown.some(
      (line) => !isSetElsewhere(line) && isQuotable({ kind: 'fee', line }, procedure, on) === 'unverified',
    )
  ) {
    notes.push(confirmLine(procedure, commune))
  }
  const local = shown.find((line) => line.origin)?.origin
  const checked = shown.every((line) => isQuotable({ kind: 'fee', line }, procedure, on) === 'verified')
  const lines = shown.map((line) => feeLine(line, shown.length))
  return {
    text: [
      ...lines,
      ...notes,
      basisLine(
        shown.map((line) => line.basis),
        procedure,
        local?.asOf ?? (checked ? procedure.asOf : null),
      ),
    ].join('\n'),
    shortened: shown.length < inForce.length,
  }
}

/** Another body sets the amount and no local value was entered. */
function isSetElsewhere(line: FeeLine): boolean {
  return line.setBy !== undefined && (line.origin === undefined || line.amountVnd === null)
}

function feeLine(line: FeeLine, count: number): string {
  const everybody = /^(mọi trường hợp|lệ phí|phí)$/iu.test(line.case) && count === 1
  const amount = isSetElsewhere(line) ? `theo mức của ${line.setBy}` : amountOf(line)
  const until =
    line.validUntil === undefined
      ? ''
      : ` (áp dụng đến hết ${dateText(Temporal.PlainDate.from(line.validUntil))})`
  return everybody ? `${capital(amount)}${until}.` : `- ${capital(line.case)}: ${lower(amount)}${until}.`
}

function amountOf(line: FeeLine): string {
  const text = withoutHearsay(line.text).replace(/\.$/u, '')
  if (line.amountVnd === null || line.amountVnd === 0) return text === '' ? 'chưa có mức cụ thể' : text
  return namesMoney(text) ? text : `${line.amountVnd.toLocaleString('vi-VN')} đồng (${lower(text)})`
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}

/** Only ordinary words: an abbreviation such as “UBND” or “HĐND” keeps its capitals. */
function lower(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLocaleLowerCase('vi') + text.slice(1) : text
}
