import { createFrameReader, frames } from './frame-reader.ts'
import type { Token } from './syllable.ts'
import type { IntentName } from './types.ts'

const WORDS = {
  whom: `gọi ai, gọi cho ai, gọi điện cho ai, gặp ai, liên hệ ai, liên hệ với ai, liên hệ cho ai, hỏi ai, tìm ai, kiếm ai, ai phụ trách,
    ai đang phụ trách, ai quản lý, ai trực`,
  holds: `ai làm, ai lo, ai giữ, ai coi, ai nhận, người nào làm, cô nào làm, anh nào làm, chị nào làm, ông nào làm`,
  desks: `hộ tịch, địa chính, tư pháp, chính sách, chứng thực, kế toán, văn thư, một cửa, đất đai, thương binh, văn hóa, xây dựng`,
  lines: `số điện thoại, sđt, đường dây nóng, hotline, số máy`,
  which: `nào, mấy, gì, bao nhiêu`,
  nation: `tổng bí thư, chủ tịch nước, thủ tướng, chủ tịch quốc hội, bộ trưởng, tổng thống`,
  asksOfPerson: `ai, là ai, bao nhiêu tuổi, tên gì, tên là gì, lương, sinh năm, quê ở đâu, quê đâu, người ở đâu`,
  dossiers: `hồ sơ, giấy tờ, bộ giấy`,
  turnsBack: `bị trả lại, bị trả về, bị trả, trả lại hoài, trả về hoài, trả lại mãi, bị từ chối, bị bác, không chịu nhận, bắt bổ sung, bắt về làm lại`,
  makes: `bắt, đòi, ép, yêu cầu, kêu, bảo, vòi, gợi ý, phải`,
  pays: `nộp, đưa, chi, nộp thêm, đưa thêm, chung, bồi dưỡng, biếu, lót, kẹp`,
  sums: `triệu, trăm, nghìn, ngàn, củ, chai, tiền, phong bì, quà, tiền trà nước, tiền cà phê`,
  onlyThen: `mới làm, mới ký, mới kí, mới cho, mới giải quyết, mới nhận, mới chịu, mới xong, mới duyệt, mới trả, thì mới, thì ký, cho nhanh, cho lẹ`,
  /** What is paid by law before something is done. */
  due: `lệ phí, phí, thuế, bảo hiểm, phạt, tiền phạt, học phí, trước bạ, tiền điện, tiền nước, tiền đất, tạm ứng án phí, tiền cọc, chủ nhà, chủ trọ`,
  undone: `không ai dọn, chẳng ai dọn, chưa ai dọn, không thấy ai dọn, chưa thấy ai dọn, không ai hốt, chẳng ai hốt, không ai thu gom, chưa ai thu gom,
    không ai sửa, chẳng ai sửa, chưa ai sửa, không thấy ai sửa, chưa thấy ai sửa, không ai nạo vét, chưa ai nạo vét, không ai cắt tỉa`,
} as const satisfies Readonly<Record<string, string>>

const WISH_SIGNS = ['contact', 'politics', 'returned', 'bribe', 'neglected'] as const
export type WishSign = (typeof WISH_SIGNS)[number]

const read = createFrameReader(
  WORDS,
  frames(
    WISH_SIGNS,
    `
    contact: whom
    contact: holds ~3 desks
    contact: lines ~1 which
    politics: nation + asksOfPerson
    returned: dossiers ~10 turnsBack
    bribe: makes ~4 pays ~4 sums ~4 onlyThen ! due
    neglected: undone
    `,
  ),
  new Set(['asksOfPerson', 'which', 'makes']),
)

/** What the wording shows of a wish that the model may not have met in these words. */
export function readWishSigns(tokens: readonly Token[]): ReadonlySet<WishSign> {
  return new Set(read(tokens).hits.flatMap(({ kind, loose }) => (loose ? [] : [kind])))
}

/** How much a sign raises (lowers) a wish, in log-odds. */
export const WISH_PULL: Readonly<Record<WishSign, Partial<Record<IntentName, number>>>> = {
  contact: { 'office.contact': 2.5 },
  politics: { out_of_scope: 3, 'office.contact': -3 },
  returned: { 'dossier.status': 3 },
  bribe: { 'complaint.formal': 4 },
  neglected: { 'petition.create': 3, 'petition.status': 2 },
}
