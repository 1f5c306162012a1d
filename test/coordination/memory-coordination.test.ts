import { expect, it } from 'vitest'
import { createMemoryCoordination } from '../../src/coordination/index.ts'

it('forgets a use once its window has passed', async () => {
  let now = 1000
  const coordination = createMemoryCoordination({ clock: () => now })
  const outcomes = []
  for (const at of [1000, 1500, 1999, 2000, 2001, 2500]) {
    now = at
    outcomes.push(await coordination.withinRate('k', 2, 1000))
  }
  expect(outcomes).toEqual([true, true, false, true, false, true])
})
