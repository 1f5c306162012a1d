import { describe, expect, it } from 'vitest'
import { createDailyBudget } from '../../src/rewriter/index.ts'
import { migrate, openStorage } from '../../src/storage/index.ts'
import { testDatabases } from '../contract/storage.databases.ts'

describe.each(testDatabases())('the daily budget on $name', (kind) => {
  it('gives out so many a day, over restarts and other processes, and begins anew the next day', async () => {
    const database = await kind.create()
    let storage = openStorage(database.url)
    await migrate(storage)
    let day = '2026-11-22'
    const budget = () => createDailyBudget(storage, { name: 'rewriter', perDay: 5, today: () => day })
    const taken = await Promise.all(Array.from({ length: 3 }, () => budget().take()))
    await storage.close()
    storage = openStorage(database.url)
    const other = createDailyBudget(storage, { name: 'other', perDay: 1, today: () => day })
    for (let i = 0; i < 4; i += 1) taken.push(await budget().take())
    expect(taken.filter(Boolean)).toHaveLength(5)
    expect([await other.take(), await other.take()]).toEqual([true, false])
    day = '2026-11-23'
    expect(await budget().take()).toBe(true)
    await storage.close()
    await database.remove()
  })
})
