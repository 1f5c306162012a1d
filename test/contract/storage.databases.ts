import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

/** A database of one suite, empty at first. */
export interface TestDatabase {
  readonly url: string
  remove(): Promise<void>
}

/** A kind of database the suites run on. */
export interface TestDatabaseKind {
  readonly name: 'SQLite' | 'PostgreSQL'
  create(): Promise<TestDatabase>
}

const sqlite: TestDatabaseKind = {
  name: 'SQLite',
  async create() {
    const folder = mkdtempSync(join(tmpdir(), 'nghedan-test-'))
    return {
      url: `sqlite:${join(folder, 'test.db')}`,
      remove: async () => rmSync(folder, { recursive: true, force: true }),
    }
  },
}

function postgres(url: string): TestDatabaseKind {
  const run = async (statement: string) => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await client.query(statement).finally(() => client.end())
  }
  return {
    name: 'PostgreSQL',
    async create() {
      const schema = `test_${randomBytes(6).toString('hex')}`
      await run(`create schema ${schema}`)
      const own = new URL(url)
      own.searchParams.set('options', `-c search_path=${schema}`)
      return { url: own.href, remove: () => run(`drop schema ${schema} cascade`) }
    },
  }
}

/**
 * SQLite always; PostgreSQL where `DATABASE_URL_TEST` names one, each suite in a schema of its own.
 * @throws {Error} services are required and it is not named
 */
export function testDatabases(environment: NodeJS.ProcessEnv = process.env): readonly TestDatabaseKind[] {
  const url = environment.DATABASE_URL_TEST
  if (!url && environment.REQUIRE_SERVICES === '1') {
    throw new Error('REQUIRE_SERVICES=1, but DATABASE_URL_TEST names no PostgreSQL database')
  }
  return url ? [sqlite, postgres(url)] : [sqlite]
}
