import type { CommuneKnowledge } from '../../knowledge/index.ts'
import { isOverdue, type PetitionStatus, STATE_NAMES } from '../../petitions/index.ts'
import { momentText } from '../vietnamese-time.ts'

/** One petition as its sender may see it; anybody else learns state and date only. */
export function statusText(status: PetitionStatus, commune: CommuneKnowledge, now: number): string {
  const lines = [`Phản ánh ${status.code}: ${STATE_NAMES[status.state]}.`]
  if (status.own) lines.push(`Nội dung: ${status.summary}`)
  if (status.own) lines.push(`Người xử lý: ${officerText(status.officerId, commune)}.`)
  if (status.external !== null) lines.push(`Việc này cần ${status.external} giải quyết; xã theo dõi và nhắc.`)
  if (
    status.answer === null &&
    status.dueAt !== null &&
    status.state !== 'rejected' &&
    status.state !== 'closed'
  ) {
    lines.push(`Hạn: ${momentText(status.dueAt)}.`)
    if (isOverdue(status, now)) {
      lines.push(
        `Đã quá hạn, xin lỗi ông/bà. Xin gọi ${commune.hotlines.commune.phone} hoặc bấm “Gặp cán bộ” để được trả lời ngay.`,
      )
    }
  }
  if (status.answer !== null) lines.push(`Trả lời của cán bộ: ${status.answer}`)
  if (!status.own) lines.push('Nội dung và câu trả lời chỉ hiện cho người đã gửi.')
  return lines.join('\n')
}

/** `Tạ Văn Xây, Chuyên viên xây dựng - giao thông`; the office when the person is no longer there. */
export function officerText(officerId: string, commune: CommuneKnowledge): string {
  const officer = commune.officers.find((one) => one.id === officerId)
  if (officer)
    return `${officer.name}, ${officer.title.charAt(0).toLocaleLowerCase('vi')}${officer.title.slice(1)}`
  const leader = commune.leaders.find((one) => one.id === officerId)
  return leader ? `${leader.name}, ${leader.office}` : commune.hotlines.office.name
}
