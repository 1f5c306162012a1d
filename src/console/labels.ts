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
  failure: 'Trợ lý gặp lỗi',
}

export const FEEDBACK_LABELS: Readonly<Record<string, string>> = {
  praise: 'Khen',
  complaint: 'Chưa hài lòng',
  rating: 'Chấm điểm',
}
