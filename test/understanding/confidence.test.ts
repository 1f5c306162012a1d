import { expect, test } from 'vitest'
import { confidenceOf, type Evidence } from '../../src/understanding/confidence.ts'

const SURE: Evidence = {
  intentProbability: 0.98,
  firstScore: 0.97,
  secondScore: 0.01,
  strength: 1.2,
  elsewhere: false,
}

test('a clear lead is believed, a near tie and a doubtful wish less', () => {
  const sure = confidenceOf(SURE)
  expect(sure).toBeGreaterThan(0.85)
  expect(confidenceOf({ ...SURE, firstScore: 0.4, secondScore: 0.35 })).toBeLessThan(0.7)
  expect(confidenceOf({ ...SURE, intentProbability: 0.3 })).toBeLessThan(sure)
})

test('the two maps are multiplied, and extremes stay probabilities', () => {
  const weights = { wish: [0], procedure: [0] }
  expect(confidenceOf(SURE, weights)).toBeCloseTo(0.25)
  for (const value of [0, 1]) {
    const extreme = { ...SURE, intentProbability: value, firstScore: value, secondScore: 0, strength: 9 }
    expect(confidenceOf(extreme)).toBeGreaterThanOrEqual(0)
    expect(confidenceOf(extreme)).toBeLessThanOrEqual(1)
  }
})
