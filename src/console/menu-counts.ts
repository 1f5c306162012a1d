import { petitionCounts } from '../petitions/index.ts'
import type { MenuCounts } from './app-env.ts'
import type { ConsoleRooms } from './console-rooms.ts'
import { seesAllSealed } from './permissions.ts'
import { petitionViewer } from './petition-viewer.ts'
import type { StaffMember } from './staff-member.ts'

/** Petitions nobody looked at yet (an officer's own), open hand-overs, alerts and failed deliveries. */
export async function menuCounts(rooms: ConsoleRooms, staff: StaffMember): Promise<MenuCounts> {
  const { db } = rooms.storage
  const mine = staff.role === 'officer' && staff.officerId !== null ? { officerId: staff.officerId } : {}
  const options = { now: rooms.clock(), viewer: petitionViewer(staff), ...mine }
  const sealed = seesAllSealed(staff) ? [0, 1] : [0]
  const count = (rows: { count: number | string } | undefined): number => Number(rows?.count ?? 0)
  const petitions = await petitionCounts(db, staff.commune, options)
  const handovers = await db
    .selectFrom('handovers')
    .innerJoin('conversations', 'conversations.id', 'handovers.conversation_id')
    .select((select) => select.fn.countAll<number | string>().as('count'))
    .where('handovers.commune', '=', staff.commune)
    .where('handovers.closed_at', 'is', null)
    .where('handovers.taken_by', 'is', null)
    .where('conversations.restricted', 'in', sealed)
    .executeTakeFirst()
  const alerts = await db
    .selectFrom('alerts')
    .select((select) => select.fn.countAll<number | string>().as('count'))
    .where('commune', '=', staff.commune)
    .where('acknowledged_at', 'is', null)
    .where((where) => (seesAllSealed(staff) ? where.and([]) : where('kind', '!=', 'restricted')))
    .executeTakeFirst()
  const deliveries = await db
    .selectFrom('outbox')
    .innerJoin('conversations', 'conversations.id', 'outbox.conversation_id')
    .select((select) => select.fn.countAll<number | string>().as('count'))
    .where('conversations.commune', '=', staff.commune)
    .where('outbox.state', 'in', ['dead', 'uncertain'])
    .where('outbox.resent_at', 'is', null)
    .where('conversations.restricted', 'in', sealed)
    .executeTakeFirst()
  return {
    petitions: petitions.byState.sent + petitions.byState.reopened,
    handovers: count(handovers),
    alerts: count(alerts),
    deliveries: count(deliveries),
  }
}
