import type { Selectable } from 'kysely'
import type { ConversationTable } from '../storage/index.ts'
import type { ConsoleRooms } from './console-rooms.ts'
import { type Action, may } from './permissions.ts'
import type { StaffMember } from './staff-member.ts'

/** A conversation this person may see; a look at a sealed one is logged first. Null when there is none for them. */
export async function seenConversation(
  rooms: ConsoleRooms,
  staff: StaffMember,
  id: string,
  action: Action = 'conversation.view',
): Promise<Selectable<ConversationTable> | null> {
  const row = await rooms.storage.db
    .selectFrom('conversations')
    .selectAll()
    .where('id', '=', id)
    .where('commune', '=', staff.commune)
    .executeTakeFirst()
  if (!row || !may(staff, action, { commune: row.commune, restricted: row.restricted === 1 })) return null
  if (row.restricted === 1) await rooms.audit.record(staff, 'conversation.viewSealed', id)
  return row
}
