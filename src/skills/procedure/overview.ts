import { isQuotable } from '../../knowledge/index.ts'
import { feeAnswer } from './fee.ts'
import { withoutHearsay } from './hearsay.ts'
import { isOnline } from './online.ts'
import { agencyName, basisLine, mainBases, whoConfirms } from './provenance.ts'
import type { AspectAnswer, Subject } from './subject.ts'
import { communeOffice, decidedElsewhere } from './who-decides.ts'

/** A procedure in a few lines: papers, where, how long, how much. Whatever is not certain is left to its own question. */
export function overviewAnswer(subject: Subject): AspectAnswer {
  const { procedure, commune, on } = subject
  const papers = procedure.documents
    .filter((paper) => paper.condition === undefined)
    .map((paper) => paper.name)
  const timeChecked = isQuotable({ kind: 'timeLimit' }, procedure, on) === 'verified'
  const lines = [
    ...(papers.length > 0 ? [`- Giấy tờ chính: ${shortList(papers)}.`] : []),
    procedure.level === 'other'
      ? `- ${decidedElsewhere(procedure, commune)}`
      : `- Nơi giải quyết: ${procedure.level === 'commune-police' ? commune.profile.addresses.police.name : agencyName(procedure).replace('UBND cấp xã', communeOffice(commune))}.`,
    ...(timeChecked ? [`- Thời hạn: ${withoutHearsay(procedure.timeLimit.text).replace(/\.$/u, '')}.`] : []),
    `- Lệ phí: ${shortFee(subject)}`,
    ...(procedure.channels.some(isOnline) ? ['- Nộp trực tuyến được.'] : []),
    ...(timeChecked ? [] : [`Thời hạn cụ thể xin hỏi ${whoConfirms(procedure, commune)}.`]),
    basisLine(mainBases(procedure), procedure),
  ]
  return { text: lines.join('\n') }
}

/** One line only when there is one checked amount for everybody. */
function shortFee(subject: Subject): string {
  const { procedure, on } = subject
  const [only, another] = procedure.fee
  const checked = only !== undefined && isQuotable({ kind: 'fee', line: only }, procedure, on) === 'verified'
  if (checked && another === undefined && only.setBy === undefined && only.amountVnd === 0)
    return 'không thu.'
  const first = feeAnswer(subject).text.split('\n')[0] ?? ''
  return checked && another === undefined && !first.startsWith('-')
    ? first.charAt(0).toLocaleLowerCase('vi') + first.slice(1)
    : 'tùy trường hợp, xin bấm “Lệ phí”.'
}

function shortList(papers: readonly string[]): string {
  const shown = papers.slice(0, 3).join('; ')
  return papers.length > 3 ? `${shown}; và ${papers.length - 3} loại khác` : shown
}
