import { expect, test } from 'vitest'
import { reliabilityOf } from '../../src/understanding/reliability.ts'

const claims = (confidence: number, right: number, wrong: number) => [
  ...Array.from({ length: right }, () => ({ confidence, right: true })),
  ...Array.from({ length: wrong }, () => ({ confidence, right: false })),
]

test('claims that come true as often as they say have no calibration error', () => {
  const { ece, brier, bins } = reliabilityOf([...claims(0.75, 3, 1), ...claims(0.25, 1, 3)])
  expect(ece).toBeCloseTo(0)
  expect(brier).toBeCloseTo(0.1875)
  expect(bins[7]).toMatchObject({ count: 4, confidence: 0.75, accuracy: 0.75 })
})

test('empty boasts cost by their share; certainty falls into the last bin', () => {
  const { ece, bins } = reliabilityOf([...claims(1, 0, 1), ...claims(0.5, 1, 1), ...claims(0, 0, 1)])
  expect(ece).toBeCloseTo(0.25)
  expect(bins.map(({ count }) => count)).toEqual([1, 0, 0, 0, 0, 2, 0, 0, 0, 1])
})

test('without claims nothing is off', () => {
  expect(reliabilityOf([])).toMatchObject({ ece: 0, brier: 0 })
})
