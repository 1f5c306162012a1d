import { describe, expect, it } from 'vitest'
import { recogniseElsewhere } from '../../src/knowledge/index.ts'
import { hoaMai } from './hoa-mai.ts'

const subject = (text: string) => recogniseElsewhere(text, hoaMai)?.subject.id ?? null

describe('recogniseElsewhere', () => {
  it.each([
    ['hộ chiếu làm ở đâu', 'ho-chieu'],
    ['lam ho chieu can gi', 'ho-chieu'],
    ['cần giấy gì để làm hộ chiếu', 'ho-chieu'],
    ['bằng lái xe hết hạn', 'bang-lai-xe'],
    ['vay vốn ngân hàng chính sách xã hội', 'vay-chinh-sach'],
    ['sang tên xe máy', 'dang-ky-xe'],
  ])('reads “%s” as %s', (text, id) => {
    expect(subject(text)).toBe(id)
  })

  it.each(['xin xác nhận cư trú để làm hộ chiếu', 'làm giấy khai sinh', 'sang tên sổ đỏ', ''])(
    'sees no other body’s matter in “%s”',
    (text) => {
      expect(subject(text)).toBeNull()
    },
  )

  it('tells the citizen’s own words', () => {
    expect(recogniseElsewhere('em muốn Đổi Bằng Lái xe', hoaMai)?.matched).toBe('Bằng Lái xe')
  })
})
