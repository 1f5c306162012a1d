import { expect, test } from 'vitest'
import { COSTS } from '../../src/understanding/costs.ts'
import { actionCosts, costPaid } from '../../src/understanding/outcome-cost.ts'
import { judged } from './judged-message.ts'

test('a wrong procedure costs most where papers, fee or time were asked', () => {
  const wrong = judged({ procedure: 'A' }, { aspect: 'fee' }, { readingRight: false, inTopThree: true })
  const { answer, clarify, fallback } = actionCosts(wrong)
  expect([answer, clarify, fallback]).toEqual([COSTS.wrongAnswer.grave, COSTS.askedBack, COSTS.notKnowing])
  expect(actionCosts(wrong, 'light').answer).toBeLessThan(answer)
  expect(actionCosts({ ...wrong, inTopThree: false }).clarify).toBe(COSTS.askedInVain)
})

test('honesty costs nothing where the question is off the subject', () => {
  const off = judged({ intent: 'out_of_scope' }, {}, { intentRight: false, readingRight: false })
  expect(actionCosts(off)).toMatchObject({ answer: COSTS.misledAnswer, fallback: 0 })
})

test('a missed emergency costs more than all else together; a false alarm is dear', () => {
  const emergency = { intent: 'emergency' } as const
  expect(costPaid(judged(emergency, {}, { intentRight: false }))).toBe(COSTS.missedEmergency)
  expect(costPaid(judged(emergency, { intent: 'emergency', action: 'handover' }))).toBe(0)
  expect(
    costPaid(
      judged({ intent: 'greet' }, { intent: 'emergency', action: 'handover' }, { intentRight: false }),
    ),
  ).toBe(COSTS.falseAlarm)
})

test('what was paid is the cost of what was done', () => {
  const right = { readingRight: true, inTopThree: true }
  expect(costPaid(judged({ procedure: 'A' }, { action: 'answer' }, right))).toBe(0)
  expect(costPaid(judged({ procedure: 'A' }, { action: 'clarify' }, right))).toBe(COSTS.askedBack)
})
