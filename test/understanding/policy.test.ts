import { expect, test } from 'vitest'
import { chooseAction } from '../../src/understanding/policy.ts'

const candidate = (score: number) => ({ id: 'a', code: null, name: 'A', score })

test('a clear procedure is answered, near ones are offered, none is admitted', () => {
  const ask = { intent: 'procedure.ask', confidence: 0.9 } as const
  expect(chooseAction({ ...ask, candidates: [candidate(0.9), candidate(0.05)], strength: 1 })).toBe('answer')
  expect(chooseAction({ ...ask, candidates: [candidate(0.4), candidate(0.3)], strength: 1 })).toBe('clarify')
  expect(chooseAction({ ...ask, candidates: [candidate(0.4), candidate(0.3)], strength: -0.9 })).toBe(
    'fallback',
  )
})

test('danger and a wish for a person bring a person, insults a refusal', () => {
  const base = { confidence: 0.9, candidates: [], strength: 0 }
  expect(chooseAction({ ...base, intent: 'emergency' })).toBe('handover')
  expect(chooseAction({ ...base, intent: 'agent.request' })).toBe('handover')
  expect(chooseAction({ ...base, intent: 'abuse' })).toBe('refuse')
})

test('a wish that is hardly believed is not acted on', () => {
  expect(chooseAction({ intent: 'subscribe', confidence: 0.1, candidates: [], strength: 0 })).toBe('fallback')
})
