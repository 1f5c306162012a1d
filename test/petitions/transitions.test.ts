import { describe, expect, test } from 'vitest'
import { canMove, isOverdue, nextStates, OPEN_STATES } from '../../src/petitions/index.ts'

describe('the life cycle of a petition', () => {
  test('lets an officer answer at once, or accept and work first', () => {
    expect(nextStates('sent')).toEqual(['accepted', 'inProgress', 'answered', 'rejected'])
    expect(canMove('accepted', 'inProgress', 'officer')).toBe(true)
    expect(canMove('inProgress', 'accepted', 'officer')).toBe(false)
  })

  test('lets the citizen reopen what is answered or closed, and nothing else', () => {
    expect(canMove('answered', 'reopened', 'citizen')).toBe(true)
    expect(canMove('closed', 'reopened', 'citizen')).toBe(true)
    for (const state of ['sent', 'accepted', 'inProgress', 'rejected'] as const) {
      expect(canMove(state, 'reopened', 'citizen')).toBe(false)
    }
  })

  test('is overdue only while a deadline runs', () => {
    for (const state of OPEN_STATES) expect(isOverdue({ state, dueAt: 10 }, 11)).toBe(true)
    expect(isOverdue({ state: 'answered', dueAt: 10 }, 11)).toBe(false)
    expect(isOverdue({ state: 'sent', dueAt: 10 }, 10)).toBe(false)
    expect(isOverdue({ state: 'sent', dueAt: null }, 11)).toBe(false)
  })
})
