import { randomBytes } from 'node:crypto'
import pg from 'pg'

/** A schema of one's own in a PostgreSQL database. */
export async function createSchema(
  databaseUrl: string,
): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const name = `crash_${randomBytes(6).toString('hex')}`
  const run = async (statement: string) => {
    const client = new pg.Client({ connectionString: databaseUrl })
    await client.connect()
    await client.query(statement).finally(() => client.end())
  }
  await run(`create schema ${name}`)
  const url = new URL(databaseUrl)
  url.searchParams.set('options', `-c search_path=${name}`)
  return { url: url.href, drop: () => run(`drop schema ${name} cascade`) }
}
