import type { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import { Kysely, SqliteDialect, sql } from 'kysely'
import { type Migration, type MigrationResultSet, Migrator } from 'kysely/migration'
import { firstTables } from './migrations/first-tables.ts'
import { learningTables } from './migrations/learning.ts'
import type { Database } from './schema.ts'
import { asKyselyDatabase, openWriter } from './sqlite-connection.ts'
import type { Storage } from './storage.ts'

const MAX_LOCK_ATTEMPTS = 1000
const LOCK_RETRY_MS = 20

/** In order of their names; one that stands in a release is never changed, only followed by another. */
function migrations(dialect: Storage['dialect']): Record<string, Migration> {
  return { '0001-first-tables': firstTables(dialect), '0002-learning': learningTables }
}

/**
 * Brings the tables up to date, all or nothing. Safe when several processes start at once: one does the work, the
 * others wait and find it done.
 * @throws the database's own error; nothing was changed then
 */
export async function migrate(storage: Storage): Promise<void> {
  if (storage.dialect === 'postgres') await migratePostgres(storage)
  else await migrateSqlite(storage.location)
}

async function migratePostgres(storage: Storage): Promise<void> {
  const { rows } = await sql<{ schema: string | null }>`select current_schema() as schema`.execute(storage.db)
  const schema = rows[0]?.schema
  // Kysely holds an advisory lock from the first look at the list to the commit.
  check(
    await new Migrator({
      db: storage.db,
      provider: { getMigrations: async () => migrations('postgres') },
      ...(schema ? { migrationTableSchema: schema } : {}),
    }).migrateToLatest(),
  )
}

async function migrateSqlite(path: string): Promise<void> {
  const database = openWriter(path)
  try {
    // Kysely's own transaction would take the write lock too late for a second process.
    await lock(database)
    const db = new Kysely<Database>({ dialect: new SqliteDialect({ database: asKyselyDatabase(database) }) })
    const migrator = new Migrator({
      db,
      provider: { getMigrations: async () => migrations('sqlite') },
      disableTransactions: true,
    })
    check(await migrator.migrateToLatest())
    database.exec('commit')
  } finally {
    // An open transaction is rolled back by closing.
    database.close()
  }
}

/** Without blocking this process: the lock may be held by another storage of it. */
async function lock(database: DatabaseSync): Promise<void> {
  database.exec('pragma busy_timeout = 0')
  for (let attempts = 1; ; attempts += 1) {
    try {
      return database.exec('begin immediate')
    } catch (error) {
      if (attempts === MAX_LOCK_ATTEMPTS) throw error
      await setTimeout(LOCK_RETRY_MS)
    }
  }
}

function check({ error }: MigrationResultSet): void {
  if (error) throw error
}
