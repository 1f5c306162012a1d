import { expect, it } from 'vitest'
import { createMicroBatch } from '../../src/conversation/micro-batch.ts'

it('hands over together what came while a batch was under way, in order', async () => {
  const batches: number[][] = []
  const { promise: gate, resolve: open } = Promise.withResolvers<void>()
  const batch = createMicroBatch<number, number>(async (items) => {
    batches.push([...items])
    if (batches.length === 1) await gate
    return items.map((item) => item * 10)
  }, 3)
  const first = batch.add(1)
  await expect.poll(() => batches.length).toBe(1)
  const rest = [2, 3, 4, 5].map(batch.add)
  open()
  expect(await Promise.all([first, ...rest])).toEqual([10, 20, 30, 40, 50])
  expect(batches).toEqual([[1], [2, 3, 4], [5]])
})

it('fails the items of a failed batch only', async () => {
  const batch = createMicroBatch<number, number>(async (items) => {
    if (items.includes(1)) throw new Error('batch fault')
    return items
  }, 1)
  const outcomes = await Promise.allSettled([batch.add(1), batch.add(2)])
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
  await batch.idle()
})
