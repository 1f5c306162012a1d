import { expect, it } from 'vitest'
import { createPump, NOTHING_TAKEN, type Round } from '../../src/conversation/pump.ts'

/** A pump whose time and rounds the test decides. */
function harness(rounds: (Round | Error)[] = []) {
  let now = 1000
  let looks = 0
  const timers: { at: number; run: () => void }[] = []
  const pump = createPump({
    round: async () => {
      looks += 1
      const round = rounds.shift() ?? NOTHING_TAKEN
      if (round instanceof Error) throw round
      return round
    },
    pollMs: 500,
    clock: () => now,
    log: { info: () => {}, warn: () => {} },
    scheduler: {
      after(delayMs, run) {
        const timer = { at: now + delayMs, run }
        timers.push(timer)
        return () => timers.splice(timers.indexOf(timer), 1)
      },
    },
  })
  return {
    pump,
    timers,
    async pass(ms: number) {
      now += ms
      for (const timer of timers.filter(({ at }) => at <= now)) {
        timers.splice(timers.indexOf(timer), 1)
        timer.run()
      }
      await new Promise(setImmediate)
      return looks
    },
  }
}

it('looks at the start, then at every poll', async () => {
  const { pump, pass } = harness()
  pump.start()
  expect([await pass(0), await pass(499), await pass(1), await pass(500)]).toEqual([1, 1, 2, 3])
  await pump.stop()
  expect(await pass(5000)).toBe(3)
})

it('looks when woken and at the moment asked for, once for neighbouring moments', async () => {
  const { pump, pass } = harness()
  pump.start()
  await pass(0)
  pump.wake()
  expect(await pass(0)).toBe(2)
  pump.wake(1101)
  pump.wake(1110)
  expect([await pass(100), await pass(20)]).toEqual([2, 3])
  await pump.stop()
})

it('looks again at once as long as there may be more', async () => {
  const more = { taken: 5, maybeMore: true }
  const { pump, pass } = harness([more, more])
  pump.start()
  expect(await pass(0)).toBe(3)
  await pump.stop()
})

it('goes on after a look that failed', async () => {
  const { pump, pass } = harness([new Error('database away')])
  pump.start()
  expect([await pass(0), await pass(500)]).toEqual([1, 2])
  await pump.stop()
})

it('does nothing before it is started', async () => {
  const { pump, pass, timers } = harness()
  pump.wake()
  pump.wake(9999)
  expect([await pass(0), timers.length]).toEqual([0, 0])
})
