import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Traces of turns for learning, and counters by day. */
export const learningTables: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('learning_traces')
      .addColumn('id', 'text', (built) => built.notNull().primaryKey())
      .addColumn('commune', 'text', (built) => built.notNull())
      .addColumn('channel', 'text', (built) => built.notNull())
      .addColumn('created_on', 'text', (built) => built.notNull())
      .addColumn('intent', 'text', (built) => built.notNull())
      .addColumn('confidence', 'double precision', (built) => built.notNull())
      .addColumn('action', 'text', (built) => built.notNull())
      .addColumn('procedure_id', 'text')
      .addColumn('aspect', 'text')
      .addColumn('candidates', 'text', (built) => built.notNull())
      .addColumn('other_intents', 'text', (built) => built.notNull())
      .addColumn('follow_up', 'integer', (built) => built.notNull())
      .addColumn('rewritten', 'integer', (built) => built.notNull())
      .addColumn('model', 'text', (built) => built.notNull())
      .addColumn('hints', 'text', (built) => built.notNull())
      .addColumn('question', 'text')
      .addColumn('outcome', 'text')
      .addColumn('chosen_procedure_id', 'text')
      .execute()
    await db.schema
      .createIndex('learning_traces_commune')
      .on('learning_traces')
      .columns(['commune', 'created_on'])
      .execute()
    await db.schema
      .createTable('daily_counts')
      .addColumn('name', 'text', (built) => built.notNull())
      .addColumn('counted_on', 'text', (built) => built.notNull())
      .addColumn('count', 'integer', (built) => built.notNull())
      .addPrimaryKeyConstraint('daily_counts_day', ['name', 'counted_on'])
      .execute()
  },
}
