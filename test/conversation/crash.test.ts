import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCrash } from '../../bench/crash/crash-run.ts'
import { type TestDatabase, testDatabases } from '../contract/storage.databases.ts'

const redisUrl = process.env.REDIS_URL_TEST

describe.each(testDatabases())('killed again and again on $name', (kind) => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await kind.create()
  })
  afterAll(() => database.remove())

  it('loses no message, answers none twice and keeps the order of each conversation', async () => {
    const report = await runCrash({
      databaseUrl: database.url,
      ...(redisUrl ? { redisUrl } : {}),
      processes: kind.name === 'SQLite' ? 1 : 2,
      messages: 200,
      conversations: 20,
      kills: 3,
      seed: 7,
    })
    expect(report).toMatchObject({
      kills: 3,
      deadLetters: 0,
      unfinished: 0,
      verdict: { messages: 200, lost: 0, answeredTwice: 0, outOfOrder: 0 },
    })
    expect(report.duplicates).toBeGreaterThan(0)
  }, 120_000)
})
