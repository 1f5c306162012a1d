import type { Context } from 'hono'
import { Hono } from 'hono'
import { topics } from '../../coordination/index.ts'
import type { ConsoleEnv } from '../app-env.ts'
import type { ConsoleRooms } from '../console-rooms.ts'
import { mayOpen, seesAllSealed } from '../permissions.ts'
import { notFound, refused } from '../refusals.ts'
import { showPage } from '../show-page.ts'
import { type AlertLine, alertList, alertPage } from '../views/alert-page.ts'

const SHOWN = 50

/** Emergencies and trouble of channel accounts, until somebody acknowledges them. */
export function alertRoutes(rooms: ConsoleRooms): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>()
  app.get('/alerts', async (c) => {
    if (!mayOpen(c.var.staff, 'alert.view')) return refused(rooms, c, null)
    const content = alertPage(await latestAlerts(rooms, c), c.var.commune)
    return showPage(rooms, c, { section: 'alerts', title: 'Cảnh báo' }, content)
  })
  app.get('/alerts/list', async (c) => {
    if (!mayOpen(c.var.staff, 'alert.view')) return c.body(null, 403)
    return c.html(alertList(await latestAlerts(rooms, c), c.var.commune))
  })
  app.post('/alerts/:id/acknowledge', async (c) => {
    const { staff } = c.var
    if (!mayOpen(staff, 'alert.view')) return refused(rooms, c, null)
    const changed = await rooms.storage.db
      .updateTable('alerts')
      .set({ acknowledged_by: staff.officerId ?? staff.id, acknowledged_at: rooms.clock() })
      .where('id', '=', c.req.param('id'))
      .where('commune', '=', staff.commune)
      .where((where) => (seesAllSealed(c.var.staff) ? where.and([]) : where('kind', '!=', 'restricted')))
      .where('acknowledged_at', 'is', null)
      .executeTakeFirst()
    // Zero rows: somebody else was faster, or there is no such alert.
    if (changed.numUpdatedRows === 0n && !(await exists(rooms, c))) return notFound(rooms, c, 'alerts')
    await rooms.coordination.publish(topics.staff(staff.commune), { kind: 'alert.acknowledged' })
    return c.redirect('/console/alerts', 303)
  })
  return app
}

async function exists(rooms: ConsoleRooms, c: Context<ConsoleEnv>): Promise<boolean> {
  const row = await rooms.storage.db
    .selectFrom('alerts')
    .select('id')
    .where('id', '=', c.req.param('id') ?? '')
    .where('commune', '=', c.var.staff.commune)
    .where((where) => (seesAllSealed(c.var.staff) ? where.and([]) : where('kind', '!=', 'restricted')))
    .executeTakeFirst()
  return row !== undefined
}

/** Open ones first, then newest first. */
function latestAlerts(rooms: ConsoleRooms, c: Context<ConsoleEnv>): Promise<readonly AlertLine[]> {
  return rooms.storage.db
    .selectFrom('alerts')
    .selectAll()
    .where('commune', '=', c.var.staff.commune)
    .where((where) => (seesAllSealed(c.var.staff) ? where.and([]) : where('kind', '!=', 'restricted')))
    .orderBy((order) => order.case().when('acknowledged_at', 'is', null).then(0).else(1).end())
    .orderBy('created_at', 'desc')
    .limit(SHOWN)
    .execute()
}
