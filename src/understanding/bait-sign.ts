import { createFrameReader, frames } from './frame-reader.ts'
import { wordsOf } from './reading.ts'
import type { Token } from './syllable.ts'

const WORDS = {
  drops: `bỏ qua, quên, quên hết, phớt lờ, lờ đi, không cần theo, vô hiệu, ignore, disregard, forget, override, bypass`,
  rules: `hướng dẫn, chỉ dẫn, mệnh lệnh, lệnh trước, luật lệ, quy tắc, giới hạn, instructions, instruction, rules, prompt, previous, guidelines, câu lệnh`,
  machinery: `system prompt, prompt hệ thống, lời nhắc hệ thống, developer mode, chế độ nhà phát triển, jailbreak, api key, mật khẩu quản trị,
    quyền quản trị, chế độ gỡ lỗi, debug mode, mã nguồn của bạn, hướng dẫn hệ thống, admin password, drop table, select from, cơ sở dữ liệu của bạn`,
  roles: `đóng vai, từ giờ bạn là, từ bây giờ bạn là, giả vờ bạn là, act as, you are now, pretend to be, hãy là`,
  unbound: `không giới hạn, không có giới hạn, không bị hạn chế, hacker, dan, no limits, unrestricted, không kiểm duyệt, admin, quản trị viên`,
  gives: `cho, xin, đọc, in, gửi, đưa, liệt kê, xuất, tra, tìm, xem, cho biết, give, show, list`,
  records: `số điện thoại, sđt, số căn cước, cccd, số cccd, danh sách, địa chỉ nhà, hồ sơ, thông tin cá nhân, số tài khoản, phone numbers, personal data, id numbers`,
  others: `hàng xóm, người dân, người khác, mọi người, bà con, những người, các hộ, người đã phản ánh, người tố cáo, người phản ánh, vợ cũ, chồng cũ, người yêu,
    citizens, other people, neighbours, neighbors`,
  /** Lists that are public, and records of one's own. */
  own: `của tôi, của em, của con tôi, hộ nghèo được, thủ tục, mẫu, cần giấy tờ, khai sinh, ủy quyền`,
} as const satisfies Readonly<Record<string, string>>

const read = createFrameReader(
  WORDS,
  frames(
    ['orders', 'records'] as const,
    `
    orders: drops ~6 rules
    orders: machinery
    orders: roles ~6 unbound
    records: gives ~5 records ~4 others ! own
    `,
  ),
  new Set(['gives']),
)

/** What a message tries: to change how the assistant works, or to learn of other people. Null where it tries neither. */
export function readBait(tokens: readonly Token[]): 'orders' | 'records' | null {
  return read(tokens).hits.find(({ loose }) => !loose)?.kind ?? null
}

/** The same for a text; never throws. */
export function baitOf(text: string): 'orders' | 'records' | null {
  return readBait(wordsOf(text))
}
