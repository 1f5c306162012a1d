import { sql } from 'kysely'
import type { EngineContext } from './context.ts'
import { isOwnerGone } from './owner.ts'

/**
 * Frees what a process that ended held. Conversations are taken up again. Deliveries that were being sent go out once
 * more where the channel makes that safe; elsewhere they are uncertain: nobody can say whether they arrived, and
 * twice is worse than a question to staff.
 * @returns how many deliveries became uncertain
 */
export async function recoverLeases({ storage, adapters, clock, owner }: EngineContext): Promise<number> {
  const now = clock()
  const gone = storage.dialect === 'sqlite' ? await ownersGone() : []
  await storage.db
    .updateTable('conversations')
    .set((eb) => ({
      due_at: eb.fn.coalesce('due_at', eb.val(now)),
      lease_owner: null,
      lease_until_at: null,
    }))
    .where('lease_until_at', 'is not', null)
    .where((eb) =>
      eb.or([eb('lease_until_at', '<=', now), ...(gone.length > 0 ? [eb('lease_owner', 'in', gone)] : [])]),
    )
    .execute()
  const safe = [...adapters.values()].filter(({ safeToResend }) => safeToResend).map(({ channel }) => channel)
  return storage.transaction(async (tx) => {
    const abandoned = await tx
      .selectFrom('outbox')
      .select(['id', 'channel'])
      .where('finished_at', 'is', null)
      .where('state', '=', sql.lit('sending' as const))
      .where((eb) =>
        eb.or([eb('lease_until_at', '<=', now), ...(gone.length > 0 ? [eb('lease_owner', 'in', gone)] : [])]),
      )
      .orderBy('id')
      .$if(storage.dialect === 'postgres', (query) => query.forUpdate().skipLocked())
      .execute()
    const [again, uncertain] = [true, false].map((isSafe) =>
      abandoned.filter(({ channel }) => safe.some((each) => each === channel) === isSafe).map(({ id }) => id),
    ) as [string[], string[]]
    const ended = { lease_owner: null, lease_until_at: null, last_error: 'PROCESS_ENDED' }
    if (again.length > 0) {
      await tx
        .updateTable('outbox')
        .set({ ...ended, state: 'pending', next_attempt_at: now })
        .where('id', 'in', again)
        .execute()
    }
    if (uncertain.length > 0) {
      await tx
        .updateTable('outbox')
        .set({ ...ended, state: 'uncertain', finished_at: now })
        .where('id', 'in', uncertain)
        .execute()
    }
    return uncertain.length
  })

  async function ownersGone(): Promise<string[]> {
    const holders = [
      ...(await storage.db
        .selectFrom('conversations')
        .select('lease_owner')
        .distinct()
        .where('lease_until_at', 'is not', null)
        .execute()),
      ...(await storage.db
        .selectFrom('outbox')
        .select('lease_owner')
        .distinct()
        .where('finished_at', 'is', null)
        .execute()),
    ]
    const owners = new Set(holders.flatMap(({ lease_owner }) => lease_owner ?? []))
    return [...owners].filter((each) => isOwnerGone(each, owner))
  }
}
