import { OPEN_STATES } from '../petitions/index.ts'
import type { PetitionState } from '../storage/index.ts'
import type { ConsoleRooms } from './console-rooms.ts'
import { seesAllSealed } from './permissions.ts'
import type { StaffMember } from './staff-member.ts'

/** A case to look at today. */
export interface WorkItem {
  readonly id: string
  readonly code: string
  readonly content: string
  readonly state: PetitionState
  readonly officerId: string
  readonly receivedAt: number
  readonly dueAt: number | null
}

const SOON_MS = 24 * 3_600_000

/**
 * What to do first: late cases, those due within a day, those the citizen reopened and those nobody looked at yet;
 * nearest date first. An officer's own; for others those of the whole commune.
 */
export async function workQueue(
  rooms: ConsoleRooms,
  staff: StaffMember,
  limit: number,
): Promise<readonly WorkItem[]> {
  const soon = rooms.clock() + SOON_MS
  let query = rooms.storage.db
    .selectFrom('petitions')
    .select(['id', 'code', 'content', 'state'])
    .select(['officer_id as officerId', 'received_at as receivedAt', 'due_at as dueAt'])
    .where('commune', '=', staff.commune)
    .where('state', 'in', OPEN_STATES)
    .where((where) => where.or([where('due_at', '<=', soon), where('state', 'in', ['sent', 'reopened'])]))
  if (staff.role === 'officer') query = query.where('officer_id', '=', staff.officerId ?? '')
  else if (!seesAllSealed(staff)) query = query.where('restricted', '=', 0)
  // A case without a date comes last on both databases.
  return query
    .orderBy((order) => order.case().when('due_at', 'is', null).then(1).else(0).end())
    .orderBy('due_at')
    .orderBy('seq')
    .limit(limit)
    .execute()
}
