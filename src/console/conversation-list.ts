import { sql } from 'kysely'
import { CHANNEL_NAMES } from '../channel/index.ts'
import { foldText } from '../petitions/index.ts'
import type { ConsoleRooms } from './console-rooms.ts'
import { seesAllSealed } from './permissions.ts'
import type { StaffMember } from './staff-member.ts'

export const CONVERSATIONS_PER_PAGE = 30

/** The filters of the list of conversations, as they stand in the address. */
export interface ConversationQuery {
  readonly text: string
  readonly channel: string | undefined
  readonly handover: boolean
  readonly page: number
}

/** One line of the list. */
export interface ConversationLine {
  readonly id: string
  readonly channel: string
  readonly mode: 'assistant' | 'handover'
  readonly restricted: boolean
  readonly closed: boolean
  readonly lastMessageAt: number
  readonly lastText: string | null
  readonly lastAuthor: string | null
}

/** Reads the address; what is not a known value counts as not given. */
export function conversationQuery(parameters: Readonly<Record<string, string>>): ConversationQuery {
  return {
    text: (parameters.q ?? '').normalize('NFC').trim().slice(0, 200),
    channel: CHANNEL_NAMES.find((one) => one === parameters.channel),
    handover: parameters.handover === '1',
    page: Math.min(10_000, Math.max(1, Number.parseInt(parameters.page ?? '1', 10) || 1)),
  }
}

/** Last spoken first. The search looks into what was said, without diacritics. */
export async function listConversationLines(
  rooms: ConsoleRooms,
  staff: StaffMember,
  query: ConversationQuery,
): Promise<{ readonly lines: readonly ConversationLine[]; readonly total: number }> {
  let matching = rooms.storage.db.selectFrom('conversations as c').where('c.commune', '=', staff.commune)
  if (!seesAllSealed(staff)) matching = matching.where('c.restricted', '=', 0)
  if (query.channel !== undefined) matching = matching.where('c.channel', '=', query.channel)
  if (query.handover) matching = matching.where('c.mode', '=', 'handover')
  for (const word of foldText(query.text).split(' ').filter(Boolean)) {
    matching = matching.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('messages as m')
          .select('m.id')
          .whereRef('m.conversation_id', '=', 'c.id')
          .where('m.search', 'like', `%${word}%`),
      ),
    )
  }
  const counted = await matching
    .select((select) => select.fn.countAll<number | string>().as('total'))
    .executeTakeFirstOrThrow()
  const lines = await matching
    .leftJoin('messages as last', (join) =>
      join.on(
        'last.seq',
        '=',
        sql<number>`(select max(m2.seq) from messages as m2 where m2.conversation_id = c.id)`,
      ),
    )
    .select(['c.id', 'c.channel', 'c.mode', 'c.restricted', 'c.closed', 'c.last_message_at as lastMessageAt'])
    .select(['last.text as lastText', 'last.author as lastAuthor'])
    .orderBy('c.last_message_at', 'desc')
    .limit(CONVERSATIONS_PER_PAGE)
    .offset((query.page - 1) * CONVERSATIONS_PER_PAGE)
    .execute()
  return {
    total: Number(counted.total),
    lines: lines.map((one) => ({ ...one, restricted: one.restricted === 1, closed: one.closed === 1 })),
  }
}
