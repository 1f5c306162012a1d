import { Kysely } from 'kysely'
import { GroupCommit, type GroupCommitLimits } from './group-commit.ts'
import type { Database } from './schema.ts'
import { asKyselyDatabase, openReader, openWriter } from './sqlite-connection.ts'
import { createSplitDialect } from './sqlite-dialect.ts'
import type { Storage } from './storage.ts'

const DEFAULT_LIMITS: GroupCommitLimits = { maxWorks: 256, maxGroupMs: 20, maxWorkMs: 10_000 }

/**
 * A database file of one machine. All writes of the process go through one connection that commits in groups; reads
 * go through a second one, so they never see what may still be taken back.
 */
export function openSqliteStorage(path: string, limits: Partial<GroupCommitLimits> = {}): Storage {
  const writer = openWriter(path)
  const reader = openReader(path)
  const groupCommit = new GroupCommit(writer, { ...DEFAULT_LIMITS, ...limits })
  const db = new Kysely<Database>({
    dialect: createSplitDialect(asKyselyDatabase(reader), (query) =>
      groupCommit.run((tx) => tx.executeQuery(query)),
    ),
  })
  return {
    dialect: 'sqlite',
    db,
    location: path,
    native: { db, type: 'sqlite' },
    transaction: (work) => groupCommit.run(work),
    async close() {
      await groupCommit.close()
      reader.close()
      writer.close()
    },
  }
}
