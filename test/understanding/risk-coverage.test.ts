import { expect, test } from 'vitest'
import { riskCoverage } from '../../src/understanding/risk-coverage.ts'

test('answering only the surest half leaves the doubtful errors out', () => {
  const claims = Array.from({ length: 10 }, (_, i) => ({ confidence: i / 10, right: i >= 3 }))
  const { points, aurc } = riskCoverage(claims)
  expect(points[0]).toEqual({ coverage: 1, accuracy: 0.7, confidence: 0 })
  expect(points.at(-1)).toEqual({ coverage: 0.5, accuracy: 1, confidence: 0.5 })
  expect(aurc).toBeCloseTo((1 / 8 + 2 / 9 + 3 / 10) / 10)
})

test('doubt in the wrong place costs area', () => {
  const claim = (confidence: number, right: boolean) => ({ confidence, right })
  const well = riskCoverage([claim(0.9, true), claim(0.1, false)])
  const badly = riskCoverage([claim(0.1, true), claim(0.9, false)])
  expect(badly.aurc).toBeGreaterThan(well.aurc)
  expect(riskCoverage([])).toEqual({ points: [], aurc: 0 })
})
