import { expect, test } from 'vitest'
import { asksWhetherRight } from '../../../src/skills/procedure/told-right.ts'

test.each([
  'cán bộ bảo phải có sổ hộ khẩu, trả lời như vậy có đúng không',
  'xa khong nhan ho so vi thieu giay, the co dung khong',
  'họ đòi thêm giấy xác nhận, đúng hay sai ạ',
  'một cửa thu tiền khai sinh có đúng quy định không',
])('“%s” doubts what somebody was told', (text) => expect(asksWhetherRight(text)).toBe(true))

test.each([
  'khai sinh cần giấy tờ gì',
  'nộp hồ sơ đúng hạn có mất tiền không',
  'làm đúng tuyến được không',
  '',
])('“%s” does not', (text) => expect(asksWhetherRight(text)).toBe(false))
