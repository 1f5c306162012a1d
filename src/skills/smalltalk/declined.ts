import { foldText } from '../../petitions/index.ts'
import { baitOf } from '../../understanding/index.ts'
import { SAYINGS } from './messages.ts'

/** Matters that are declined in one sentence of their own; folded, the first that fits. */
const MATTERS: readonly (readonly [RegExp, string])[] = [
  [
    /\b(dang nao|da dang|dan chu|bieu tinh|tong bi thu|the che|che do cong san|chien tranh|hoang sa|truong sa|bau cu tong thong|trump|putin|lat do|noi xau)\b/,
    'Tôi là trợ lý của xã, không bàn chuyện chính trị. Ông/bà cần việc gì ở xã thì tôi giúp ngay.',
  ],
  [
    /\b(tu vi|phong thuy|xem tuoi|xem boi|boi|ngay (tot|dep)|so de|danh de|con de|lo de|xo so|xs(mb|mn|mt)?|vietlott|tam tai|cung hoang dao|chiem bao|mo thay|nam mo|danh con)\b/,
    'Tôi không xem tuổi, xem ngày hay đoán số. Ông/bà cần hỏi thủ tục hay việc của xã thì tôi giúp được.',
  ],
  [
    /\b(can ban|ban gap|thanh ly|khuyen mai|giam gia|freeship|vay nhanh|cho vay|trung thuong|sim so|tuyen (nhan vien|ctv)|viec nhe|keo bong|no hu|forex|link nhan qua|mua ngay|shop oi|ib minh)\b/,
    'Đây là kênh của xã, không đăng quảng cáo, mua bán. Ông/bà cần việc gì ở xã thì cứ nhắn.',
  ],
  [
    /\b(hack|che bom|lam bom|mua sung|can sa|ma tuy|lam gia giay|giay to gia|bang gia|tron thue)\b/,
    'Việc này tôi không giúp được. Ông/bà cần làm giấy tờ đúng quy định thì tôi chỉ cách.',
  ],
]

const OF_BAIT = {
  orders: 'Tôi chỉ trả lời theo đúng phần việc của xã, không đổi được. Ông/bà cần hỏi việc gì ạ?',
  records:
    'Thông tin của người khác tôi không đưa ra được. Hồ sơ của chính mình thì ông/bà hỏi tại quầy, mang theo căn cước.',
} as const

/** One or two calm sentences for what is not answered here; the citizen's words are never repeated. */
export function declined(text: string): string {
  const bait = baitOf(text)
  if (bait !== null) return OF_BAIT[bait]
  const folded = foldText(text.slice(0, 2_000))
  return MATTERS.find(([matter]) => matter.test(folded))?.[1] ?? SAYINGS.outOfScope
}
