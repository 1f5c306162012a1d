import type { CommuneKnowledge, Procedure } from '../../knowledge/index.ts'
import { whoConfirms } from './provenance.ts'
import type { AspectAnswer, Subject } from './subject.ts'

/** Does a way of handing in go through the network? */
export function isOnline(channel: string): boolean {
  return /trực tuyến|qua mạng|VNeID|dichvucong/iu.test(channel)
}

/** The official page of a procedure; a citizen's view of another procedure shows that one's. Null: code not known. */
export function officialPage(procedure: Procedure, commune: CommuneKnowledge): string | null {
  const parent = procedure.variantOf === undefined ? undefined : commune.procedureById(procedure.variantOf)
  const code = procedure.code ?? parent?.code ?? null
  if (code === null) return null
  return `${commune.profile.nationalPortal.replace(/\/$/u, '')}/dich-vu-cong-truc-tuyen/${code}`
}

/** Whether it can be handed in online, and how. */
export function onlineAnswer(subject: Subject): AspectAnswer {
  const { procedure, commune } = subject
  const channels = procedure.channels.filter(isOnline)
  if (channels.length === 0) {
    return {
      text: `Tôi chưa thấy thủ tục này cho nộp trực tuyến. Xin xác nhận lại với ${whoConfirms(procedure, commune)}, hoặc nộp trực tiếp.`,
    }
  }
  const page = officialPage(procedure, commune)
  return {
    text: [
      'Nộp trực tuyến được. Cần có tài khoản VNeID để đăng nhập.',
      ...channels.map((channel) => `- ${channel.replace(/^trực tuyến:\s*/iu, '').replace(/\.$/u, '')}.`),
      page === null
        ? `Vào ${commune.profile.nationalPortal} và gõ tên thủ tục.`
        : 'Bấm đường dẫn bên dưới để mở đúng thủ tục.',
      'Không tự làm được thì ra Trung tâm Phục vụ hành chính công, cán bộ giúp nộp.',
    ].join('\n'),
  }
}
