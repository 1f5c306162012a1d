import type { Kysely } from 'kysely'
import type { Database } from './schema.ts'

/** The one database of the service, SQLite or PostgreSQL, behind the same queries. */
export interface Storage {
  readonly dialect: 'sqlite' | 'postgres'
  /** For reads and single statements. */
  readonly db: Kysely<Database>
  /**
   * All of `work` or nothing. On SQLite neighbouring calls may share one commit (one fsync), each behind a savepoint
   * of its own; the promise settles only after the commit is on disk.
   */
  transaction<T>(work: (tx: Kysely<Database>) => Promise<T>): Promise<T>
  close(): Promise<void>
}
