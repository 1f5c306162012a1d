import { fold } from '../../src/understanding/syllable.ts'

const MARKED: readonly string[] = [
  'lệ phí đăng ký khai sinh bao nhiêu',
  'Dạ cho em hỏi hai vợ chồng em muốn đăng ký kết hôn thì cần mang những giấy tờ gì ra xã ạ?',
  'mất thẻ căn cước làm lại ở đâu, có lấy ngay được không',
  'số điện thoại công an xã',
  'Đường liên thôn có ổ gà to quá, xe máy ngã mấy lần rồi, đề nghị xã sửa sớm',
  'hồ sơ của tôi nộp tuần trước đến đâu rồi',
  'sáng thứ bảy xã có làm việc không',
  'cảm ơn cán bộ nhiều nhé',
  'e mún đk tạm trú cho ng thuê trọ onl đc k ạ',
  'Nhà tôi có ông cụ tám mươi hai tuổi không lương hưu, con cháu đi làm xa cả, trước ở huyện khác mới chuyển về đây hồi đầu năm, nghe nói được trợ cấp hằng tháng, vậy phải làm hồ sơ thế nào và nộp ở chỗ nào',
  'thời tiết hôm nay thế nào',
  'cho tôi gặp cán bộ',
]

/** Own messages of usual lengths and kinds, as typed with marks and without. */
export function messages(): Readonly<Record<string, readonly string[]>> {
  return { 'with marks': MARKED, 'without marks': MARKED.map(fold) }
}
