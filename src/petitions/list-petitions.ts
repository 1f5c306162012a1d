import type { ExpressionBuilder, Kysely, Selectable } from 'kysely'
import { foldText } from '../knowledge/index.ts'
import { findTrackingCode } from '../slots/index.ts'
import type { Database, PetitionState, PetitionTable } from '../storage/schema.ts'
import { isOverdue, OPEN_STATES } from './transitions.ts'

/** Who looks: restricted petitions are shown to their own officer and to those who may see all. */
export interface PetitionViewer {
  /** Officer or leader id of the account; null when it has none. */
  readonly officerId: string | null
  readonly seesRestricted: boolean
}

export interface PetitionFilter {
  readonly state?: PetitionState
  readonly field?: string
  readonly officerId?: string
  /** Needs `now`: true keeps only open petitions past their date. */
  readonly overdue?: boolean
  /** Words or a tracking code; diacritics do not matter. */
  readonly query?: string
  /** 1-based. */
  readonly page?: number
  /** Without a viewer no restricted petition is shown. */
  readonly viewer?: PetitionViewer
  readonly now: number
}

/** One line of the list. */
export interface PetitionRow {
  readonly id: string
  readonly code: string
  readonly kind: 'report' | 'suggestion' | 'regulation'
  readonly field: string
  readonly hamletId: string | null
  readonly place: string
  readonly content: string
  readonly priority: string
  readonly state: PetitionState
  readonly officerId: string
  readonly external: string | null
  readonly restricted: boolean
  readonly conversationId: string
  readonly receivedAt: number
  readonly dueAt: number | null
  readonly answeredAt: number | null
  readonly overdue: boolean
}

export const PETITIONS_PER_PAGE = 30

/** Newest first. `total` counts all pages. */
export async function listPetitions(
  db: Kysely<Database>,
  commune: string,
  filter: PetitionFilter,
): Promise<{ readonly rows: readonly PetitionRow[]; readonly total: number }> {
  let matching = db
    .selectFrom('petitions')
    .where('commune', '=', commune)
    .where((where) => seenBy(where, filter.viewer))
  if (filter.state !== undefined) matching = matching.where('state', '=', filter.state)
  if (filter.field !== undefined) matching = matching.where('field', '=', filter.field)
  if (filter.officerId !== undefined) matching = matching.where('officer_id', '=', filter.officerId)
  if (filter.overdue === true) {
    matching = matching.where('due_at', '<', filter.now).where('state', 'in', OPEN_STATES)
  }
  for (const word of searchWords(filter.query ?? '')) {
    matching = matching.where('search', 'like', `%${word}%`)
  }
  const counted = await matching
    .select((select) => select.fn.countAll<number | string>().as('total'))
    .executeTakeFirstOrThrow()
  const page = Math.max(1, Math.floor(filter.page ?? 1))
  const rows = await matching
    .selectAll()
    .orderBy('seq', 'desc')
    .limit(PETITIONS_PER_PAGE)
    .offset((page - 1) * PETITIONS_PER_PAGE)
    .execute()
  return { total: Number(counted.total), rows: rows.map((row) => petitionRow(row, filter.now)) }
}

/** A table row in the names of the domain. */
export function petitionRow(row: Selectable<PetitionTable>, now: number): PetitionRow {
  return {
    id: row.id,
    code: row.code,
    kind: row.kind,
    field: row.field,
    hamletId: row.hamlet_id,
    place: row.place,
    content: row.content,
    priority: row.priority,
    state: row.state,
    officerId: row.officer_id,
    external: row.external,
    restricted: row.restricted === 1,
    conversationId: row.conversation_id,
    receivedAt: row.received_at,
    dueAt: row.due_at,
    answeredAt: row.answered_at,
    overdue: isOverdue({ state: row.state, dueAt: row.due_at }, now),
  }
}

/** The condition under which a viewer may see a petition at all. */
export function seenBy(where: ExpressionBuilder<Database, 'petitions'>, viewer: PetitionViewer | undefined) {
  if (viewer?.seesRestricted === true) return where.and([])
  const open = where('restricted', '=', 0)
  return viewer === undefined || viewer.officerId === null
    ? where.and([open])
    : where.or([open, where('officer_id', '=', viewer.officerId)])
}

/** A tracking code in any spelling counts as its written form; nothing but letters and digits reaches LIKE. */
function searchWords(query: string): readonly string[] {
  const code = findTrackingCode(query)
  const folded = foldText(code.kind === 'found' ? code.code : query.slice(0, 200))
  return folded === '' ? [] : folded.split(' ')
}
