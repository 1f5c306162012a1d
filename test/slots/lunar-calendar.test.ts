import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lunarDay, lunarYearEnd, solarDay } from '../../src/slots/lunar-calendar.ts'

/** First day of the lunar year in Viet Nam, as announced or printed in the official almanac. */
const TET = [
  ['2020-01-25', 2020],
  ['2021-02-12', 2021],
  ['2022-02-01', 2022],
  ['2023-01-22', 2023],
  ['2024-02-10', 2024],
  ['2025-01-29', 2025],
  ['2026-02-17', 2026],
  ['2027-02-06', 2027],
  ['2028-01-26', 2028],
  ['2029-02-13', 2029],
  ['2030-02-02', 2030],
  ['2031-01-23', 2031],
  ['2032-02-11', 2032],
  ['2033-01-31', 2033],
  ['2034-02-19', 2034],
  ['2035-02-08', 2035],
] as const

describe('the Vietnamese lunar calendar', () => {
  test.each(TET)('begins on %s the year %i', (day, year) => {
    expect(solarDay({ year, month: 1, day: 1, leap: false })?.toString()).toBe(day)
    expect(lunarDay(Temporal.PlainDate.from(day))).toEqual({ year, month: 1, day: 1, leap: false })
  })

  test.each([
    ['2007-02-17', { year: 2007, month: 1, day: 1, leap: false }],
    ['1985-01-21', { year: 1985, month: 1, day: 1, leap: false }],
    ['2030-02-02', { year: 2030, month: 1, day: 1, leap: false }],
  ])('goes by Hà Nội and not by Beijing on %s', (day, lunar) => {
    const date = Temporal.PlainDate.from(day)
    expect(lunarDay(date)).toEqual(lunar)
    const { monthCode, day: dayThere } = date.withCalendar('chinese')
    expect([monthCode, dayThere]).not.toEqual(['M01', 1])
  })

  test.each([
    [2020, 4],
    [2023, 2],
    [2025, 6],
    [2028, 5],
    [2031, 3],
    [2033, 11],
  ])('has in %i a second month %i and no other', (year, month) => {
    for (let other = 1; other <= 12; other += 1) {
      expect(solarDay({ year, month: other, day: 1, leap: true }) !== null).toBe(other === month)
    }
  })

  test.each([
    ['giỗ Tổ 2026', { year: 2026, month: 3, day: 10, leap: false }, '2026-04-26'],
    ['Trung thu 2025', { year: 2025, month: 8, day: 15, leap: false }, '2025-10-06'],
    ['Vu lan 2026', { year: 2026, month: 7, day: 15, leap: false }, '2026-08-27'],
  ])('puts %s on its day', (_, lunar, day) => {
    expect(solarDay(lunar)?.toString()).toBe(day)
  })

  test('has no 30th where the month has 29 days, and no day 31', () => {
    expect(solarDay({ year: 2024, month: 12, day: 30, leap: false })).toBeNull()
    expect(lunarYearEnd(2024)?.toString()).toBe('2025-01-28')
    expect(solarDay({ year: 2026, month: 1, day: 31, leap: false })).toBeNull()
    expect(solarDay({ year: 3000, month: 1, day: 1, leap: false })).toBeNull()
  })

  test('finds every day of this century again', () => {
    const start = Temporal.PlainDate.from('2000-01-01')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_000 }), (days) => {
        const day = start.add({ days })
        const lunar = lunarDay(day)
        expect(lunar && solarDay(lunar)?.toString()).toBe(day.toString())
      }),
    )
  })
})
