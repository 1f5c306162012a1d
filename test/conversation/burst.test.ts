import { expect, it } from 'vitest'
import { dueAfter } from '../../src/conversation/burst.ts'

const burst = { windowMs: 1000, extendMs: 700, capMs: 3000 }

it('waits a window after the first message', () => {
  expect(dueAfter(null, false, 5000, burst)).toEqual({ dueAt: 6000, burstStartedAt: 5000 })
})

it('waits a little longer after each further message, up to the cap', () => {
  const first = { dueAt: 6000, burstStartedAt: 5000 }
  expect(dueAfter(first, false, 5100, burst).dueAt).toBe(6000)
  expect(dueAfter(first, false, 5900, burst).dueAt).toBe(6600)
  expect(dueAfter({ dueAt: 7900, burstStartedAt: 5000 }, false, 7800, burst).dueAt).toBe(8000)
})

it('does not wait for a button, nor put off what is due already', () => {
  expect(dueAfter(null, true, 5000, burst).dueAt).toBe(5000)
  expect(dueAfter({ dueAt: 6000, burstStartedAt: 5000 }, true, 5100, burst).dueAt).toBe(5100)
  expect(dueAfter({ dueAt: 5000, burstStartedAt: 5000 }, false, 5100, burst).dueAt).toBe(5000)
})
