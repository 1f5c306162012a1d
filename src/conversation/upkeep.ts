import { sql } from 'kysely'
import { announce, toStaff } from './announce.ts'
import type { EngineContext } from './context.ts'
import { endSilence } from './handover-mode.ts'

/** Ends hand-overs whose time is up, so that staff see it before the citizen writes again. @returns how many */
export async function endOverdueHandovers({ storage, clock, coordination }: EngineContext): Promise<number> {
  const now = clock()
  const overdue = await storage.db
    .selectFrom('conversations')
    .select(['id', 'commune'])
    .where('mode', '=', sql.lit('handover' as const))
    .where('handover_until_at', '<=', now)
    .limit(100)
    .execute()
  for (const { id, commune } of overdue) {
    await storage.transaction((tx) => endSilence(tx, id, now))
    await announce(coordination, [
      toStaff(commune, { kind: 'handover.closed', conversationId: id, officerId: null }),
    ])
  }
  return overdue.length
}

const PRUNED_AT_ONCE = 5000

/** Forgets ids of finished events that no platform repeats any more; the oldest few thousand at a time. */
export async function pruneInbox({ storage, clock, options }: EngineContext): Promise<void> {
  await storage.db
    .deleteFrom('inbox')
    .where('seq', 'in', (eb) => eb.selectFrom('inbox').select('seq').orderBy('seq').limit(PRUNED_AT_ONCE))
    .where('received_at', '<', clock() - options.inboxKeepMs)
    .where('state', '<>', 'pending')
    .execute()
}
