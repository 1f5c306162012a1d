import type { Context } from 'hono'
import { Hono } from 'hono'
import { html } from 'hono/html'
import { listPetitions, type PetitionDetail, petitionDetail } from '../../petitions/index.ts'
import { readablePhone } from '../../slots/index.ts'
import type { ConsoleEnv } from '../app-env.ts'
import type { ConsoleRooms } from '../console-rooms.ts'
import { type FormFields, formFields } from '../form-fields.ts'
import { type Action, may } from '../permissions.ts'
import { actOnPetition, type PetitionAct } from '../petition-actions.ts'
import { petitionAct } from '../petition-form.ts'
import { petitionQuery } from '../petition-query.ts'
import { petitionViewer } from '../petition-viewer.ts'
import { recentLines } from '../recent-lines.ts'
import { notFound, refused } from '../refusals.ts'
import { showPage } from '../show-page.ts'
import { colleagueText } from '../staff-member.ts'
import { type PetitionDetailView, petitionDetailPage, petitionStory } from '../views/petition-detail.ts'
import { type PetitionListView, petitionList, petitionListPage } from '../views/petition-list.ts'
import { workQueue } from '../work-queue.ts'

const WORK_ITEMS = 8
const MESSAGES_SHOWN = 30

const RIGHT_FOR: Readonly<Record<PetitionAct['kind'], Action>> = {
  accept: 'petition.handle',
  answer: 'petition.handle',
  state: 'petition.handle',
  reject: 'petition.handle',
  note: 'petition.note',
  reassign: 'petition.reassign',
}

const DONE: Readonly<Record<string, string>> = {
  accept: 'Đã tiếp nhận và báo người dân.',
  answer: 'Đã gửi câu trả lời cho người dân.',
  note: 'Đã lưu ghi chú.',
  reassign: 'Đã chuyển cán bộ.',
  state: 'Đã đổi trạng thái.',
  reject: 'Đã từ chối và báo người dân.',
}

const CHANGED =
  'Phản ánh vừa có thay đổi (đồng nghiệp xử lý, hoặc người dân nhắn thêm). Xin xem lại rồi gửi lại: nội dung đã gõ còn giữ bên dưới.'

const GONE =
  'Người dân đã rời kênh: không nhắn được nữa, và phản ánh chưa đổi. Xin gọi điện, rồi ghi lại bằng ghi chú nội bộ.'

/** List and detail of petitions, and everything an officer does with one. */
export function petitionRoutes(rooms: ConsoleRooms): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>()

  app.get('/petitions', async (c) => {
    const content = petitionListPage(await listView(rooms, c))
    return showPage(rooms, c, { section: 'petitions', title: 'Phản ánh' }, content)
  })

  app.get('/petitions/list', async (c) => {
    const view = await listView(rooms, c)
    // Only a filter that a person set goes into the address bar, not a refresh.
    if (c.req.header('hx-trigger') !== 'list')
      c.header('hx-replace-url', `/console/petitions?${view.query.address}`)
    return c.html(petitionList(view))
  })

  app.get('/petitions/:id', async (c) => {
    const petition = await seenPetition(rooms, c, c.req.param('id'))
    if (!petition) return notFound(rooms, c, 'petitions')
    const done = DONE[c.req.query('done') ?? ''] ?? null
    return showDetail(rooms, c, await detailView(rooms, c, petition, { done }))
  })

  app.get('/petitions/:id/story', async (c) => {
    const petition = await seenPetition(rooms, c, c.req.param('id'))
    return petition ? c.html(petitionStory(await detailView(rooms, c, petition, {}))) : c.body(null, 404)
  })

  app.post('/petitions/:id/phone', async (c) => {
    const petition = await seenPetition(rooms, c, c.req.param('id'))
    if (!petition || petition.phone === null) return c.body(null, 404)
    if (!may(c.var.staff, 'petition.phone', petition)) return c.body(null, 403)
    await rooms.audit.record(c.var.staff, 'petition.phone', petition.id)
    return c.html(html`<a href="tel:${petition.phone}">${readablePhone(petition.phone)}</a>`)
  })

  app.post('/petitions/:id/:act', async (c) => {
    const petition = await seenPetition(rooms, c, c.req.param('id'))
    if (!petition) return notFound(rooms, c, 'petitions')
    const fields = await formFields(c)
    const read = petitionAct(c.req.param('act'), fields, c.var.commune)
    if (read === null) return notFound(rooms, c, 'petitions')
    if ('problem' in read) return again(rooms, c, petition, fields, read.problem, 422)
    if (!may(c.var.staff, RIGHT_FOR[read.act.kind], petition)) return refused(rooms, c, 'petitions')
    const signature = signatureOf(c)
    const result = await actOnPetition(rooms, c.var.staff, petition, Number(fields.seen), read.act, signature)
    if (result !== 'done') {
      const fresh = await seenPetition(rooms, c, petition.id)
      return again(rooms, c, fresh ?? petition, fields, result === 'changed' ? CHANGED : GONE, 409)
    }
    // A case given to somebody else may be out of sight now.
    const still = await seenPetition(rooms, c, petition.id)
    return c.redirect(
      still ? `/console/petitions/${petition.id}?done=${read.act.kind}` : '/console/petitions',
      303,
    )
  })
  return app
}

async function listView(rooms: ConsoleRooms, c: Context<ConsoleEnv>): Promise<PetitionListView> {
  const { staff, commune } = c.var
  const query = petitionQuery(c.req.query())
  const now = rooms.clock()
  const officerId = query.mine && staff.officerId !== null ? staff.officerId : query.officer
  const { rows, total } = await listPetitions(rooms.storage.db, staff.commune, {
    now,
    viewer: petitionViewer(staff),
    page: query.page,
    query: query.text,
    overdue: query.overdue,
    ...(query.state ? { state: query.state } : {}),
    ...(query.field ? { field: query.field } : {}),
    ...(officerId ? { officerId } : {}),
  })
  const work = query.isPlain ? await workQueue(rooms, staff, WORK_ITEMS) : []
  return { commune, query, rows, total, work, now, officerId: staff.officerId }
}

/** The petition when this person may see it; a look at a sealed one is logged first. */
async function seenPetition(
  rooms: ConsoleRooms,
  c: Context<ConsoleEnv>,
  id: string,
): Promise<PetitionDetail | null> {
  const { staff } = c.var
  const options = { cipher: rooms.cipher, now: rooms.clock(), viewer: petitionViewer(staff) }
  const petition = await petitionDetail(rooms.storage.db, id, options)
  if (!petition || !may(staff, 'petition.view', petition)) return null
  if (petition.restricted) await rooms.audit.record(staff, 'petition.viewSealed', petition.id)
  return petition
}

async function detailView(
  rooms: ConsoleRooms,
  c: Context<ConsoleEnv>,
  petition: PetitionDetail,
  outcome: Partial<Pick<PetitionDetailView, 'problem' | 'done' | 'draft'>>,
): Promise<PetitionDetailView> {
  const { staff, commune } = c.var
  const { db } = rooms.storage
  const row = await db
    .selectFrom('petitions')
    .innerJoin('conversations', 'conversations.id', 'petitions.conversation_id')
    .select(['petitions.updated_at', 'conversations.channel', 'conversations.restricted'])
    .where('petitions.id', '=', petition.id)
    .executeTakeFirstOrThrow()
  const talk = { commune: staff.commune, restricted: row.restricted === 1 }
  return {
    ...{ commune, petition, updatedAt: row.updated_at, channel: row.channel, now: rooms.clock() },
    messages: may(staff, 'conversation.view', talk)
      ? recentLines((await rooms.desk.conversation(petition.conversationId, MESSAGES_SHOWN))?.lines ?? [])
          .lines
      : null,
    may: {
      handle: may(staff, 'petition.handle', petition),
      note: may(staff, 'petition.note', petition),
      reassign: may(staff, 'petition.reassign', petition),
      phone: may(staff, 'petition.phone', petition),
    },
    ...{ problem: null, done: null, draft: {}, ...outcome },
  }
}

function showDetail(
  rooms: ConsoleRooms,
  c: Context<ConsoleEnv>,
  view: PetitionDetailView,
  status: 200 | 409 | 422 = 200,
): Response | Promise<Response> {
  const { id, code } = view.petition
  const about = { section: 'petitions', title: code, follow: `petition=${id}` } as const
  return showPage(rooms, c, about, petitionDetailPage(view), status)
}

async function again(
  rooms: ConsoleRooms,
  c: Context<ConsoleEnv>,
  petition: PetitionDetail,
  draft: FormFields,
  problem: string,
  status: 409 | 422,
): Promise<Response> {
  return showDetail(rooms, c, await detailView(rooms, c, petition, { problem, draft }), status)
}

/** Who signs what the citizen reads: the officer, or the commune for accounts without an officer. */
function signatureOf(c: Context<ConsoleEnv>): string {
  const { staff, commune } = c.var
  return staff.officerId === null ? commune.profile.fullName : colleagueText(commune, staff.officerId)
}
