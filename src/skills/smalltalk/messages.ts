import type { CommuneKnowledge } from '../../knowledge/index.ts'

/** What the assistant says when no fact is asked. Polite, short, never joking. */
export const SAYINGS = {
  greet: 'Kính chào ông/bà. Ông/bà cần hỏi việc gì? Cứ viết như nói thường, hoặc chọn một mục:',
  help: 'Tôi giúp được: hỏi thủ tục giấy tờ, giờ làm việc, số điện thoại, gửi phản ánh và xem kết quả. Ông/bà cứ viết việc cần hỏi, ví dụ “làm căn cước cần giấy tờ gì”, hoặc chọn:',
  thanks: 'Dạ, không có gì ạ. Ông/bà cần gì cứ nhắn tiếp.',
  goodbye: 'Chào ông/bà. Khi cần ông/bà cứ nhắn lại.',
  smalltalk: 'Tôi là trợ lý tự động của xã. Ông/bà cần hỏi thủ tục, giờ làm việc hay gửi phản ánh?',
  outOfScope:
    'Việc này ngoài phần tôi trả lời được. Tôi giúp về thủ tục, giờ làm việc, số điện thoại của xã và nhận phản ánh.',
  abuse: 'Tôi hiểu ông/bà đang bực. Xin cho biết việc cụ thể, hoặc bấm “Gặp cán bộ” để có người trả lời.',
  nothingOpen: 'Hiện không có việc gì đang làm dở. Ông/bà cần hỏi gì cứ nhắn.',
  choose: 'Ông/bà chọn giúp tôi một mục:',
  anythingElse: 'Vâng. Ông/bà cần hỏi gì thêm không ạ?',
  corrected: 'Xin lỗi ông/bà, tôi hiểu chưa đúng. Ông/bà viết lại rõ hơn việc cần hỏi, hoặc chọn:',
  noWords: 'Tôi chưa đọc được tin này (chỉ có hình hoặc biểu tượng). Ông/bà viết bằng chữ giúp, hoặc chọn:',
  voice: 'Tôi chưa nghe được tin thoại hay mở được tệp. Ông/bà viết bằng chữ giúp, hoặc bấm “Gặp cán bộ”.',
} as const

/** Not understood, or not known: honest, and with a person's number. */
export function unknownText(commune: CommuneKnowledge): string {
  return `Tôi chưa chắc hiểu đúng nên không trả lời bừa. Ông/bà viết rõ hơn giúp tôi, chọn một mục dưới đây, hoặc gọi ${commune.hotlines.commune.phone}.`
}
