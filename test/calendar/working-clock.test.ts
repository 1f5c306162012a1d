import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addCalendarDays,
  addWorkingDays,
  addWorkingHours,
  createOfficeCalendar,
  describeInstant,
  vietnamTime,
} from '../../src/calendar/index.ts'
import { hoaMai } from '../knowledge/hoa-mai.ts'

const at = (local: string) => Temporal.Instant.from(`${local}+07:00`)
const office = createOfficeCalendar(hoaMai)

describe('addWorkingDays', () => {
  it.each([
    ['2026-11-20T09:00', 5, '17:00 thứ Hai 30/11/2026'],
    ['2026-11-20T09:00', 10, '17:00 thứ Hai 07/12/2026'],
    ['2026-08-27T09:00', 5, '17:00 thứ Ba 08/09/2026'],
    ['2026-08-21T09:00', 1, '17:00 thứ Bảy 22/08/2026'],
    ['2027-02-03T09:00', 3, '17:00 thứ Hai 15/02/2027'],
    ['2027-01-29T09:00', 7, '17:00 thứ Ba 16/02/2027'],
    ['2026-11-18T16:59', 1, '17:00 thứ Năm 19/11/2026'],
    ['2026-11-18T17:00', 1, '17:00 thứ Sáu 20/11/2026'],
    ['2026-12-05T08:00', 1, '17:00 thứ Ba 08/12/2026'],
    ['2026-12-03T23:59', 0, '17:00 thứ Sáu 04/12/2026'],
  ])('after %s, %i working days end at %s', (from, count, expected) => {
    expect(describeInstant(addWorkingDays(at(from), count, hoaMai).end)).toBe(expected)
  })

  it('warns when a day of the span is not verified, and still gives a date', () => {
    const span = addWorkingDays(at('2026-11-20T09:00'), 1, hoaMai)

    expect(span.warnings).toEqual([expect.stringContaining('23/11/2026')])
    expect(describeInstant(span.end)).toBe('17:00 thứ Hai 23/11/2026')
  })

  it('warns when there is no calendar for a year of the span', () => {
    const span = addWorkingDays(at('2027-12-30T09:00'), 3, hoaMai)

    expect(span.warnings).toEqual([expect.stringContaining('năm 2028')])
  })

  it('names the holidays it passed over, not the weekends', () => {
    expect(addWorkingDays(at('2026-11-20T09:00'), 3, hoaMai).skipped).toEqual([
      'thứ Ba 24/11/2026 (Ngày Văn hóa Việt Nam)',
    ])
  })

  it('always ends on a working day, and one more day never ends earlier or on the same day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 500 * 24 * 60 }),
        fc.integer({ min: 0, max: 30 }),
        (minutes, count) => {
          const from = at('2026-01-01T00:00').add({ minutes })
          const { end } = addWorkingDays(from, count, hoaMai)
          const next = addWorkingDays(from, count + 1, hoaMai).end
          expect(office.dayStatus(vietnamTime(end).toPlainDate()).working).toBe(true)
          expect(Temporal.Instant.compare(end, from)).toBe(1)
          expect(Temporal.Instant.compare(next, end)).toBe(1)
        },
      ),
      { numRuns: 150 },
    )
  })
})

describe('addCalendarDays', () => {
  it.each([
    ['2026-11-14T09:00', 10, '17:00 thứ Tư 25/11/2026'],
    ['2027-01-27T09:00', 10, '17:00 thứ Năm 11/02/2027'],
    ['2027-04-01T09:00', 30, '17:00 thứ Ba 04/05/2027'],
    ['2026-12-01T09:00', 2, '17:00 thứ Năm 03/12/2026'],
  ])('after %s, %i days end at %s', (from, count, expected) => {
    expect(describeInstant(addCalendarDays(at(from), count, hoaMai).end)).toBe(expected)
  })
})

describe('addWorkingHours', () => {
  it.each([
    ['2026-12-01T08:00', 2, '10:00 thứ Ba 01/12/2026'],
    ['2026-12-01T10:30', 2, '14:00 thứ Ba 01/12/2026'],
    ['2026-12-01T16:00', 4, '10:30 thứ Tư 02/12/2026'],
    ['2026-12-01T12:00', 1, '14:00 thứ Ba 01/12/2026'],
    ['2026-12-05T08:00', 4, '11:30 thứ Hai 07/12/2026'],
    ['2027-02-03T16:30', 2, '09:00 thứ Năm 11/02/2027'],
    ['2026-07-01T16:00', 2, '08:00 thứ Năm 02/07/2026'],
  ])('after %s, %d office hours end at %s', (from, hours, expected) => {
    expect(describeInstant(addWorkingHours(at(from), hours, hoaMai).end)).toBe(expected)
  })

  it('adds up: two spans one after the other end where their sum ends', () => {
    const hour = fc.integer({ min: 1, max: 20 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 * 24 * 60 }), hour, hour, (minutes, first, second) => {
        const from = at('2026-01-05T00:00').add({ minutes })
        const middle = addWorkingHours(from, first, hoaMai).end
        const whole = addWorkingHours(from, first + second, hoaMai).end
        expect(addWorkingHours(middle, second, hoaMai).end.toString()).toBe(whole.toString())
      }),
      { numRuns: 100 },
    )
  })
})
