import { expect, test } from 'vitest'
import { votes } from '../../../bench/understanding/matchers/matcher.ts'

test('the label whose texts together lie nearest wins over a single nearer text', () => {
  const hits = [
    { label: 'a', score: 3 },
    { label: 'b', score: 2 },
    { label: 'b', score: 2 },
  ]
  expect(votes(hits)).toEqual(['b', 'a'])
  expect(votes([])).toEqual([])
})
