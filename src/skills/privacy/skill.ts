import { BUTTONS } from '../buttons.ts'
import type { Skill } from '../types.ts'

/** What is stored, who sees it, and the citizen's rights. */
export const privacySkill: Skill = {
  name: 'privacy',
  intents: ['privacy.ask'],
  payloads: ['#privacy'],
  async handle(_turn, { commune }) {
    return {
      reply: [
        {
          text: [
            `UBND ${commune.profile.fullName} lưu tài khoản nhắn tin, nội dung ông/bà gửi và số điện thoại (nếu ông/bà cho) để trả lời và xử lý phản ánh. Chỉ cán bộ được giao mới xem. Tên người phản ánh được giữ kín.`,
            'Ông/bà có quyền xem, sửa, xóa dữ liệu của mình: bấm “Gặp cán bộ” và nói yêu cầu, cán bộ trả lời trong 2 ngày làm việc (Nghị định 356/2025/NĐ-CP). Hồ sơ phản ánh phải lưu theo luật thì có thể chưa xóa được ngay.',
            'Không gửi ảnh căn cước, mã OTP, mật khẩu, số tài khoản. Xã không thu tiền qua tin nhắn.',
          ].join('\n'),
          buttons: [BUTTONS.officer],
        },
      ],
      flow: null,
    }
  },
}
