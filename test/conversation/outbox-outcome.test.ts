import { expect, it } from 'vitest'
import { SendError, type SendOutcome } from '../../src/channel/index.ts'
import { DEFAULT_OPTIONS } from '../../src/conversation/index.ts'
import { outcomeOf } from '../../src/conversation/outbox-outcome.ts'

const NOW = 10_000_000
const options = { ...DEFAULT_OPTIONS, random: () => 1 }
const fault = (outcome: SendOutcome, retryAfterMs?: number) =>
  new SendError('x', { outcome, platformCode: 'E', ...(retryAfterMs === undefined ? {} : { retryAfterMs }) })
const judged = (error: unknown, { attempts = 1, safe = false, age = 0 } = {}) =>
  outcomeOf(error, { attempts, created_at: NOW - age }, safe, options, NOW)

it('tries again what was surely not delivered, until the attempts are used up', () => {
  expect(judged(fault('retry'))).toEqual({ kind: 'retry', code: 'E', nextAttemptAt: NOW + 1000 })
  expect(judged(fault('retry', 30_000))).toEqual({ kind: 'retry', code: 'E', nextAttemptAt: NOW + 31_000 })
  expect(judged(fault('retry'), { attempts: 14 })).toEqual({ kind: 'dead', code: 'E' })
})

it('gives up what will never get through', () => {
  expect(judged(fault('permanent'))).toEqual({ kind: 'dead', code: 'E' })
})

it('repeats an unknown outcome only where that is safe', () => {
  expect(judged(fault('unknown'))).toEqual({ kind: 'uncertain', code: 'E' })
  expect(judged(fault('unknown'), { safe: true })).toMatchObject({ kind: 'retry' })
})

it('takes a fault the adapter does not name for an unknown outcome', () => {
  expect(judged(new TypeError('boom'))).toEqual({ kind: 'uncertain', code: 'UNEXPECTED' })
})

it('pauses for an account that is cut off, but not for ever', () => {
  expect(judged(fault('alert'))).toEqual({ kind: 'paused', code: 'E', nextAttemptAt: NOW + 60_000 })
  expect(judged(fault('alert'), { age: options.accountGiveUpMs })).toEqual({ kind: 'dead', code: 'E' })
})
