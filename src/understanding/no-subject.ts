import { createStripper } from './content-words.ts'
import { phrases } from './phrase-matcher.ts'
import type { Token } from './syllable.ts'

/** Words that fit any procedure: they say what is done with papers, not for what. */
const withoutGeneric = createStripper(
  phrases(`
    làm giấy tờ, làm giấy, làm hồ sơ, làm đơn, nộp hồ sơ, nộp đơn, nộp giấy, nộp xong, nộp rồi, xong rồi, bao lâu có, bao lâu xong,
    lấy kết quả, trả kết quả, nhận kết quả, giấy tờ, hồ sơ, giấy, làm, nộp, nộp tiền, lấy, nhận, xong, đi, ra, xã, phường, ủy ban,
    việc, cái, đăng ký, xin, mang theo, mang, cầm, tiền, ngày, hết, lâu, nhanh, trả, kết quả, đến, lên, về, hẹn, ở, tại, đơn, phải,
    kia, nào, lúc nào, mất, hôm nay, ngày mai, cần, có
  `),
)
const LONGEST = 9

/**
 * True where a short message names nothing that papers are wanted for: “làm giấy”, “nộp xong rồi bao lâu có”. Whatever procedure its
 * words happen to fit is not the one meant.
 * @param content the message without courtesy and question words
 */
export function namesNoSubject(tokens: readonly Token[], content: readonly Token[]): boolean {
  return content.length > 0 && tokens.length <= LONGEST && withoutGeneric(content).length === 0
}
