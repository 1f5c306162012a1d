import type { Context } from 'hono'
import { Hono } from 'hono'
import type { ConsoleEnv } from '../app-env.ts'
import type { ConsoleRooms } from '../console-rooms.ts'
import { mayOpen, seesAllSealed } from '../permissions.ts'
import { refused } from '../refusals.ts'
import { showPage } from '../show-page.ts'
import { type HandoverLine, handoverList, handoverPage } from '../views/handover-page.ts'

const SHOWN = 50

/** Citizens who asked for a person, longest wait first. Taking and giving back is in the conversation. */
export function handoverRoutes(rooms: ConsoleRooms): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>()
  app.get('/handovers', async (c) => {
    if (!mayOpen(c.var.staff, 'handover.view')) return refused(rooms, c, null)
    const content = handoverPage(await openHandovers(rooms, c), c.var.commune, rooms.clock())
    return showPage(rooms, c, { section: 'handovers', title: 'Chờ cán bộ' }, content)
  })
  app.get('/handovers/list', async (c) => {
    if (!mayOpen(c.var.staff, 'handover.view')) return c.body(null, 403)
    return c.html(handoverList(await openHandovers(rooms, c), c.var.commune, rooms.clock()))
  })
  return app
}

async function openHandovers(rooms: ConsoleRooms, c: Context<ConsoleEnv>): Promise<readonly HandoverLine[]> {
  const { staff } = c.var
  let query = rooms.storage.db
    .selectFrom('handovers as h')
    .innerJoin('conversations as c', 'c.id', 'h.conversation_id')
    .select(['h.id', 'h.conversation_id as conversationId', 'h.reason', 'h.opened_at as openedAt'])
    .select(['h.taken_by as takenBy', 'c.channel', 'c.restricted'])
    .where('h.commune', '=', staff.commune)
    .where('h.closed_at', 'is', null)
  if (!seesAllSealed(staff)) query = query.where('c.restricted', '=', 0)
  return query
    .orderBy((order) => order.case().when('h.taken_by', 'is', null).then(0).else(1).end())
    .orderBy('h.opened_at')
    .limit(SHOWN)
    .execute()
}
