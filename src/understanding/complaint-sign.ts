import { createPhraseMatcher, phrases } from './phrase-matcher.ts'
import type { Token } from './syllable.ts'

const matcher = createPhraseMatcher({
  /** The legal words themselves. */
  named: phrases(`
    khiếu nại, khiếu kiện, khiếu tố, tố cáo, tố giác, khởi kiện, đơn kiện, kiện xã, kiện ủy ban, kiện chủ tịch, thưa kiện, làm đơn tố, hối lộ,
    tham ô, tham nhũng, ăn chặn, ăn hối lộ, lạm quyền, lợi dụng chức quyền, nhận phong bì, đưa phong bì, lót tay, lo lót, vòi tiền, vòi vĩnh,
    chung chi, bồi dưỡng mới ký, bảo kê, ăn bớt, cắt xén, kê khống, làm khống
  `),
  office: phrases(`
    cán bộ, công chức, chủ tịch, bí thư, trưởng thôn, tổ trưởng, địa chính, công an, lãnh đạo, hiệu trưởng, ủy ban, ubnd, nhân viên, thanh tra,
    phó chủ tịch, trưởng xóm, hộ tịch, kế toán
  `),
  money: phrases(
    'đòi tiền, đòi … triệu, đòi … nghìn, đòi … đồng, nhận tiền, lấy tiền, xin tiền, bắt đưa, ăn tiền, đòi thêm tiền',
  ),
  private: phrases('shopee, lazada, tiki, grab, ngân hàng, công ty, shipper, nhà mạng, tranh chấp, hòa giải'),
})

/** True where a decision is contested, or somebody in office is accused: words of the law, or money asked by an office. */
export function readsAsComplaint(tokens: readonly Token[]): boolean {
  const hits = matcher.match(tokens)
  if (hits.has('private')) return false
  return hits.has('named') || (hits.has('office') && hits.has('money'))
}
