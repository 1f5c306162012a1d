import { type Kysely, sql } from 'kysely'
import { vietnamTime } from '../calendar/index.ts'
import { forgetTraces, tracedCommunes } from '../learning/index.ts'
import type { Database } from '../storage/index.ts'
import type { EngineContext } from './context.ts'

const DAY_MS = 24 * 3_600_000
const FORGOTTEN_AT_ONCE = 2000

/**
 * Forgets words whose time is up: text, attachments and trace go, the row stays, so figures still add up. A petition
 * keeps its own content; only the talk around it goes.
 * @returns how many messages were emptied; as many as `FORGOTTEN_AT_ONCE` means that more may wait
 */
export async function forgetOldTalks({
  storage,
  clock,
  retentionOf,
}: Pick<EngineContext, 'storage' | 'clock' | 'retentionOf'>): Promise<number> {
  let forgotten = 0
  for (const commune of await communesOf(storage.db)) {
    const { chat, petition, restricted } = retentionOf(commune)
    const before = (days: number) => clock() - days * DAY_MS
    const ids = await storage.db
      .selectFrom('messages')
      .innerJoin('conversations', 'conversations.id', 'messages.conversation_id')
      .select('messages.id')
      .where('messages.sent_at', '<', before(Math.min(chat, petition, restricted)))
      .where('conversations.commune', '=', commune)
      .where(sql<boolean>`(messages.text <> '' or messages.attachments <> '[]')`)
      .where('messages.sent_at', '<', (eb) =>
        eb
          .case()
          .when('conversations.restricted', '=', 1)
          .then(sql.lit(before(restricted)))
          .when(
            eb.exists(
              eb
                .selectFrom('petitions')
                .select(sql.lit(1).as('one'))
                .whereRef('petitions.conversation_id', '=', 'conversations.id'),
            ),
          )
          .then(sql.lit(before(petition)))
          .else(sql.lit(before(chat)))
          .end(),
      )
      .limit(FORGOTTEN_AT_ONCE)
      .execute()
    if (ids.length > 0)
      await storage.transaction((tx) =>
        empty(
          tx,
          ids.map(({ id }) => id),
        ),
      )
    forgotten += ids.length
  }
  return forgotten
}

/** Deletes learning traces whose days are up. @returns how many */
export async function forgetOldTraces({
  storage,
  clock,
  retentionOf,
}: Pick<EngineContext, 'storage' | 'clock' | 'retentionOf'>): Promise<number> {
  let forgotten = 0
  for (const commune of await tracedCommunes(storage.db)) {
    const day = vietnamTime(Temporal.Instant.fromEpochMilliseconds(clock())).toPlainDate()
    const before = day.subtract({ days: retentionOf(commune).trace }).toString()
    forgotten += await forgetTraces(storage.db, { commune, before })
  }
  return forgotten
}

async function communesOf(db: Kysely<Database>): Promise<readonly string[]> {
  const rows = await db.selectFrom('conversations').select('commune').distinct().execute()
  return rows.map(({ commune }) => commune)
}

async function empty(tx: Kysely<Database>, ids: readonly string[]): Promise<void> {
  const references = await tx.selectFrom('messages').select('reference').where('id', 'in', ids).execute()
  await tx
    .updateTable('messages')
    .set({ text: '', attachments: '[]', trace: null, search: '' })
    .where('id', 'in', ids)
    .execute()
  await tx
    .updateTable('outbox')
    .set({ payload: '{"preview":""}' })
    .where(
      'id',
      'in',
      references.map(({ reference }) => reference),
    )
    .where('finished_at', 'is not', null)
    .execute()
}
