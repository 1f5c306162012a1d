import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import type { SqliteDatabase } from 'kysely'

const MAX_CACHED_STATEMENTS = 400

/** The log goes into the file every 16 MB: a page written many times meanwhile goes once. */
const CHECKPOINT_PAGES = 4000

type SqliteStatement = ReturnType<SqliteDatabase['prepare']>

/**
 * Opens a database file for durable use: write-ahead log, every commit on disk before it returns. The file's folder
 * is made, readable by this user only.
 */
export function openWriter(path: string): DatabaseSync {
  const file = resolve(path)
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const database = new DatabaseSync(file, { timeout: 5000 })
  database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on')
  database.exec(`pragma wal_autocheckpoint = ${CHECKPOINT_PAGES}`)
  return database
}

/** Opens the same file for reading only: sees what is committed, never waits for the writer. */
export function openReader(path: string): DatabaseSync {
  return new DatabaseSync(resolve(path), { readOnly: true, timeout: 5000 })
}

/** `node:sqlite` in the form Kysely's SQLite driver asks for, with the statements used most kept prepared. */
export function asKyselyDatabase(database: DatabaseSync): SqliteDatabase {
  const cache = new Map<string, SqliteStatement>()
  return {
    close: () => database.close(),
    prepare(sql) {
      const known = cache.get(sql)
      if (known) {
        cache.delete(sql)
        cache.set(sql, known)
        return known
      }
      const statement = asKyselyStatement(database.prepare(sql))
      cache.set(sql, statement)
      if (cache.size > MAX_CACHED_STATEMENTS) cache.delete(cache.keys().next().value as string)
      return statement
    },
  }
}

function asKyselyStatement(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
    run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
    iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
  }
}
