import { expect, test } from 'vitest'
import { chooseThresholds, type PolicyCase, totalCost } from '../../src/understanding/choose-thresholds.ts'

const costs = (right: boolean, wrong: number) => ({
  answer: right ? 0 : wrong,
  clarify: 1,
  fallback: right ? 3 : 0,
})
const asked = (confidence: number, right: boolean): PolicyCase => ({
  kind: 'procedure',
  confidence,
  stake: 'grave',
  costs: { grave: costs(right, 6), middle: costs(right, 4), light: costs(right, 2.5) },
})
/** Honest claims: of those at 0.7 seven in ten are right. */
const honest = [0.1, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9].flatMap((confidence) =>
  Array.from({ length: 100 }, (_, i) => asked(confidence, i < confidence * 100)),
)

test('the more rides on an answer the surer it has to be', () => {
  const { answerFrom } = chooseThresholds(honest)
  expect(answerFrom.grave).toBeGreaterThan(0.8)
  expect(answerFrom.grave).toBeLessThanOrEqual(0.9)
  expect(answerFrom.middle).toBeGreaterThan(0.7)
  expect(answerFrom.middle).toBeLessThanOrEqual(0.8)
  expect(answerFrom.light).toBeLessThan(answerFrom.middle)
})

test('what is almost surely wrong is admitted not to be known', () => {
  const { admitBelow } = chooseThresholds(honest)
  expect(admitBelow).toBeGreaterThan(0.1)
  expect(admitBelow).toBeLessThanOrEqual(0.3)
})

test('no other thresholds cost less', () => {
  const chosen = chooseThresholds(honest)
  const cost = totalCost(honest, chosen)
  for (const grave of [0.3, 0.5, 0.7, 0.95])
    expect(totalCost(honest, { ...chosen, answerFrom: { ...chosen.answerFrom, grave } })).toBeGreaterThan(
      cost,
    )
})

test('another wish is acted on where acting costs less than not knowing', () => {
  const wish = (confidence: number, right: boolean): PolicyCase => {
    const same = { answer: right ? 0 : 4, clarify: 4, fallback: 3 }
    return {
      kind: 'otherWish',
      confidence,
      stake: 'light',
      costs: { grave: same, middle: same, light: same },
    }
  }
  const wishes = [
    ...Array.from({ length: 10 }, () => wish(0.1, false)),
    ...Array.from({ length: 10 }, (_, i) => wish(0.5, i < 5)),
  ]
  const { otherWishFrom } = chooseThresholds(wishes)
  expect(otherWishFrom).toBeGreaterThan(0.1)
  expect(otherWishFrom).toBeLessThanOrEqual(0.5)
})
