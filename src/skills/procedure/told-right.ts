import { foldText } from '../../petitions/index.ts'

const ASKS_RIGHT =
  /\b(co |la )?dung( (quy dinh|luat|phap luat|thu tuc|theo luat|voi quy dinh))? (khong|ko|k|kg|hong|hok|hem|chua|hay sai)\b|\bdung hay sai\b|\b(co|la) (sai|trai) (quy dinh|luat|phap luat)?\b|\bco quyen (bat|doi|yeu cau|tu choi)\b/
const TOLD =
  /\b(tra loi|tu choi|(khong|ko|k|kg|hong|chang|chua) (nhan|cho|giai quyet|lam|tiep nhan|chiu|dong y|duoc nhan)|tra (lai|ve|ho so)|bi tra|bat (phai|lam|nop|bo sung|ve|di|mang|ky)|bat (em|toi|tui|minh|dan|nguoi|phai)|doi (them|phai|nop|toi|em|giay)|yeu cau|bao (la|phai|khong|em|toi|can|thieu|cho)|noi (la|phai|khong|em|toi|can|thieu)|can bo|cong an|xa|uy ban|mot cua|thu tien|lay tien)\b/

/** “Cán bộ trả lời như vậy có đúng không”: somebody was told something, or sent away, and doubts it. Diacritics optional. */
export function asksWhetherRight(question: string): boolean {
  const folded = foldText(question.slice(0, 1_000))
  return ASKS_RIGHT.test(folded) && TOLD.test(folded)
}
