import { ruleFor } from './eligibility.ts'
import { basisLine, confirmLine, mainBases, whoConfirms } from './provenance.ts'
import type { AspectAnswer, Subject } from './subject.ts'
import { judge } from './who-decides.ts'

const PAPERS_SHOWN = 4

/**
 * For whoever was refused, or asked for more, and doubts it: the rule, the papers that may be asked, who decides, and the
 * ways to object. Never a verdict of ours on what an officer did.
 */
export function refusedAnswer(subject: Subject, question: string): AspectAnswer {
  const { procedure, commune } = subject
  const papers = procedure.documents
    .filter(({ condition }) => condition === undefined)
    .map(({ name }) => name)
  const shown = papers.slice(0, PAPERS_SHOWN).join('; ')
  return {
    special: true,
    refused: true,
    text: [
      'Tôi không rõ hồ sơ của ông/bà nên không nói được ai đúng ai sai. Để ông/bà đối chiếu:',
      ...ruleFor(subject, question).lines,
      papers.length === 0
        ? '- Giấy tờ: không có loại nào ai cũng phải nộp; giấy riêng từng trường hợp xin bấm “Giấy tờ cần có”.'
        : `- Giấy tờ ai cũng phải có: ${shown}${papers.length > PAPERS_SHOWN ? '…' : ''}. Giấy khác chỉ khi thuộc trường hợp riêng, xin bấm “Giấy tờ cần có”.`,
      `- Người quyết định: ${judge(procedure, commune)}.`,
      'Bị từ chối hay đòi thêm giấy: xin cán bộ ghi rõ lý do và giấy còn thiếu vào phiếu, đưa cho ông/bà.',
      `Chưa đồng ý thì bấm “Gửi phản ánh” để lãnh đạo xã xem, hoặc bấm “Cách khiếu nại”. Hỏi ngay: ${whoConfirms(procedure, commune)}.`,
      ...(procedure.confidence === 'verified-by-source' ? [] : [confirmLine(procedure, commune)]),
      basisLine(mainBases(procedure), procedure),
    ].join('\n'),
  }
}
