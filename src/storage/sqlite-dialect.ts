import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'

/** Runs one writing statement as a transaction of its own. */
export type WriteStatement = (query: CompiledQuery) => Promise<QueryResult<unknown>>

/**
 * Single statements outside a transaction: what reads goes to the reading connection and so never sees a
 * transaction that is not committed; what writes joins the queue of the one writer.
 */
export function createSplitDialect(reader: SqliteDatabase, write: WriteStatement): Dialect {
  const connection: DatabaseConnection = {
    executeQuery: async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
      if (!isRead(query)) return (await write(query)) as QueryResult<R>
      return { rows: reader.prepare(query.sql).all(query.parameters) as R[] }
    },
    streamQuery: async function* <R>(query: CompiledQuery): AsyncGenerator<QueryResult<R>> {
      for (const row of reader.prepare(query.sql).iterate(query.parameters)) yield { rows: [row as R] }
    },
  }
  const driver: Driver = {
    init: async () => {},
    acquireConnection: async () => connection,
    beginTransaction: async () => {
      throw new Error('use storage.transaction(work): transactions share one writer')
    },
    commitTransaction: async () => {},
    rollbackTransaction: async () => {},
    releaseConnection: async () => {},
    destroy: async () => reader.close(),
  }
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => driver,
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

function isRead(query: CompiledQuery): boolean {
  if (query.query.kind === 'SelectQueryNode') return true
  return query.query.kind === 'RawNode' && /^\s*(select|values|explain|pragma)\b/i.test(query.sql)
}
