import { afterAll, beforeAll, expect, it } from 'vitest'
import { migrate, openStorage, type Storage } from '../../src/storage/index.ts'
import { type TestDatabase, testDatabases } from '../contract/storage.databases.ts'
import { createHarness, type Harness, START_AT, said } from './engine-harness.ts'

const [sqlite] = testDatabases()
let database: TestDatabase
let storage: Storage
let harness: Harness
let asked: string[]

beforeAll(async () => {
  if (sqlite === undefined) throw new Error('SQLite is always there')
  database = await sqlite.create()
  storage = openStorage(database.url)
  await migrate(storage)
  asked = []
  harness = createHarness(storage, {
    async readAgain(turn, first, respond) {
      asked.push(turn.text)
      // The database is free meanwhile: nothing of this turn holds it.
      await storage.transaction((tx) => tx.selectFrom('alerts').select('id').execute())
      return turn.text === 'rõ' ? first : respond({ ...turn, text: 'câu viết lại' })
    },
  })
})
afterAll(async () => {
  await storage.close()
  await database.remove()
})

const set = (
  sender: string,
  values: { restricted: number } | { mode: 'handover'; handover_until_at: number },
) => storage.db.updateTable('conversations').set(values).where('sender_id', '=', sender).execute()

it('a second reading may answer instead, or leave the first answer', async () => {
  await harness.append(said('an', 'm1', 'mờ'), said('binh', 'm2', 'rõ'))
  await harness.pass(5_000)
  expect(harness.textsTo('an')).toEqual(['re: câu viết lại'])
  expect(harness.textsTo('binh')).toEqual(['re: rõ'])
})

it('there is none in a sealed conversation, nor while a person has it', async () => {
  await harness.append(said('chi', 'm3', 'một'), said('dung', 'm4', 'hai'))
  await harness.pass(5_000)
  asked = []
  await set('chi', { restricted: 1 })
  await set('dung', { mode: 'handover', handover_until_at: START_AT + 3_600_000 })
  await harness.append(said('chi', 'm5', 'ba'), said('dung', 'm6', 'bốn'))
  await harness.pass(5_000)
  expect(asked).toEqual([])
  expect(harness.textsTo('chi')).toContain('re: ba')
})
