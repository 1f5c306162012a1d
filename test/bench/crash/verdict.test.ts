import { expect, it } from 'vitest'
import { planDeliveries, seededRandom } from '../../../bench/crash/deliveries.ts'
import { isSound, judge, type Passage } from '../../../bench/crash/verdict.ts'

/** Each message acknowledged before the next one was sent. */
const oneByOne = (...words: string[]) =>
  new Map<string, Passage>(
    words.map((each, index) => [each, { firstSentAt: index * 2, acknowledgedAt: index * 2 + 1 }]),
  )
const judged = (answers: string[], uncertain: string[] = [], passages = oneByOne('k1.0', 'k1.1', 'k1.2')) =>
  judge({ passages, answers: new Map([['citizen', answers]]), uncertain })

it('finds nothing wrong when everything is answered once and in order', () => {
  const verdict = judged(['k1.0', 'k1.1\nk1.2'])
  expect(verdict).toMatchObject({ messages: 3, answeredOnce: 3, lost: 0, answeredTwice: 0, outOfOrder: 0 })
  expect(isSound(verdict)).toBe(true)
})

it.each([
  ['a message that was acknowledged and never answered', ['k1.0', 'k1.2'], { lost: 1 }],
  ['a message answered twice', ['k1.0', 'k1.1', 'k1.1', 'k1.2'], { answeredTwice: 1 }],
  ['answers in the wrong order', ['k1.1', 'k1.0', 'k1.2'], { outOfOrder: 1 }],
  ['the wrong order within one answer', ['k1.0', 'k1.2\nk1.1'], { outOfOrder: 1 }],
])('finds %s', (_, answers, found) => {
  const verdict = judged(answers)
  expect(verdict).toMatchObject(found)
  expect(isSound(verdict)).toBe(false)
})

it('tells apart what was being sent at a kill', () => {
  expect(judged(['k1.0', 'k1.1'], ['k1.1', 'k1.2'])).toMatchObject({
    lost: 0,
    inFlightSends: 2,
    inFlightArrived: 1,
    inFlightMissing: 1,
  })
})

it('lets a message come first that overtook another on the way', () => {
  const overtaken = new Map([
    ['k1.0', { firstSentAt: 0, acknowledgedAt: 3 }],
    ['k1.1', { firstSentAt: 1, acknowledgedAt: 2 }],
  ])
  expect(judged(['k1.1', 'k1.0'], [], overtaken).outOfOrder).toBe(0)
})

it('plans every message, some twice and some out of order, the same for the same seed', () => {
  const plan = planDeliveries(3, 200, seededRandom(5))
  const messages = plan.map(({ message }) => message)
  expect(new Set(messages).size).toBe(200)
  expect(messages.length).toBeGreaterThan(200)
  expect(messages).not.toEqual(messages.toSorted((a, b) => a - b))
  expect(planDeliveries(3, 200, seededRandom(5))).toEqual(plan)
})
