import { describe, expect, test } from 'vitest'
import { askedDay } from '../../src/skills/asked-day.ts'

const FRIDAY = Temporal.PlainDate.from('2026-11-20')

describe('the day a question names', () => {
  test.each([
    ['hôm nay có làm việc không', '2026-11-20'],
    ['mai mấy giờ mở cửa', '2026-11-21'],
    ['thu 7 co lam khong', '2026-11-21'],
    ['t2 tuần sau', '2026-11-23'],
    ['chủ nhật này', '2026-11-22'],
    ['thứ sáu', '2026-11-20'],
    ['ngày 24/11 có nghỉ không', '2026-11-24'],
    ['ngày 2/1', '2027-01-02'],
  ])('“%s” is %s', (text, day) => {
    expect(askedDay(text, FRIDAY)?.from.toString()).toBe(day)
  })

  test.each(['giờ làm việc', 'ngày 31/2', '45/99'])('“%s” names none', (text) => {
    expect(askedDay(text, FRIDAY)).toBeNull()
  })
})
