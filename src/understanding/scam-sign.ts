import { createFrameReader, frames } from './frame-reader.ts'
import type { Token } from './syllable.ts'

/** How fraud is told: who calls, and what they want. General words; the tricks change, the asking does not. */
const WORDS = {
  callers: `công an, cảnh sát, cán bộ, tòa án, viện kiểm sát, ngân hàng, điện lực, cán bộ thuế, thuế, người lạ, số lạ, sđt lạ, ai đó, shipper,
    nhân viên, bộ công an, nhà mạng, bảo hiểm, có người, người ta, họ, hắn, ổng, bạn tôi, police, officer, caller, someone, somebody`,
  claims: `xưng, xưng là, tự xưng, giả danh, mạo danh, giả làm, giả giọng, nhận là, xưng công an, xưng cán bộ, claiming, pretending`,
  contacts: `gọi, gọi điện, nhắn, nhắn tin, gửi, kết bạn, gọi video, alo, called, texted, messaged, asked me, phoned`,
  tells: `bảo, kêu, biểu, yêu cầu, đòi, bắt, ép, dọa, hướng dẫn, nói, xin, đề nghị, hỏi, asked, told, asks, wants`,
  wants: `chuyển tiền, chuyển khoản, ck tiền, otp, mã otp, mã xác thực, mã xác nhận, mật khẩu, đường link, link, cái link, cài app, cài ứng dụng, tải ứng dụng,
    tải app, đọc mã, số tài khoản, số thẻ, chụp căn cước, ảnh căn cước, quét khuôn mặt, nâng cấp vneid, nâng cấp định danh, cập nhật định danh,
    kích hoạt vneid, đóng phí trước, đóng thuế trước, chứng minh trong sạch, tài khoản tạm giữ, rửa tiền, lệnh bắt, đóng phí, nạp tiền, transfer money, transfer, bank details, otp code, chuyển hết tiền, mượn tiền, vay tiền,
    pin code, password`,
  slips: `lỡ, đã lỡ, lỡ tay, trót, vừa, đã`,
  gives: `đọc mã, đưa mã, đọc otp, cho otp, cung cấp otp, bấm vào link, bấm link, bấm vô link, nhấn vào link, chuyển cho nó, chuyển khoản cho, chuyển tiền cho họ,
    cài ứng dụng lạ, đưa mật khẩu, chuyển tiền cho người lạ`,
  fraud: `lừa đảo, bị lừa mất tiền, bị lừa tiền, lừa tiền, lừa chuyển tiền, gạt chuyển tiền, chiếm đoạt tài khoản, hack tài khoản ngân hàng, bị hack mất tiền,
    cuộc gọi lừa, tin nhắn lừa, nghi lừa, phải lừa không, phạt nguội này thật, giả danh công an, giả danh cán bộ, mạo danh công an, scammed, a scam, scammer, phishing`,
  /** Told to the commune as a matter of the place, to be looked after by it. */
  reports: `đề nghị xã, xin phản ánh, muốn phản ánh, kiến nghị, nhờ xã cảnh báo, báo xã biết, mong xã`,
  /** Fees of a dossier are paid by transfer too, and those in office who take money are accused, not impersonated. */
  dossiers: `nộp hồ sơ, hồ sơ của tôi, lệ phí, tiền trợ cấp, tiền lương hưu, hối lộ, phong bì, lót tay, vòi, biên giới, campuchia, không nhận được mã`,
} as const satisfies Readonly<Record<string, string>>

const read = createFrameReader(
  WORDS,
  frames(
    ['scam'],
    `
    scam: fraud ! dossiers ! reports
    scam: callers ~8 contacts + wants ! dossiers
    scam: contacts ~8 tells ~8 wants ! dossiers
    scam: callers ~8 tells ~6 wants ! dossiers
    scam: claims ~6 callers + wants ! reports
    scam: claims ~6 callers + contacts ! reports
    scam: callers ~6 claims + contacts ! reports
    scam: slips ~2 gives
    `,
  ),
  new Set(['callers', 'slips']),
)

/** True where somebody is talked into sending money, codes or pictures, or already was. */
export function readsAsScam(tokens: readonly Token[]): boolean {
  return read(tokens).hits.some(({ loose }) => !loose)
}
