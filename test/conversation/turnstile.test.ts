import { expect, it } from 'vitest'
import { createTurnstile } from '../../src/conversation/turnstile.ts'

it('lets the event loop go round between two slices, in the order asked', async () => {
  let now = 0
  const steps: string[] = []
  const pass = createTurnstile(5, () => now)
  const work = async (name: string) => {
    await pass()
    steps.push(name)
    now += 3
  }
  const all = Promise.all(['a', 'b', 'c', 'd', 'e'].map(work))
  let rounds = 0
  const watch = () => {
    steps.push(`round ${++rounds}`)
    if (rounds < 3) setImmediate(watch)
  }
  setImmediate(watch)
  await all
  const names = steps.filter((step) => !step.startsWith('round'))
  expect(names).toEqual(['a', 'b', 'c', 'd', 'e'])
  expect(steps.indexOf('round 1')).toBeLessThan(steps.indexOf('c'))
  expect(steps.indexOf('b')).toBe(steps.indexOf('a') + 1)
  expect(steps.indexOf('d')).toBe(steps.indexOf('c') + 1)
})
