import { expect, test } from 'vitest'
import { askedHoliday } from '../../../src/skills/office/asked-holiday.ts'
import { commune } from '../commune-fixture.ts'

const FRIDAY = Temporal.PlainDate.from('2026-11-20')

test('a holiday a question names has its first and last day off', () => {
  const tet = askedHoliday('tết nghỉ đến bao giờ', FRIDAY, commune.calendar)
  expect(tet?.from.toString()).toBe('2027-02-04')
  expect(tet?.until.toString()).toBe('2027-02-10')
  expect(askedHoliday('ngày giỗ ông tôi', FRIDAY, commune.calendar)).toBeNull()
})
