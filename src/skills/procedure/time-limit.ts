import { isQuotable } from '../../knowledge/index.ts'
import { withoutHearsay } from './hearsay.ts'
import { basisLine, confirmLine, mainBases } from './provenance.ts'
import type { AspectAnswer, Subject } from './subject.ts'

/** How long the commune has. Calendar days and working days are never mixed up. */
export function timeAnswer(subject: Subject): AspectAnswer {
  const { procedure, commune, on } = subject
  const { timeLimit } = procedure
  const verified = isQuotable({ kind: 'timeLimit' }, procedure, on) === 'verified'
  const text = withoutHearsay(timeLimit.text).replace(/\.$/u, '')
  const lines = [`Thời hạn: ${text === '' ? 'chưa có số ngày cố định' : text}.`]
  for (const one of timeLimit.cases ?? []) {
    const amount = durationText(one)
    if (amount === null || timeLimit.text.includes(amount)) continue
    lines.push(`- ${/cơ sở dữ liệu/u.test(one.case) ? 'Lâu nhất' : capital(one.case)}: ${amount}.`)
  }
  if (!verified) lines.push(confirmLine(procedure, commune))
  lines.push(basisLine(mainBases(procedure), procedure, verified ? procedure.asOf : null))
  return { text: lines.join('\n') }
}

function durationText(duration: {
  readonly workingDays?: number | undefined
  readonly days?: number | null | undefined
  readonly hours?: number | undefined
}): string | null {
  if (duration.workingDays !== undefined) return `${duration.workingDays} ngày làm việc`
  if (typeof duration.days === 'number') return `${duration.days} ngày`
  if (duration.hours !== undefined) return `${duration.hours} giờ`
  return null
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}
