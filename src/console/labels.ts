import type { ChannelName } from '../channel/index.ts'
import type { Role } from './permissions.ts'

/** Words staff read for the codes of the database. */
export const CHANNEL_LABELS: Readonly<Record<ChannelName, string>> = {
  zalo: 'Zalo',
  facebook: 'Facebook',
  web: 'Trang web',
  terminal: 'Máy tính nội bộ',
}

/** Name of a channel stored as text; a channel of a later version shows its code. */
export function channelLabel(channel: string): string {
  return CHANNEL_LABELS[channel as ChannelName] ?? channel
}

export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  admin: 'Quản trị',
  leader: 'Lãnh đạo',
  officer: 'Cán bộ',
  communications: 'Truyền thông',
}

export const KIND_LABELS: Readonly<Record<string, string>> = {
  report: 'Phản ánh hiện trường',
  suggestion: 'Kiến nghị, góp ý',
  regulation: 'Phản ánh về quy định hành chính',
}

export const ALERT_LABELS: Readonly<Record<string, string>> = {
  emergency: 'Khẩn cấp',
  account: 'Tài khoản kênh',
  restricted: 'Nội dung cần bảo mật',
}

export const FEEDBACK_LABELS: Readonly<Record<string, string>> = {
  praise: 'Khen',
  complaint: 'Chưa hài lòng',
  rating: 'Chấm điểm',
}

/** Why a message could not be delivered, for people. `code` is the platform's or ours, see the channel's README. */
export function deliveryProblem(state: string, code: string | null): string {
  if (state === 'uncertain') return 'Đã gửi nhưng không nhận được hồi báo: có thể người dân đã thấy tin này.'
  if (code === null) return 'Gửi nhiều lần không thành công.'
  const known = DELIVERY_PROBLEMS.find(([pattern]) => pattern.test(code))
  return known ? known[1] : 'Nền tảng từ chối tin này.'
}

const DELIVERY_PROBLEMS: readonly (readonly [RegExp, string])[] = [
  [/window|outside|-230|-234|2018278|\b10\b/i, 'Đã quá thời gian được phép nhắn lại cho người dân trên kênh này.'],
  [/quota|limit|rate|-32|613|\b4\b/i, 'Kênh đã hết lượt gửi hoặc đang bị giới hạn tốc độ.'],
  [/block|unfollow|withdraw|-213|551|closed/i, 'Người dân đã chặn hoặc rời trang của xã.'],
  [/token|auth|-216|-124|190/i, 'Kết nối của xã với kênh này đã hết hiệu lực, cần quản trị kết nối lại.'],
  [/recipient|not.?found|-201|\b100\b/i, 'Không còn tìm thấy người nhận trên kênh này.'],
  [/timeout|network|down|5\d\d|unavailable/i, 'Kênh không phản hồi sau nhiều lần thử.'],
]
