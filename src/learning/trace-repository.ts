import type { Kysely } from 'kysely'
import type { Database, LearningTraceTable } from '../storage/index.ts'

/** What a citizen made of an answer. `procedureId`: which of the offered ones was picked. */
export interface Verdict {
  readonly traceId: string
  readonly outcome: NonNullable<LearningTraceTable['outcome']>
  readonly procedureId: string | null
}

/** What one turn adds: its own trace, and what it says of the answer before. */
export interface Lesson {
  readonly trace: LearningTraceTable | null
  readonly verdict: Verdict | null
}

/** Stores a lesson inside the turn's transaction. A harsher word on an answer takes the place of a milder one. */
export async function recordLesson(tx: Kysely<Database>, { trace, verdict }: Lesson): Promise<void> {
  if (trace !== null) await tx.insertInto('learning_traces').values(trace).execute()
  if (verdict === null) return
  await tx
    .updateTable('learning_traces')
    .set({ outcome: verdict.outcome, chosen_procedure_id: verdict.procedureId })
    .where('id', '=', verdict.traceId)
    .where((eb) =>
      verdict.outcome === 'chose'
        ? eb.and([eb('outcome', 'is', null), eb('action', '=', 'clarify')])
        : eb.or([eb('outcome', 'is', null), eb('outcome', 'in', milderThan(verdict.outcome))]),
    )
    .execute()
}

const BY_WEIGHT = ['chose', 'askedPerson', 'pushedBack', 'ratedBadly'] as const

function milderThan(outcome: Verdict['outcome']): Verdict['outcome'][] {
  // Never empty: SQL has no empty list.
  return ['chose', ...BY_WEIGHT.slice(0, BY_WEIGHT.indexOf(outcome))]
}

/** Traces of a commune since a day (`2026-11-22`), oldest first; among those of one day the order says nothing. */
export async function readTraces(
  db: Kysely<Database>,
  { commune, since }: { readonly commune: string; readonly since: string },
): Promise<readonly LearningTraceTable[]> {
  return db
    .selectFrom('learning_traces')
    .selectAll()
    .where('commune', '=', commune)
    .where('created_on', '>=', since)
    .orderBy('created_on')
    .orderBy('id')
    .execute()
}

/** Deletes the traces of a commune from before a day. @returns how many */
export async function forgetTraces(
  db: Kysely<Database>,
  { commune, before }: { readonly commune: string; readonly before: string },
): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('learning_traces')
    .where('commune', '=', commune)
    .where('created_on', '<', before)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/** Communes that have traces. */
export async function tracedCommunes(db: Kysely<Database>): Promise<readonly string[]> {
  const rows = await db.selectFrom('learning_traces').select('commune').distinct().execute()
  return rows.map(({ commune }) => commune)
}
