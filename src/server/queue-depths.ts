import type { Storage } from '../storage/storage.ts'
import type { QueueDepths } from './metrics.ts'

/** What is waiting right now, over all processes. */
export async function queueDepths({ db }: Storage): Promise<QueueDepths> {
  const count = db.fn.countAll<number | string>()
  const [inbox, outbox, dead] = await Promise.all([
    db.selectFrom('inbox').select(count.as('n')).where('state', '=', 'pending').executeTakeFirstOrThrow(),
    db
      .selectFrom('outbox')
      .select(count.as('n'))
      .where('state', 'in', ['pending', 'sending'])
      .executeTakeFirstOrThrow(),
    db.selectFrom('outbox').select(count.as('n')).where('state', '=', 'dead').executeTakeFirstOrThrow(),
  ])
  return { inboxPending: Number(inbox.n), outboxWaiting: Number(outbox.n), deadLetters: Number(dead.n) }
}
