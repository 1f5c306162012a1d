import { type ColumnDataType, type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Storage } from '../storage.ts'

type Columns = Readonly<Record<string, string>>

/** The tables of schema.ts as they first were. */
export function firstTables(dialect: Storage['dialect']): Migration {
  return { up: (db) => createAll(db as Kysely<unknown>, dialect) }
}

async function createAll(db: Kysely<unknown>, dialect: Storage['dialect']): Promise<void> {
  const serial = dialect === 'postgres' ? 'bigserial' : 'integer'

  /** A type ending in `?` may be null; `seq` counts up by itself and is the key, `id` else. */
  async function table(name: string, columns: Columns): Promise<void> {
    const hasSeq = 'seq' in columns
    let builder = db.schema.createTable(name)
    for (const [column, form] of Object.entries(columns)) {
      const type = form.replace('?', '')
      builder = builder.addColumn(column, sql.raw(type) as unknown as ColumnDataType, (built) => {
        if (column === 'seq')
          return dialect === 'sqlite' ? built.primaryKey().autoIncrement() : built.primaryKey()
        if (column === 'id') return hasSeq ? built.notNull().unique() : built.notNull().primaryKey()
        if (form.endsWith('?')) return built
        return column === 'claims' ? built.notNull().defaultTo(0) : built.notNull()
      })
    }
    await builder.execute()
  }
  const index = (text: string) => sql.raw(`create ${text}`).execute(db)

  await table('conversations', {
    id: 'text',
    commune: 'text',
    channel: 'text',
    account_id: 'text',
    sender_id: 'text',
    state: 'text',
    mode: 'text',
    handover_until_at: 'bigint?',
    restricted: 'integer',
    closed: 'integer',
    created_at: 'bigint',
    last_inbound_at: 'bigint',
    last_message_at: 'bigint',
    due_at: 'bigint?',
    burst_started_at: 'bigint?',
    claims: 'integer',
    lease_owner: 'text?',
    lease_until_at: 'bigint?',
  })
  await index('unique index conversations_sender on conversations (sender_id, account_id, channel)')
  await index('index conversations_due on conversations (due_at) where due_at is not null')
  await index('index conversations_leased on conversations (lease_until_at) where lease_until_at is not null')
  await index('index conversations_recent on conversations (commune, last_message_at)')
  await index("index conversations_handover on conversations (commune) where mode = 'handover'")

  await table('inbox', {
    seq: serial,
    channel: 'text',
    account_id: 'text',
    message_id: 'text',
    conversation_id: 'text',
    event: 'text',
    sent_at: 'bigint',
    received_at: 'bigint',
    state: 'text',
    attempts: 'integer',
    last_error: 'text?',
  })
  await index('unique index inbox_message on inbox (message_id, account_id, channel)')
  await index("index inbox_pending on inbox (conversation_id) where state = 'pending'")

  await table('messages', {
    id: 'text',
    seq: serial,
    conversation_id: 'text',
    author: 'text',
    officer_id: 'text?',
    text: 'text',
    attachments: 'text',
    trace: 'text?',
    reference: 'text',
    sent_at: 'bigint',
    search: 'text',
  })
  await index('index messages_conversation on messages (conversation_id, seq)')
  await index('index messages_sent on messages (sent_at)')

  await table('outbox', {
    id: 'text',
    seq: serial,
    conversation_id: 'text',
    channel: 'text',
    account_id: 'text',
    recipient_id: 'text',
    payload: 'text',
    by_staff: 'integer',
    state: 'text',
    attempts: 'integer',
    next_attempt_at: 'bigint',
    lease_owner: 'text?',
    lease_until_at: 'bigint?',
    platform_message_id: 'text?',
    last_error: 'text?',
    created_at: 'bigint',
    finished_at: 'bigint?',
    resent_by: 'text?',
    resent_at: 'bigint?',
  })
  await index('index outbox_conversation on outbox (conversation_id, seq)')
  await index('index outbox_open on outbox (conversation_id, seq) where finished_at is null')
  await index('index outbox_due on outbox (next_attempt_at, seq) where finished_at is null')
  await index("index outbox_unconfirmed on outbox (account_id) where state in ('sending', 'uncertain')")
  await index("index outbox_dead on outbox (finished_at) where state in ('dead', 'uncertain')")

  await table('petitions', {
    id: 'text',
    seq: serial,
    code: 'text',
    commune: 'text',
    conversation_id: 'text',
    kind: 'text',
    field: 'text',
    hamlet_id: 'text?',
    place: 'text',
    latitude: 'double precision?',
    longitude: 'double precision?',
    content: 'text',
    phone_sealed: 'text?',
    priority: 'text',
    state: 'text',
    officer_id: 'text',
    external: 'text?',
    restricted: 'integer',
    received_at: 'bigint',
    due_at: 'bigint?',
    due_explanation: 'text',
    updated_at: 'bigint',
    answered_at: 'bigint?',
    search: 'text',
  })
  await index('unique index petitions_code on petitions (code)')
  await index('index petitions_commune on petitions (commune, state, due_at)')
  await index('index petitions_conversation on petitions (conversation_id)')

  await table('petition_events', {
    id: 'text',
    seq: serial,
    petition_id: 'text',
    at: 'bigint',
    actor: 'text',
    kind: 'text',
    detail: 'text',
  })
  await index('index petition_events_petition on petition_events (petition_id, seq)')

  await table('petition_attachments', {
    id: 'text',
    petition_id: 'text',
    kind: 'text',
    url: 'text',
    name: 'text?',
    received_at: 'bigint',
  })
  await index('index petition_attachments_petition on petition_attachments (petition_id)')

  await table('feedback', {
    id: 'text',
    commune: 'text',
    conversation_id: 'text',
    kind: 'text',
    rating: 'integer?',
    text: 'text',
    created_at: 'bigint',
    search: 'text',
  })
  await index('index feedback_commune on feedback (commune, created_at)')

  await table('handovers', {
    id: 'text',
    conversation_id: 'text',
    commune: 'text',
    reason: 'text',
    opened_at: 'bigint',
    taken_by: 'text?',
    taken_at: 'bigint?',
    closed_at: 'bigint?',
  })
  await index('index handovers_open on handovers (conversation_id) where closed_at is null')

  await table('alerts', {
    id: 'text',
    commune: 'text',
    kind: 'text',
    conversation_id: 'text?',
    detail: 'text',
    created_at: 'bigint',
    acknowledged_by: 'text?',
    acknowledged_at: 'bigint?',
  })
  await index('index alerts_commune on alerts (commune, created_at)')
  await index(
    "unique index alerts_account on alerts (commune, detail) where kind = 'account' and acknowledged_at is null",
  )

  await db.schema
    .createTable('channel_tokens')
    .addColumn('channel', 'text', (built) => built.notNull())
    .addColumn('account_id', 'text', (built) => built.notNull())
    .addColumn('tokens_sealed', 'text', (built) => built.notNull())
    .addColumn('updated_at', 'bigint', (built) => built.notNull())
    .addPrimaryKeyConstraint('channel_tokens_account', ['channel', 'account_id'])
    .execute()
}
