import { isQuotable } from '../../knowledge/index.ts'
import { dateText } from '../vietnamese-time.ts'
import { fitLines } from './fit-lines.ts'
import { withoutHearsay } from './hearsay.ts'
import { basisLine, confirmLine, legalName, mainBases } from './provenance.ts'
import type { AspectAnswer, Subject } from './subject.ts'

const LAWS_ROOM = 520
/** A longer official name would push the laws off a telephone's screen; the portal's page shows it. */
const LONGEST_NAME = 120

/** What happens, step by step. */
export function stepsAnswer({ procedure }: Subject): AspectAnswer {
  const steps = procedure.steps.map((step, index) => `Bước ${index + 1}: ${withoutHearsay(step) || step}`)
  return { text: [...steps, basisLine(mainBases(procedure), procedure)].join('\n') }
}

/** Which forms, and where to get them. */
export function formAnswer({ procedure, commune, on }: Subject): AspectAnswer {
  const { oneStop } = commune.hotlines
  if (procedure.forms.length === 0) {
    return {
      text: `Tôi chưa có tên mẫu đơn chắc chắn của thủ tục này. Mẫu có sẵn tại ${oneStop.name}, hoặc xin hỏi số ${oneStop.phone}.`,
    }
  }
  return {
    text: [
      'Mẫu cần điền:',
      ...procedure.forms.map((form) => `- ${form}`),
      `Lấy miễn phí tại ${oneStop.name}, hoặc tải trên Cổng Dịch vụ công quốc gia.`,
      ...(isQuotable({ kind: 'forms' }, procedure, on) === 'verified'
        ? []
        : [confirmLine(procedure, commune)]),
      basisLine(mainBases(procedure), procedure),
    ].join('\n'),
  }
}

/** The legal texts with the day they came into force. */
export function legalAnswer({ procedure, commune, on, full }: Subject): AspectAnswer {
  const laws = procedure.legalBasis.map((law) => {
    const since =
      law.effective === null ? '' : `, hiệu lực từ ${dateText(Temporal.PlainDate.from(law.effective))}`
    return `- ${legalName(law.number, law.title)}${law.article === undefined ? '' : ` (${law.article})`}: ${law.title}${since}.`
  })
  const lines = full ? laws : fitLines(laws, LAWS_ROOM)
  return {
    text: [
      ...(procedure.shortName === undefined || procedure.name.length > LONGEST_NAME
        ? []
        : [`Tên chính thức: ${procedure.name}${procedure.code === null ? '' : ` (mã ${procedure.code})`}.`]),
      ...lines,
      ...(isQuotable({ kind: 'legalBasis' }, procedure, on) === 'verified'
        ? []
        : [confirmLine(procedure, commune)]),
    ].join('\n'),
    shortened: lines.length < laws.length,
  }
}

/** What the citizen gets at the end. */
export function resultAnswer({ procedure }: Subject): AspectAnswer {
  return {
    text: [
      `Kết quả nhận được: ${procedure.result}.`,
      'Nhận tại nơi nộp theo giấy hẹn, hoặc theo cách đã chọn khi nộp hồ sơ (bưu chính, bản điện tử nếu có).',
    ].join('\n'),
  }
}
