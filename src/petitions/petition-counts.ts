import type { Kysely } from 'kysely'
import type { Database, PetitionState } from '../storage/schema.ts'
import { type PetitionViewer, seenBy } from './list-petitions.ts'
import { OPEN_STATES } from './transitions.ts'

export interface PetitionCounts {
  readonly total: number
  readonly byState: Readonly<Record<PetitionState, number>>
  /** Not answered, rejected or closed. */
  readonly open: number
  readonly overdue: number
}

const NONE: Readonly<Record<PetitionState, number>> = {
  sent: 0,
  accepted: 0,
  inProgress: 0,
  answered: 0,
  reopened: 0,
  rejected: 0,
  closed: 0,
}

/** How many petitions of a commune stand where, as far as the viewer may see them. */
export async function petitionCounts(
  db: Kysely<Database>,
  commune: string,
  options: { readonly now: number; readonly officerId?: string; readonly viewer?: PetitionViewer },
): Promise<PetitionCounts> {
  let counted = db
    .selectFrom('petitions')
    .where('commune', '=', commune)
    .where((where) => seenBy(where, options.viewer))
  if (options.officerId !== undefined) counted = counted.where('officer_id', '=', options.officerId)
  const states = await counted
    .select((select) => ['state', select.fn.countAll<number | string>().as('count')])
    .groupBy('state')
    .execute()
  const late = await counted
    .select((select) => select.fn.countAll<number | string>().as('count'))
    .where('due_at', '<', options.now)
    .where('state', 'in', OPEN_STATES)
    .executeTakeFirstOrThrow()
  const byState = { ...NONE }
  for (const { state, count } of states) byState[state] = Number(count)
  return {
    byState,
    total: Object.values(byState).reduce((sum, count) => sum + count, 0),
    open: OPEN_STATES.reduce((sum, state) => sum + byState[state], 0),
    overdue: Number(late.count),
  }
}
