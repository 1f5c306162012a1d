import type { Kysely } from 'kysely'
import type { Database } from './schema.ts'

/** The one database of the service, SQLite or PostgreSQL, behind the same queries. */
export interface Storage {
  readonly dialect: 'sqlite' | 'postgres'
  /**
   * For reads and single statements; sees only what is committed. Inside a `transaction` use its `tx`, never this:
   * on SQLite a write from here waits for the very group it would block.
   */
  readonly db: Kysely<Database>
  /** Path of the file, or the connection address. Holds a password on PostgreSQL: never log it. */
  readonly location: string
  /**
   * What better-auth takes as its `database`, so that staff accounts live here too and every write of the process
   * goes through the same writer. A second connection of its own would lock up against the group commit of SQLite.
   */
  readonly native: { readonly db: Kysely<Database>; readonly type: 'sqlite' | 'postgres' }
  /**
   * All of `work` or nothing. On SQLite neighbouring calls may share one commit (one fsync), each behind a savepoint
   * of its own; the promise settles only after the commit is on disk. Inside `work` await nothing but statements of
   * `tx`: everybody else waits. On PostgreSQL `work` may run again after a deadlock.
   */
  transaction<T>(work: (tx: Kysely<Database>) => Promise<T>): Promise<T>
  /** Ends what still runs, then closes all connections. */
  close(): Promise<void>
}
