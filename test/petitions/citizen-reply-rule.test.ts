import { describe, expect, test } from 'vitest'
import { mayReopen } from '../../src/petitions/citizen-reply-rule.ts'

const DAY = 86_400_000
const asked = {
  state: 'answered',
  answeredAt: 0,
  reopenedBefore: 0,
  limits: { max: 2, withinDays: 15 },
  now: DAY,
} as const

describe('“chưa xong” after an answer', () => {
  test('opens the petition again within the days the commune allows', () => {
    expect(mayReopen(asked)).toBe(true)
    expect(mayReopen({ ...asked, now: 15 * DAY })).toBe(true)
    expect(mayReopen({ ...asked, now: 15 * DAY + 1 })).toBe(false)
  })

  test('opens it no more often than allowed', () => {
    expect(mayReopen({ ...asked, reopenedBefore: 1 })).toBe(true)
    expect(mayReopen({ ...asked, reopenedBefore: 2 })).toBe(false)
  })

  test('changes nothing while the petition is still open', () => {
    expect(mayReopen({ ...asked, state: 'inProgress' })).toBe(false)
  })
})
