import { describe, expect, it } from 'vitest'
import { describeInstant, dueAt, dueDates } from '../../src/calendar/index.ts'
import type { SlaCode } from '../../src/knowledge/index.ts'
import { hoaMai } from '../knowledge/hoa-mai.ts'

const at = (local: string) => Temporal.Instant.from(`${local}+07:00`)

describe('dueAt', () => {
  it.each<[SlaCode, string, string]>([
    ['P0', '2026-12-05T22:00', '22:00 Chủ nhật 06/12/2026'],
    ['P1', '2026-12-01T09:00', '17:00 thứ Sáu 04/12/2026'],
    ['P2', '2026-12-01T09:00', '17:00 thứ Ba 08/12/2026'],
    ['P3', '2026-12-01T09:00', '17:00 thứ Năm 10/12/2026'],
    ['P4', '2026-12-01T09:00', '17:00 thứ Sáu 04/12/2026'],
    ['P2', '2026-12-05T09:00', '17:00 thứ Hai 14/12/2026'],
    ['session', '2026-11-30T09:00', '17:00 thứ Năm 03/12/2026'],
  ])('promises for %s sent at %s an answer by %s', (sla, from, expected) => {
    expect(describeInstant(dueAt(sla, at(from), hoaMai).dueAt)).toBe(expected)
  })

  it('explains itself so that a person can count again', () => {
    expect(dueAt('P2', at('2026-11-20T09:00'), hoaMai)).toMatchObject({
      rule: '5 ngày làm việc: trả kết quả, cấp P2 (thường)',
      explanation:
        '5 ngày làm việc kể từ 09:00 thứ Sáu 20/11/2026; không tính thứ Ba 24/11/2026 (Ngày Văn hóa Việt Nam): hạn 17:00 thứ Hai 30/11/2026.',
      warnings: [expect.stringContaining('Chưa xác minh lịch thứ Hai 23/11/2026')],
    })
  })

  it('gives petitions of voters a date even when no session is planned, and says so', () => {
    const due = dueAt('session', at('2026-12-21T09:00'), hoaMai)

    expect(describeInstant(due.dueAt)).toBe('17:00 thứ Ba 05/01/2027')
    expect(due.warnings).toEqual([expect.stringContaining('Chưa có lịch kỳ họp')])
  })

  it('says that the date of a planned session may still move', () => {
    expect(dueAt('session', at('2026-11-30T09:00'), hoaMai).warnings).toEqual([
      expect.stringContaining('dự kiến'),
    ])
  })
})

describe('dueDates', () => {
  it('runs through the night and the weekend when life is in danger', () => {
    const { assign, firstAnswer } = dueDates('P0', at('2026-12-05T23:50'), hoaMai)

    expect(describeInstant(assign.dueAt)).toBe('00:05 Chủ nhật 06/12/2026')
    expect(describeInstant(firstAnswer.dueAt)).toBe('00:50 Chủ nhật 06/12/2026')
  })

  it('starts an urgent petition of a Saturday when the office opens on Monday, Saturday service or not', () => {
    const { assign, firstAnswer } = dueDates('P1', at('2026-12-05T08:00'), hoaMai)

    expect(describeInstant(assign.dueAt)).toBe('09:30 thứ Hai 07/12/2026')
    expect(describeInstant(firstAnswer.dueAt)).toBe('11:30 thứ Hai 07/12/2026')
  })

  it('promises no result where another body gives it', () => {
    expect(dueDates('P4', at('2026-12-01T09:00'), hoaMai).result).toBeNull()
  })
})
