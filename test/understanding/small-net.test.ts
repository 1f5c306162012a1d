import { describe, expect, test } from 'vitest'
import { netScores, trainNet } from '../../src/understanding/small-net.ts'
import type { SparseVector } from '../../src/understanding/vocabulary.ts'

/** Which of two signs stands alone: no linear model can tell, both or neither being the other class. */
const vector = (...indices: number[]): SparseVector => ({
  indices: Int32Array.from(indices),
  values: Float32Array.from(indices, () => 1),
})
const CASES = [
  { text: vector(2), label: 0 },
  { text: vector(0, 1, 2), label: 0 },
  { text: vector(0, 2), label: 1 },
  { text: vector(1, 2), label: 1 },
]
const OPTIONS = { hidden: 8, epochs: 1500, learningRate: 5, dropout: 0, seeds: [3, 5] }
const net = trainNet(
  CASES.map(({ text }) => text),
  CASES.map(({ label }) => label),
  2,
  3,
  OPTIONS,
)

describe('a small network', () => {
  test('learns what no linear model can', () => {
    for (const { text, label } of CASES) {
      const scores = netScores(net, text, new Float32Array(2))
      expect(scores[label] as number).toBeGreaterThan(scores[1 - label] as number)
    }
  })

  test('says what it says of each class with mean 0', () => {
    const [first, second] = netScores(net, vector(0, 2), new Float32Array(2))
    expect((first as number) + (second as number)).toBeCloseTo(0, 5)
  })

  test('is the same every time', () => {
    const again = trainNet(
      CASES.map(({ text }) => text),
      CASES.map(({ label }) => label),
      2,
      3,
      OPTIONS,
    )
    expect(again.rows).toEqual(net.rows)
  })
})
