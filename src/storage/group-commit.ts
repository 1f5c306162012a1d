import type { DatabaseSync } from 'node:sqlite'
import { setImmediate as nextRound } from 'node:timers/promises'
import { Kysely, SqliteDialect } from 'kysely'
import type { Database } from './schema.ts'
import { asKyselyDatabase } from './sqlite-connection.ts'

/** A work of a transaction did not end in time: it awaited something other than its own statements. */
export class TransactionStuckError extends Error {
  readonly code = 'TRANSACTION_STUCK'
  override readonly name = 'TransactionStuckError'
}

export interface GroupCommitLimits {
  /** Works in one commit. */
  readonly maxWorks: number
  /** No further work joins a group that has run this long, in milliseconds. */
  readonly maxGroupMs: number
  /** A work that takes longer than this is given up, in milliseconds. */
  readonly maxWorkMs: number
}

type Work = (tx: Kysely<Database>) => Promise<unknown>

interface Waiting {
  readonly work: Work
  readonly resolve: (value: unknown) => void
  readonly reject: (reason: unknown) => void
}

interface Handle {
  readonly tx: Kysely<Database>
  revoked: boolean
}

/**
 * The one writer of an SQLite file. Works wait in a queue, run one after another inside one transaction, each behind
 * a savepoint, and settle together once the commit is on disk: many works, one fsync. While a group commits, the
 * next one gathers. A work that throws takes back its own statements only.
 */
export class GroupCommit {
  readonly #database: DatabaseSync
  readonly #limits: GroupCommitLimits
  #handle: Handle
  #queue: Waiting[] = []
  #running = false
  #open = false
  #closed = false
  #idle: (() => void)[] = []

  constructor(database: DatabaseSync, limits: GroupCommitLimits) {
    this.#database = database
    this.#limits = limits
    this.#handle = this.#createHandle()
  }

  run<T>(work: (tx: Kysely<Database>) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.#closed) return reject(new Error('the storage is closed'))
      this.#queue.push({ work, resolve: resolve as (value: unknown) => void, reject })
      this.#schedule()
    })
  }

  /** Ends what was asked so far; refuses what comes later. */
  async close(): Promise<void> {
    if (this.#running) await new Promise<void>((resolve) => this.#idle.push(resolve))
    this.#closed = true
  }

  #schedule(): void {
    if (this.#running) return
    this.#running = true
    // Not at once: works of every request read in this turn of the event loop join the same commit.
    setImmediate(() => void this.#runGroups())
  }

  async #runGroups(): Promise<void> {
    while (this.#queue.length > 0) {
      await this.#runGroup()
      // Lets sockets be read between two commits, so that the next group is worth its fsync. Waiting longer for more
      // works was tried: at 200 messages/s it doubled the time to an answer and brought no more turns.
      await nextRound()
    }
    this.#running = false
    for (const resolve of this.#idle.splice(0)) resolve()
  }

  async #runGroup(): Promise<void> {
    const group: Waiting[] = []
    const settle: (() => void)[] = []
    const startedAt = performance.now()
    try {
      this.#database.exec('begin immediate')
      this.#open = true
      while (
        this.#queue.length > 0 &&
        group.length < this.#limits.maxWorks &&
        performance.now() - startedAt < this.#limits.maxGroupMs
      ) {
        const waiting = this.#queue.shift() as Waiting
        group.push(waiting)
        settle.push(await this.#runBehindSavepoint(waiting))
      }
      this.#open = false
      this.#database.exec('commit')
    } catch (error) {
      this.#open = false
      if (this.#database.isTransaction) this.#database.exec('rollback')
      // `begin` itself may have failed, with nobody in the group yet: the first in line learns of it.
      if (group.length === 0) group.push(...this.#queue.splice(0, 1))
      for (const { reject } of group) reject(error)
      return
    }
    for (const done of settle) done()
  }

  async #runBehindSavepoint({ work, resolve, reject }: Waiting): Promise<() => void> {
    this.#database.exec('savepoint work')
    try {
      const result = await this.#inTime(work)
      this.#database.exec('release work')
      return () => resolve(result)
    } catch (error) {
      // Some faults (disk full) end the whole transaction; then the group fails as one.
      if (!this.#database.isTransaction) throw error
      this.#database.exec('rollback to work; release work')
      return () => reject(error)
    }
  }

  #inTime(work: Work): Promise<unknown> {
    const handle = this.#handle
    let timer: NodeJS.Timeout | undefined
    const stuck = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        handle.revoked = true
        this.#handle = this.#createHandle()
        reject(new TransactionStuckError('a transaction waited for something other than its own statements'))
      }, this.#limits.maxWorkMs)
    })
    return Promise.race([work(handle.tx), stuck]).finally(() => clearTimeout(timer))
  }

  #createHandle(): Handle {
    const database = asKyselyDatabase(this.#database)
    const handle: Handle = {
      revoked: false,
      tx: new Kysely<Database>({
        dialect: new SqliteDialect({
          database: {
            close: () => {},
            prepare: (sql) => {
              if (handle.revoked || !this.#open) throw new TransactionStuckError('this transaction is over')
              return database.prepare(sql)
            },
          },
        }),
      }),
    }
    return handle
  }
}
