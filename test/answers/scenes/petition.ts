import type { Scene } from '../scene.ts'

const REPORT = { intent: 'petition.create' } as const
const PHOTO = { kind: 'image', url: 'https://media.example/1.jpg' } as const
const HOLE = 'đường có ổ gà to lắm, xe ngã hoài'

/** A report from the first word to the receipt, and every turn it may take. */
export const petitionScenes: readonly Scene[] = [
  {
    title: 'Phản ánh từng bước',
    lines: [
      { ...REPORT, says: 'tôi muốn phản ánh' },
      { ...REPORT, says: HOLE },
      { ...REPORT, says: 'trước cổng trường tiểu học thôn Đoài' },
      { taps: '#petition:skip' },
      { ...REPORT, says: '0912 345 678' },
      { taps: '#petition:send' },
    ],
  },
  {
    title: 'Phản ánh trọn trong một tin, có ảnh',
    lines: [
      { ...REPORT, says: `${HOLE}, trước cổng trường tiểu học thôn Đoài`, sends: [PHOTO] },
      { taps: '#petition:send' },
    ],
  },
  { title: 'Gửi ảnh trước', lines: [{ sends: [PHOTO] }, { ...REPORT, says: 'rác đổ đầy' }] },
  {
    title: 'Gửi vị trí',
    lines: [
      { ...REPORT, says: HOLE },
      { sends: [{ kind: 'location', latitude: 20.5, longitude: 106.1 }] },
      { taps: '#petition:skip' },
      { taps: '#petition:skip' },
    ],
  },
  {
    title: 'Chọn loại việc',
    lines: [
      { ...REPORT, says: 'cái bảng kia nghiêng sắp đổ, ở đầu thôn Đoài' },
      { ...REPORT, says: 'việc khác' },
    ],
  },
  {
    title: 'Không biết nói nơi nào',
    lines: [
      { ...REPORT, says: HOLE },
      { ...REPORT, says: 'mấy bữa nay khổ lắm rồi đi lại chẳng được' },
      { ...REPORT, says: 'thì khổ lắm, đêm hôm tối tăm ai cũng sợ' },
      { taps: '#petition:skip' },
      { taps: '#petition:skip' },
    ],
  },
  {
    title: 'Số điện thoại sai',
    lines: [
      { ...REPORT, says: HOLE },
      { ...REPORT, says: 'ở chợ Mai' },
      { taps: '#petition:skip' },
      { ...REPORT, says: '09123' },
    ],
  },
  {
    title: 'Sửa nội dung',
    lines: [
      { ...REPORT, says: `${HOLE}, trước cổng trường tiểu học thôn Đoài` },
      { taps: '#petition:edit' },
      { taps: '#petition:edit:content' },
    ],
  },
  {
    title: 'Hủy',
    lines: [
      { ...REPORT, says: HOLE },
      { intent: 'conversation.cancel', says: 'thôi không gửi nữa', understood: { confidence: 0.9 } },
    ],
  },
  { title: 'Bấm gửi khi không có gì', lines: [{ taps: '#petition:send' }] },
  {
    title: 'Có nguy hiểm',
    lines: [
      { ...REPORT, says: 'dây điện đứt rơi xuống đường ở thôn Đoài, gần nhà văn hóa' },
      { taps: '#petition:send' },
    ],
  },
  {
    title: 'Trẻ em bị hại',
    lines: [
      { taps: '#petition:field:TE' },
      { ...REPORT, says: 'có cháu hay bị bỏ đói ở thôn Đoài' },
      { taps: '#petition:skip' },
      { taps: '#petition:send' },
    ],
  },
  {
    title: 'Việc của đơn vị ngoài',
    lines: [
      { taps: '#petition:field:DIEN' },
      { ...REPORT, says: 'điện yếu quá, ở thôn Đoài cuối ngõ nhà ông Bảy' },
      { taps: '#petition:skip' },
      { taps: '#petition:skip' },
      { taps: '#petition:send' },
    ],
  },
  { title: 'Mất điện', lines: [{ ...REPORT, says: 'mất điện từ sáng tới giờ' }] },
  {
    title: 'Phản ánh cán bộ',
    lines: [
      { taps: '#petition:field:CBCC' },
      { ...REPORT, says: 'cán bộ quát người già, bắt đi lại nhiều lần' },
      { taps: '#petition:skip' },
      { taps: '#petition:send' },
    ],
  },
  {
    title: 'Góp ý về quy định',
    lines: [
      { ...REPORT, says: 'thủ tục rườm rà quá, đòi thêm giấy hoài' },
      { ...REPORT, says: 'việc khác' },
      { taps: '#petition:skip' },
      { taps: '#petition:send' },
    ],
  },
  {
    title: 'Lạc sang khiếu nại',
    lines: [{ taps: '#petition:field:KHIEU_NAI' }, { ...REPORT, says: 'tôi khiếu nại quyết định xử phạt' }],
  },
  {
    title: 'Hỏi chen ngang rồi tiếp tục',
    lines: [
      { ...REPORT, says: HOLE },
      {
        intent: 'office.hours',
        says: 'à xã làm việc mấy giờ?',
        understood: { confidence: 0.95 },
      },
      { taps: 'Tiếp tục phản ánh' },
    ],
  },
  {
    title: 'Có số căn cước trong tin',
    lines: [
      { ...REPORT, says: `${HOLE} ở chợ Mai, căn cước tôi 001 085 123 456` },
      { taps: '#petition:field:GT' },
      { taps: '#petition:skip' },
      { taps: '#petition:skip' },
    ],
  },
]
