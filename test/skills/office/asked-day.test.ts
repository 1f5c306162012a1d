import { describe, expect, test } from 'vitest'
import { askedDay, askedHoliday } from '../../../src/skills/office/asked-day.ts'
import { commune } from '../commune-fixture.ts'

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
    expect(askedDay(text, FRIDAY)?.toString()).toBe(day)
  })

  test.each(['giờ làm việc', 'ngày 31/2', '45/99'])('“%s” names none', (text) => {
    expect(askedDay(text, FRIDAY)).toBeNull()
  })

  test('is a holiday with its first and last day off', () => {
    const tet = askedHoliday('tết nghỉ đến bao giờ', FRIDAY, commune.calendar)
    expect(tet?.from.toString()).toBe('2027-02-04')
    expect(tet?.until.toString()).toBe('2027-02-10')
    expect(askedHoliday('ngày giỗ ông tôi', FRIDAY, commune.calendar)).toBeNull()
  })
})
