import { expect, test } from 'vitest'
import { type Belief, chooseAction, type PolicyThresholds } from '../../src/understanding/policy.ts'

const THRESHOLDS: PolicyThresholds = {
  answerFrom: { grave: 0.8, middle: 0.7, light: 0.5 },
  admitBelow: 0.2,
  otherWishFrom: 0.3,
}
const BASE = { confidence: 0.9, aspect: null, candidates: 0, strength: 0, twoSided: false } as const
const ask = (belief: Partial<Belief>) =>
  chooseAction(
    { ...BASE, intent: 'procedure.ask', aspect: 'fee', candidates: 2, strength: 1, ...belief },
    THRESHOLDS,
  )

test('a sure procedure is answered, a doubtful one offered, none is admitted', () => {
  expect(ask({ confidence: 0.9 })).toBe('answer')
  expect(ask({ confidence: 0.4 })).toBe('clarify')
  expect(ask({ confidence: 0.1 })).toBe('fallback')
  expect(ask({ strength: -0.9 })).toBe('fallback')
  expect(ask({ candidates: 0 })).toBe('fallback')
  expect(ask({ confidence: 0.9, twoSided: true })).toBe('clarify')
})

test('the more rides on an answer the surer it has to be', () => {
  expect(ask({ confidence: 0.75, aspect: 'documents' })).toBe('clarify')
  expect(ask({ confidence: 0.75, aspect: 'where' })).toBe('answer')
  expect(ask({ confidence: 0.6, aspect: 'where' })).toBe('clarify')
  expect(ask({ confidence: 0.6, aspect: 'overview' })).toBe('answer')
})

test('danger and a wish for a person bring a person, insults a refusal, however sure', () => {
  for (const confidence of [0.05, 0.9]) {
    expect(chooseAction({ ...BASE, confidence, intent: 'emergency' }, THRESHOLDS)).toBe('handover')
    expect(chooseAction({ ...BASE, confidence, intent: 'agent.request' }, THRESHOLDS)).toBe('handover')
    expect(chooseAction({ ...BASE, confidence, intent: 'abuse' }, THRESHOLDS)).toBe('refuse')
  }
})

test('a wish that is hardly believed is not acted on', () => {
  expect(chooseAction({ ...BASE, intent: 'subscribe', confidence: 0.1 }, THRESHOLDS)).toBe('fallback')
  expect(chooseAction({ ...BASE, intent: 'subscribe', confidence: 0.4 }, THRESHOLDS)).toBe('answer')
  expect(chooseAction({ ...BASE, intent: 'thanks', confidence: 0.1 }, THRESHOLDS)).toBe('answer')
})
