import { channelLabel } from './labels.ts'

const DANGERS: Readonly<Record<string, string>> = {
  fire: 'Cháy, nổ',
  medical: 'Cấp cứu, tai nạn',
  violence: 'Bạo lực, mất an ninh',
  child: 'Trẻ em gặp nguy hiểm',
  suicide: 'Có người muốn tự hại mình',
  water: 'Đuối nước',
  disaster: 'Thiên tai, sạt lở, ngập lụt',
  electric: 'Điện giật, dây điện đứt',
  other: 'Người dân báo việc khẩn cấp',
}

/** What an alert is about, in a sentence for staff. @param detail as the alert keeps it: a word, or JSON with codes */
export function alertText(kind: string, detail: string): string {
  switch (kind) {
    case 'emergency':
      return `${DANGERS[detail] ?? DANGERS.other}. Người dân đã được đưa số khẩn cấp. Gọi lại hoặc báo lực lượng trực ngay.`
    case 'restricted':
      return 'Có nội dung tố cáo hoặc cần giữ kín. Trợ lý đã dừng hỏi và hướng dẫn cách gửi đơn.'
    case 'account': {
      const { channel, code } = facts(detail)
      const which = channel === undefined ? 'Một kênh' : `Kênh ${channelLabel(channel)}`
      return `${which} bị ngắt hoặc hạn chế${code === undefined ? '' : ` (mã ${code})`}. Tin gửi đi đang dừng; nhờ quản trị kết nối lại.`
    }
    case 'failure':
      return 'Trợ lý không đáp được một tin và đã xin lỗi người dân. Xin cán bộ trả lời thay.'
    default:
      return detail
  }
}

function facts(detail: string): { readonly channel?: string; readonly code?: string } {
  try {
    const parsed: unknown = JSON.parse(detail)
    return typeof parsed === 'object' && parsed !== null ? parsed : {}
  } catch {
    return {}
  }
}
