import { expect, it } from 'vitest'
import { backoffMs } from '../../src/conversation/backoff.ts'

const backoff = { baseMs: 1000, capMs: 10_000 }

it('doubles with each failure up to the cap', () => {
  expect([1, 2, 3, 4, 5, 50].map((failures) => backoffMs(failures, backoff, () => 1))).toEqual([
    1000, 2000, 4000, 8000, 10_000, 10_000,
  ])
})

it('spreads over the whole wait', () => {
  expect([0, 0.25, 0.999].map((value) => backoffMs(3, backoff, () => value))).toEqual([0, 1000, 3996])
})
