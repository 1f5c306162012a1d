import { openPostgresStorage, type PostgresOptions } from './postgres-storage.ts'
import { openSqliteStorage } from './sqlite-storage.ts'
import type { Storage } from './storage.ts'

/** The address names no database this service knows. */
export class DatabaseUrlError extends Error {
  readonly code = 'DATABASE_URL'
  override readonly name = 'DatabaseUrlError'
}

/**
 * Opens `sqlite:<path>` or `postgres://…`. Tables are brought up to date by {@link migrate}, not here.
 * @throws {DatabaseUrlError} any other form
 */
export function openStorage(databaseUrl: string, options: PostgresOptions = {}): Storage {
  if (databaseUrl.startsWith('sqlite:') && databaseUrl.length > 'sqlite:'.length) {
    return openSqliteStorage(databaseUrl.slice('sqlite:'.length))
  }
  if (/^postgres(ql)?:\/\//.test(databaseUrl)) return openPostgresStorage(databaseUrl, options)
  throw new DatabaseUrlError('the database address must begin with “sqlite:<path>” or “postgres://”')
}
