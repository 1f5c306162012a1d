import type { Context } from 'hono'
import { Hono } from 'hono'
import { StaffActionError } from '../../conversation/index.ts'
import { topics } from '../../coordination/index.ts'
import type { ConsoleEnv } from '../app-env.ts'
import type { ConsoleRooms } from '../console-rooms.ts'
import { may, mayOpen, seesAllSealed } from '../permissions.ts'
import { notFound, refused } from '../refusals.ts'
import { showPage } from '../show-page.ts'
import { type DeliveryLine, deliveryList, deliveryPage } from '../views/delivery-page.ts'

const SHOWN = 25

const PROBLEMS: Readonly<Record<string, string>> = {
  CONVERSATION_CLOSED: 'Người dân đã rời kênh nên không gửi lại được. Có thể bỏ qua tin này.',
  DELIVERY_RESENT: 'Đồng nghiệp vừa gửi lại hoặc bỏ qua tin này.',
  DELIVERY_UNKNOWN: 'Tin này không còn trong danh sách lỗi.',
}

/** Messages that did not reach the citizen, or perhaps did: send again or leave. */
export function deliveryRoutes(rooms: ConsoleRooms): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>()
  app.get('/deliveries', async (c) => {
    if (!mayOpen(c.var.staff, 'delivery.view')) return refused(rooms, c, null)
    const content = deliveryPage(
      await failedDeliveries(rooms, c),
      PROBLEMS[c.req.query('problem') ?? ''] ?? null,
    )
    return showPage(rooms, c, { section: 'deliveries', title: 'Tin gửi lỗi' }, content)
  })
  app.get('/deliveries/list', async (c) => {
    if (!mayOpen(c.var.staff, 'delivery.view')) return c.body(null, 403)
    return c.html(deliveryList(await failedDeliveries(rooms, c)))
  })
  for (const act of ['resend', 'dismiss'] as const) {
    app.post(`/deliveries/:id/${act}`, async (c) => {
      const { staff } = c.var
      const id = c.req.param('id')
      if (!mayOpen(staff, 'delivery.view')) return refused(rooms, c, null)
      const row = await rooms.storage.db
        .selectFrom('outbox as o')
        .innerJoin('conversations as c', 'c.id', 'o.conversation_id')
        .select(['c.commune', 'c.restricted'])
        .where('o.id', '=', id)
        .executeTakeFirst()
      const subject = row && { commune: row.commune, restricted: row.restricted === 1 }
      if (!subject || !may(staff, 'delivery.view', subject)) return notFound(rooms, c, 'deliveries')
      await rooms.audit.record(staff, `delivery.${act}`, id)
      const officerId = staff.officerId ?? staff.id
      const problem =
        act === 'resend' ? await resend(rooms, id, officerId) : await dismiss(rooms, id, officerId)
      await rooms.coordination.publish(topics.staff(staff.commune), { kind: 'delivery.changed', id })
      return c.redirect(`/console/deliveries${problem === null ? '' : `?problem=${problem}`}`, 303)
    })
  }
  return app
}

async function resend(rooms: ConsoleRooms, id: string, officerId: string): Promise<string | null> {
  try {
    await rooms.desk.resend(id, officerId)
    return null
  } catch (error) {
    if (error instanceof StaffActionError) return error.code
    throw error
  }
}

/** Kept as it is, but looked after: nobody needs to see it again. */
async function dismiss(rooms: ConsoleRooms, id: string, officerId: string): Promise<null> {
  await rooms.storage.db
    .updateTable('outbox')
    .set({ resent_by: officerId, resent_at: rooms.clock() })
    .where('id', '=', id)
    .where('state', 'in', ['dead', 'uncertain'])
    .where('resent_at', 'is', null)
    .execute()
  return null
}

/** Newest first. */
async function failedDeliveries(
  rooms: ConsoleRooms,
  c: Context<ConsoleEnv>,
): Promise<readonly DeliveryLine[]> {
  let query = rooms.storage.db
    .selectFrom('outbox as o')
    .innerJoin('conversations as c', 'c.id', 'o.conversation_id')
    .select(['o.id', 'o.channel', 'o.state', 'o.payload', 'o.attempts', 'o.last_error as lastError'])
    .select(['o.conversation_id as conversationId', 'o.created_at as createdAt', 'o.by_staff as byStaff'])
    .where('c.commune', '=', c.var.staff.commune)
    .where('o.state', 'in', ['dead', 'uncertain'])
    .where('o.resent_at', 'is', null)
  if (!seesAllSealed(c.var.staff)) query = query.where('c.restricted', '=', 0)
  const rows = await query.orderBy('o.seq', 'desc').limit(SHOWN).execute()
  return rows.map(({ payload, ...row }) => ({ ...row, preview: previewOf(payload) }))
}

function previewOf(payload: string): string {
  try {
    const { preview } = JSON.parse(payload) as { preview?: unknown }
    return typeof preview === 'string' ? preview : ''
  } catch {
    return ''
  }
}
