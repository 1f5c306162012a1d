import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { migrate, type Storage, TransactionStuckError } from '../../src/storage/index.ts'
import { openSqliteStorage } from '../../src/storage/sqlite-storage.ts'

let folder: string
let storage: Storage
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nghedan-test-'))
  storage = openSqliteStorage(join(folder, 'group.db'), { maxWorkMs: 20 })
  await migrate(storage)
})
afterAll(async () => {
  await storage.close()
  rmSync(folder, { recursive: true })
})

const token = (account_id: string) => ({ channel: 'zalo', account_id, tokens_sealed: 'x', updated_at: 1 })
const accounts = async () =>
  (await storage.db.selectFrom('channel_tokens').select('account_id').execute()).map((row) => row.account_id)

it('gives up a transaction that waits for something else, and keeps its neighbours', async () => {
  const { promise: never } = Promise.withResolvers<void>()
  const before = storage.transaction((tx) =>
    tx.insertInto('channel_tokens').values(token('before')).execute(),
  )
  const stuck = storage.transaction(async (tx) => {
    await tx.insertInto('channel_tokens').values(token('stuck')).execute()
    await never
  })
  const after = storage.transaction((tx) => tx.insertInto('channel_tokens').values(token('after')).execute())
  await expect(stuck).rejects.toThrow(TransactionStuckError)
  await Promise.all([before, after])
  expect(await accounts()).toEqual(['after', 'before'])
})

it('refuses statements of a transaction that is over', async () => {
  const leaked = await storage.transaction(async (tx) => ({ tx }))
  await expect(leaked.tx.insertInto('channel_tokens').values(token('late')).execute()).rejects.toThrow(
    TransactionStuckError,
  )
})

it('ends what is queued before it closes', async () => {
  const other = openSqliteStorage(join(folder, 'group.db'))
  const writes = Promise.all(
    ['w1', 'w2', 'w3'].map((id) =>
      other.transaction((tx) => tx.insertInto('channel_tokens').values(token(id)).execute()),
    ),
  )
  await other.close()
  await writes
  await expect(other.transaction(async () => {})).rejects.toThrow('closed')
  expect(await accounts()).toEqual(expect.arrayContaining(['w1', 'w2', 'w3']))
})
