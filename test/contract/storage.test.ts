import { betterAuth } from 'better-auth'
import { getMigrations } from 'better-auth/db/migration'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrate, openStorage, type Storage } from '../../src/storage/index.ts'
import { type TestDatabase, testDatabases } from './storage.databases.ts'

const alert = (id: string) => ({
  id,
  commune: 'hoa-mai',
  kind: 'emergency' as const,
  conversation_id: null,
  detail: '{}',
  created_at: 1_790_000_000_123,
  acknowledged_by: null,
  acknowledged_at: null,
})

describe.each(testDatabases())('storage on $name', (kind) => {
  let database: TestDatabase
  let storage: Storage
  const ids = async (prefix: string) => {
    const rows = await storage.db
      .selectFrom('alerts')
      .select('id')
      .where('id', 'like', `${prefix}%`)
      .execute()
    return rows.map(({ id }) => id).sort()
  }

  beforeAll(async () => {
    database = await kind.create()
    storage = openStorage(database.url)
    await migrate(storage)
  })
  afterAll(async () => {
    await storage.close()
    await database.remove()
  })

  it('brings the tables up to date from several processes at once', async () => {
    const fresh = await kind.create()
    const storages = [openStorage(fresh.url), openStorage(fresh.url), openStorage(fresh.url)]
    await Promise.all(storages.map(migrate))
    for (const each of storages) {
      await migrate(each)
      expect(await each.db.selectFrom('conversations').selectAll().execute()).toEqual([])
      await each.close()
    }
    await fresh.remove()
  })

  it('gives instants and counts back as numbers', async () => {
    await storage.db.insertInto('alerts').values(alert('number-1')).execute()
    const row = await storage.db
      .selectFrom('alerts')
      .select(['created_at', (eb) => eb.fn.countAll<number>().over().as('count')])
      .where('id', '=', 'number-1')
      .executeTakeFirstOrThrow()
    expect(row).toEqual({ created_at: 1_790_000_000_123, count: 1 })
  })

  it('takes back only the transaction that failed when many run at once', async () => {
    const works = Array.from({ length: 20 }, (_, index) =>
      storage.transaction(async (tx) => {
        await tx
          .insertInto('alerts')
          .values(alert(`many-${String(index).padStart(2, '0')}`))
          .execute()
        if (index % 2 === 1) throw new Error(`odd ${index}`)
        return index
      }),
    )
    const outcomes = await Promise.allSettled(works)
    expect(outcomes.map(({ status }) => status)).toEqual(
      works.map((_, index) => (index % 2 === 1 ? 'rejected' : 'fulfilled')),
    )
    expect(await ids('many-')).toEqual(
      Array.from({ length: 10 }, (_, index) => `many-${String(index * 2).padStart(2, '0')}`),
    )
  })

  it('takes back a transaction that broke a rule of the database, and goes on', async () => {
    const broken = storage.transaction(async (tx) => {
      await tx.insertInto('alerts').values(alert('twice-1')).execute()
      await tx.insertInto('alerts').values(alert('twice-1')).execute()
    })
    await expect(broken).rejects.toThrow()
    await storage.transaction((tx) => tx.insertInto('alerts').values(alert('twice-2')).execute())
    expect(await ids('twice-')).toEqual(['twice-2'])
  })

  it('shows a transaction its own rows, and nobody else before the commit', async () => {
    let seenOutside: string[] = []
    await storage.transaction(async (tx) => {
      await tx.insertInto('alerts').values(alert('hidden-1')).execute()
      const own = await tx.selectFrom('alerts').select('id').where('id', '=', 'hidden-1').execute()
      expect(own).toHaveLength(1)
      seenOutside = await ids('hidden-')
    })
    expect(seenOutside).toEqual([])
    expect(await ids('hidden-')).toEqual(['hidden-1'])
  })

  it('inserts once where a row may already stand, and tells which rows are new', async () => {
    const row = {
      channel: 'zalo',
      account_id: 'oa',
      conversation_id: 'c',
      event: '{}',
      sent_at: 1,
      received_at: 1,
      state: 'pending' as const,
      attempts: 0,
      last_error: null,
    }
    const insert = (...messageIds: string[]) =>
      storage.db
        .insertInto('inbox')
        .values(messageIds.map((message_id) => ({ ...row, message_id })))
        .onConflict((conflict) => conflict.doNothing())
        .returning('message_id')
        .execute()
    expect(await insert('a', 'b', 'a')).toEqual([{ message_id: 'a' }, { message_id: 'b' }])
    expect(await insert('b', 'c')).toEqual([{ message_id: 'c' }])
  })

  it('keeps what was committed after closing and opening again', async () => {
    await storage.transaction((tx) => tx.insertInto('alerts').values(alert('kept-1')).execute())
    const again = openStorage(database.url)
    const rows = await again.db.selectFrom('alerts').select('id').where('id', '=', 'kept-1').execute()
    await again.close()
    expect(rows).toEqual([{ id: 'kept-1' }])
  })

  it('runs raw reading and writing statements', async () => {
    await sql`insert into channel_tokens values ('zalo', 'raw', 'v1.x', 5)`.execute(storage.db)
    const { rows } = await sql<{ updated_at: number }>`
      select updated_at from channel_tokens where account_id = 'raw'`.execute(storage.db)
    expect(rows).toEqual([{ updated_at: 5 }])
  })

  it('carries the staff accounts of better-auth', async () => {
    const auth = betterAuth({
      secret: 'only-for-this-suite-only-for-this-suite',
      baseURL: 'http://127.0.0.1',
      database: storage.native,
      emailAndPassword: { enabled: true },
    })
    await (await getMigrations(auth.options)).runMigrations()
    const body = { email: 'can-bo@hoa-mai.example', password: 'mat-khau-dai-cua-can-bo', name: 'Cán bộ' }
    await auth.api.signUpEmail({ body })
    const session = await auth.api.signInEmail({ body: { email: body.email, password: body.password } })
    expect(session.user.name).toBe('Cán bộ')
  })
})
