import { describe, expect, it } from 'vitest'
import { createOfficeCalendar } from '../../src/calendar/index.ts'
import { hoaMai } from '../knowledge/hoa-mai.ts'

const office = createOfficeCalendar(hoaMai)

describe('dayStatus', () => {
  it.each([2026, 2027])('counts 249 working days in %i, as the published calendars do', (year) => {
    const first = Temporal.PlainDate.from({ year, month: 1, day: 1 })
    const days = Array.from({ length: first.daysInYear }, (_, offset) => first.add({ days: offset }))

    expect(days.filter((day) => office.dayStatus(day).working)).toHaveLength(249)
  })
})
