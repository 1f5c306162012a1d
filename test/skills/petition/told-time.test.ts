import { describe, expect, test } from 'vitest'
import { toldTime } from '../../../src/skills/petition/told-time.ts'

const FRIDAY = Temporal.PlainDate.from('2026-11-20')

describe('when a report says it happened', () => {
  test.each([
    ['rác đổ từ hôm qua', 'thứ Năm 19/11/2026'],
    ['tối qua lúc 8h có xe đổ trộm', 'tối, 20:00, thứ Năm 19/11/2026'],
    ['sang nay 6h30 xe tai dam do cot den', 'sáng, 06:30, thứ Sáu 20/11/2026'],
    ['đèn hỏng từ thứ 2', 'thứ Hai 16/11/2026'],
    ['ngày 5/11 nước tràn', 'thứ Năm 05/11/2026'],
  ])('“%s” is %s', (text, when) => {
    expect(toldTime(text, FRIDAY)).toBe(when)
  })

  test.each(['mai họp thôn', 'mấy hôm nay không ai dọn', 'thứ 7 tuần sau', 'rác nhiều quá', 'cả tuần nay'])(
    '“%s” tells no day',
    (text) => {
      expect(toldTime(text, FRIDAY)).toBeNull()
    },
  )
})
