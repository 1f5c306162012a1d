import type { Scene } from '../scene.ts'

const CONTACT = { intent: 'office.contact' } as const
const HOURS = { intent: 'office.hours' } as const
const ADDRESS = { intent: 'office.address' } as const

/** Opening hours, addresses, telephone numbers. */
export const officeScenes: readonly Scene[] = [
  { title: 'Giờ làm việc, đang mở', lines: [{ ...HOURS, says: 'xã làm việc mấy giờ' }] },
  { title: 'Giờ làm việc, tối', at: '2026-11-20T20:00', lines: [{ ...HOURS, says: 'xã còn làm không' }] },
  { title: 'Giờ làm việc, Chủ nhật', at: '2026-11-22T10:00', lines: [{ ...HOURS, says: 'giờ làm việc' }] },
  { title: 'Giờ làm việc thứ Bảy', lines: [{ ...HOURS, says: 'thứ bảy có làm không' }] },
  { title: 'Giờ làm việc một ngày cụ thể', lines: [{ ...HOURS, says: 'ngày 25/11 mở cửa không' }] },
  { title: 'Nghỉ Tết', lines: [{ ...HOURS, says: 'tết xã nghỉ mấy ngày' }] },
  { title: 'Ngày âm lịch', lines: [{ ...HOURS, says: 'mùng 5 tết xã làm chưa' }] },
  { title: 'Ngày rằm', lines: [{ ...HOURS, says: 'rằm tháng chạp có làm không' }] },
  { title: 'Nghỉ ngày 2/9', lines: [{ ...HOURS, says: 'quốc khánh 2 9 nghỉ không' }] },
  { title: 'Tiếp công dân', lines: [{ ...HOURS, says: 'lịch tiếp công dân' }] },
  { title: 'Bấm giờ làm việc', lines: [{ taps: '#office:hours' }] },
  { title: 'Bấm số điện thoại', lines: [{ taps: '#office:contacts' }] },
  { title: 'Số của công an', lines: [{ ...CONTACT, says: 'số điện thoại công an xã' }] },
  { title: 'Số của trạm y tế', lines: [{ ...CONTACT, says: 'số trạm y tế' }] },
  { title: 'Số của trưởng thôn', lines: [{ ...CONTACT, says: 'số trưởng thôn Đoài' }] },
  { title: 'Số của Chủ tịch', lines: [{ ...CONTACT, says: 'số chủ tịch xã' }] },
  { title: 'Số của cán bộ địa chính', lines: [{ ...CONTACT, says: 'sđt địa chính' }] },
  { title: 'Số của điện lực', lines: [{ ...CONTACT, says: 'số điện lực' }] },
  { title: 'Số của ai đó không rõ', lines: [{ ...CONTACT, says: 'cho xin số của chị ấy' }] },
  { title: 'Địa chỉ chung', lines: [{ ...ADDRESS, says: 'chỗ đó ở đâu' }] },
  { title: 'Địa chỉ công an', lines: [{ ...ADDRESS, says: 'công an xã ở đâu' }] },
  { title: 'Địa chỉ nơi nộp hồ sơ', lines: [{ ...ADDRESS, says: 'nộp hồ sơ ở chỗ nào' }] },
  { title: 'Địa chỉ ủy ban', lines: [{ ...ADDRESS, says: 'ủy ban ở đâu' }] },
  { title: 'Địa chỉ Ban chỉ huy quân sự', lines: [{ ...ADDRESS, says: 'xã đội ở đâu' }] },
  { title: 'Địa chỉ Phòng tiếp công dân', lines: [{ ...ADDRESS, says: 'phòng tiếp dân ở đâu' }] },
]
