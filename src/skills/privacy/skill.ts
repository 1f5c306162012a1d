import { BUTTONS } from '../buttons.ts'
import type { Skill } from '../types.ts'

/** What is stored, who sees it, and the citizen's rights. */
export const privacySkill: Skill = {
  name: 'privacy',
  intents: ['privacy.ask'],
  payloads: ['#privacy'],
  async handle(_turn, { commune }) {
    const { controller, officer, retentionDays, rightsClock, dataLocation, keepQuestions, outsideServices } =
      commune.privacy
    return {
      reply: [
        {
          text: [
            `${controller} lưu tài khoản nhắn tin, nội dung ông/bà gửi và số điện thoại (nếu ông/bà cho) để trả lời và xử lý phản ánh. Chỉ cán bộ được giao mới xem. Tên người phản ánh được giữ kín.`,
            `Lưu tại ${dataLocation}: tin nhắn ${retentionDays.chat} ngày, hồ sơ phản ánh ${yearsText(retentionDays.petition)}.`,
            `Để trả lời ngày một đúng hơn, xã giữ ${retentionDays.trace} ngày số liệu trợ lý hiểu câu hỏi ra sao, không kèm tên, tài khoản${
              keepQuestions ? '; kèm câu hỏi đã bỏ tên, số điện thoại, địa chỉ.' : ' và lời ông/bà viết.'
            }`,
            ...(outsideServices.length > 0
              ? [`Dịch vụ bên ngoài có xử lý dữ liệu: ${outsideServices.join('; ')}.`]
              : []),
            `Ông/bà có quyền xem, sửa, xóa dữ liệu của mình: bấm “Gặp cán bộ”, gọi ${officer.phone} hoặc viết đến ${officer.email}. Xã trả lời trong ${rightsClock.answerWorkingDays} ngày làm việc; cho xem, sửa trong ${rightsClock.accessDays} ngày, xóa trong ${rightsClock.deleteDays} ngày (${rightsClock.basis}). Hồ sơ phản ánh phải lưu theo luật thì có thể chưa xóa được ngay.`,
            'Không gửi ảnh căn cước, mã OTP, mật khẩu, số tài khoản. Xã không thu tiền qua tin nhắn.',
          ].join('\n'),
          buttons: [BUTTONS.officer],
        },
      ],
      flow: null,
    }
  },
}

/** `5 năm`, or days where they make no whole years. */
function yearsText(days: number): string {
  return days % 365 === 0 ? `${days / 365} năm` : `${days} ngày`
}
