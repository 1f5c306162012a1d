import { describe, expect, it } from 'vitest'
import { createOfficeCalendar, describeInstant } from '../../src/calendar/index.ts'
import { hoaMai } from '../knowledge/hoa-mai.ts'

const at = (local: string) => Temporal.Instant.from(`${local}+07:00`)
const on = (day: string) => Temporal.PlainDate.from(day)
const office = createOfficeCalendar(hoaMai)

describe('isOpen', () => {
  it.each([
    ['2026-12-01T07:29', false],
    ['2026-12-01T07:30', true],
    ['2026-12-01T11:30', false],
    ['2026-12-01T12:59', false],
    ['2026-12-01T16:59', true],
    ['2026-12-01T17:00', false],
    ['2026-07-01T07:00', true],
    ['2026-12-05T08:00', true],
    ['2026-12-05T13:30', false],
    ['2026-12-06T08:00', false],
    ['2026-11-24T08:00', false],
    ['2026-08-22T14:00', true],
    ['2027-05-01T08:00', false],
  ])('at %s is %s', (local, expected) => {
    expect(office.isOpen(at(local))).toBe(expected)
  })
})

describe('nextOpening', () => {
  it.each([
    ['2026-12-01T06:00', '07:30 thứ Ba 01/12/2026'],
    ['2026-12-01T09:15', '09:15 thứ Ba 01/12/2026'],
    ['2026-12-01T12:00', '13:00 thứ Ba 01/12/2026'],
    ['2026-12-04T18:00', '07:30 thứ Bảy 05/12/2026'],
    ['2026-12-05T11:00', '07:30 thứ Hai 07/12/2026'],
    ['2027-02-03T17:00', '07:30 thứ Năm 11/02/2027'],
    ['2026-04-15T18:00', '07:00 thứ Năm 16/04/2026'],
  ])('after %s is %s', (local, expected) => {
    const next = office.nextOpening(at(local))

    expect(next && describeInstant(next)).toBe(expected)
  })

  it('is null for an office that never opens', () => {
    const closed = createOfficeCalendar({
      ...hoaMai,
      hours: { ...hoaMai.hours, saturdayService: null, workdays: [] },
    })

    expect(closed.nextOpening(at('2026-12-01T06:00'))).toBeNull()
  })
})

describe('describeHours', () => {
  it.each([
    ['2026-12-01', 'Thứ Ba 01/12/2026: sáng 07:30–11:30, chiều 13:00–17:00 (giờ mùa đông).'],
    ['2026-07-01', 'Thứ Tư 01/07/2026: sáng 07:00–11:30, chiều 13:30–17:00 (giờ mùa hè).'],
    ['2026-11-24', 'Thứ Ba 24/11/2026: nghỉ (Ngày Văn hóa Việt Nam). Mở lại lúc 07:30 thứ Tư 25/11/2026.'],
    ['2026-12-06', 'Chủ nhật 06/12/2026: nghỉ (ngày nghỉ cuối tuần). Mở lại lúc 07:30 thứ Hai 07/12/2026.'],
    [
      '2026-12-05',
      'Thứ Bảy 05/12/2026: 07:30–11:00, chỉ nhận hộ tịch, chứng thực, hướng dẫn dịch vụ công trực tuyến (Ngày thứ bảy với dân).',
    ],
  ])('of %s says “%s”', (day, expected) => {
    expect(office.describeHours(on(day))).toBe(expected)
  })

  it('asks to call first on a day that is not verified', () => {
    expect(office.describeHours(on('2026-11-23'))).toMatch(/xin gọi trước khi đến\.$/)
  })

  it('follows a day on which the commune opens otherwise or not at all', () => {
    const localExceptions = [
      { on: '2026-12-01', hours: ['08:00-10:00'], reason: 'họp Hội đồng nhân dân' },
      { on: '2026-12-02', hours: [], reason: 'mất điện toàn xã' },
    ]
    const changed = createOfficeCalendar({ ...hoaMai, hours: { ...hoaMai.hours, localExceptions } })

    expect(changed.describeHours(on('2026-12-01'))).toBe(
      'Thứ Ba 01/12/2026: 08:00–10:00 (họp Hội đồng nhân dân).',
    )
    expect(changed.describeHours(on('2026-12-02'))).toMatch(/nghỉ \(mất điện toàn xã\)/)
    expect(changed.isOpen(at('2026-12-02T08:00'))).toBe(false)
  })
})
