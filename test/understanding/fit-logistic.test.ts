import { expect, test } from 'vitest'
import { fitLogistic } from '../../src/understanding/fit-logistic.ts'

const cases = (feature: number, right: number, wrong: number) => [
  ...Array.from({ length: right }, () => ({ features: [1, feature], right: true })),
  ...Array.from({ length: wrong }, () => ({ features: [1, feature], right: false })),
]

test('the map gives each kind of case its share of right ones', () => {
  const [bias = 0, slope = 0] = fitLogistic([...cases(-1, 10, 30), ...cases(1, 36, 4)], 0)
  const at = (feature: number) => 1 / (1 + Math.exp(-bias - slope * feature))
  expect(at(-1)).toBeCloseTo(0.25, 2)
  expect(at(1)).toBeCloseTo(0.9, 2)
})

test('a penalty pulls towards telling less, and no cases give no weights', () => {
  const data = [...cases(-1, 1, 3), ...cases(1, 3, 1)]
  expect(Math.abs(fitLogistic(data, 5)[1] ?? 0)).toBeLessThan(Math.abs(fitLogistic(data, 0)[1] ?? 0))
  expect(fitLogistic([], 1)).toEqual([])
})
