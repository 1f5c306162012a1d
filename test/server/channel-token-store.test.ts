import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createMemoryCoordination } from '../../src/coordination/index.ts'
import { createChannelTokenStore } from '../../src/server/channel-token-store.ts'
import { createFieldCipher, migrate, openStorage, type Storage } from '../../src/storage/index.ts'

let storage: Storage
beforeEach(async () => {
  storage = openStorage(`sqlite:${join(mkdtempSync(join(tmpdir(), 'tokens-')), 'tokens.db')}`)
  await migrate(storage)
})
afterEach(() => storage.close())

const storeOf = (accountId: string) =>
  createChannelTokenStore<{ accessToken: string }>(
    { channel: 'zalo', accountId },
    {
      storage,
      coordination: createMemoryCoordination({ clock: () => 1 }),
      cipher: createFieldCipher('s'.repeat(32)),
      clock: () => 1_795_136_461_324,
    },
  )

describe('the token store of a channel account', () => {
  test('holds nothing at first', async () => {
    expect(await storeOf('oa-1').load()).toBeNull()
  })

  test('gives back the newest pair of its own account', async () => {
    await storeOf('oa-1').save({ accessToken: 'first' })
    await storeOf('oa-1').save({ accessToken: 'second' })
    await storeOf('oa-2').save({ accessToken: 'other' })
    expect(await storeOf('oa-1').load()).toEqual({ accessToken: 'second' })
  })

  test('keeps tokens unreadable in the database', async () => {
    await storeOf('oa-1').save({ accessToken: 'very-secret-token' })
    const rows = await storage.db.selectFrom('channel_tokens').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain('very-secret-token')
  })

  test('lets one at a time renew', async () => {
    const store = storeOf('oa-1')
    const order: string[] = []
    const gate = Promise.withResolvers<void>()
    const first = store.withLock(async () => {
      await gate.promise
      order.push('first')
    })
    const second = store.withLock(async () => void order.push('second'))
    gate.resolve()
    await Promise.all([first, second])
    expect(order).toEqual(['first', 'second'])
  })
})
