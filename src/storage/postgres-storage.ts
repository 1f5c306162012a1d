import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database } from './schema.ts'
import type { Storage } from './storage.ts'

const INT8 = 20
const MAX_CONFLICTS = 3
/** serialization_failure, deadlock_detected: nothing happened, the same work may be tried again. */
const CONFLICT_CODES = new Set(['40001', '40P01'])

export interface PostgresOptions {
  /** Connections at most. */
  readonly maxConnections?: number
  /** Told when an idle connection breaks; the pool replaces it. */
  readonly onConnectionError?: (error: Error) => void
}

/** A PostgreSQL database, shared by any number of processes. */
export function openPostgresStorage(url: string, options: PostgresOptions = {}): Storage {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.maxConnections ?? 12,
    connectionTimeoutMillis: 10_000,
    // Instants are milliseconds in int8 columns; they fit a number exactly until the year 287396.
    types: {
      getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
        oid === INT8
          ? Number
          : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
    },
  })
  pool.on('error', (error) => options.onConnectionError?.(error))
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })

  async function transaction<T>(work: (tx: Kysely<Database>) => Promise<T>): Promise<T> {
    for (let conflicts = 0; ; conflicts += 1) {
      try {
        return await db.transaction().execute(work)
      } catch (error) {
        if (conflicts >= MAX_CONFLICTS || !CONFLICT_CODES.has(String((error as { code?: unknown }).code)))
          throw error
      }
    }
  }

  return {
    dialect: 'postgres',
    db,
    location: url,
    native: { db, type: 'postgres' },
    transaction,
    close: () => db.destroy(),
  }
}
