import type { Context } from 'hono'
import { Hono } from 'hono'
import type { ConsoleEnv } from '../app-env.ts'
import type { ConsoleRooms } from '../console-rooms.ts'
import { conversationQuery, listConversationLines } from '../conversation-list.ts'
import { formFields } from '../form-fields.ts'
import { type Action, may, mayOpen } from '../permissions.ts'
import { petitionViewer } from '../petition-viewer.ts'
import { recentLines } from '../recent-lines.ts'
import { notFound, refused } from '../refusals.ts'
import { seenConversation } from '../seen-conversation.ts'
import { showPage } from '../show-page.ts'
import type { StaffMember } from '../staff-member.ts'
import {
  type ConversationListView,
  type ConversationView,
  conversationList,
  conversationListPage,
  conversationPage,
  conversationTalk,
} from '../views/conversation-pages.ts'

const MESSAGES_SHOWN = 60
const MESSAGES_ON_DEMAND = 1000

/** Conversations of all channels: list, chat, answering, taking and giving back. */
export function conversationRoutes(rooms: ConsoleRooms): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>()

  app.get('/conversations', async (c) => {
    if (!mayOpen(c.var.staff, 'conversation.view')) return refused(rooms, c, null)
    const content = conversationListPage(await listView(rooms, c))
    return showPage(rooms, c, { section: 'conversations', title: 'Hội thoại' }, content)
  })

  app.get('/conversations/list', async (c) => {
    if (!mayOpen(c.var.staff, 'conversation.view')) return c.body(null, 403)
    return c.html(conversationList(await listView(rooms, c)))
  })

  app.get('/conversations/:id', async (c) => {
    const view = await conversationView(rooms, c, c.req.param('id'), 'conversation.view')
    return view ? show(rooms, c, view) : notFound(rooms, c, 'conversations')
  })

  app.get('/conversations/:id/talk', async (c) => {
    const view = await conversationView(rooms, c, c.req.param('id'), 'conversation.view')
    return view ? c.html(conversationTalk(view)) : c.body(null, 404)
  })

  app.post('/conversations/:id/reply', async (c) => {
    const id = c.req.param('id')
    const view = await conversationView(rooms, c, id, 'conversation.reply')
    if (!view) return notFound(rooms, c, 'conversations')
    const text = ((await formFields(c)).text ?? '').slice(0, 4000)
    if (text === '') return show(rooms, c, { ...view, problem: 'Chưa có nội dung.' }, 422)
    if (view.closed) return show(rooms, c, { ...view, draft: text }, 409)
    const officerId = actorId(c.var.staff)
    // Taken first: the assistant must be silent before the officer's words are out.
    await rooms.desk.takeHandover(id, officerId)
    await rooms.desk.sendMessage({ conversationId: id, officerId, text })
    return c.redirect(`/console/conversations/${id}`, 303)
  })

  for (const act of ['take', 'give-back'] as const) {
    app.post(`/conversations/:id/${act}`, async (c) => {
      const id = c.req.param('id')
      const { staff } = c.var
      if (!(await seenConversation(rooms, staff, id, 'conversation.reply'))) {
        return notFound(rooms, c, 'conversations')
      }
      if (act === 'take') await rooms.desk.takeHandover(id, actorId(staff))
      else await rooms.desk.giveBack(id, actorId(staff))
      return c.redirect(`/console/conversations/${id}`, 303)
    })
  }
  return app
}

/** The officer in the commune's data, or the account when it has none. */
function actorId(staff: StaffMember): string {
  return staff.officerId ?? staff.id
}

function show(
  rooms: ConsoleRooms,
  c: Context<ConsoleEnv>,
  view: ConversationView,
  status: 200 | 409 | 422 = 200,
): Response | Promise<Response> {
  const about = { section: 'conversations', title: 'Hội thoại', follow: `conversation=${view.id}` } as const
  return showPage(rooms, c, about, conversationPage(view), status)
}

async function listView(rooms: ConsoleRooms, c: Context<ConsoleEnv>): Promise<ConversationListView> {
  const query = conversationQuery(c.req.query())
  const { lines, total } = await listConversationLines(rooms, c.var.staff, query)
  return { query, lines, total, now: rooms.clock() }
}

async function conversationView(
  rooms: ConsoleRooms,
  c: Context<ConsoleEnv>,
  id: string,
  action: Action,
): Promise<ConversationView | null> {
  const { staff, commune } = c.var
  const row = await seenConversation(rooms, staff, id, action)
  if (!row) return null
  const viewer = petitionViewer(staff)
  const showsAll = c.req.query('all') === '1'
  const limit = showsAll ? MESSAGES_ON_DEMAND : MESSAGES_SHOWN
  const all = (await rooms.desk.conversation(id, limit))?.lines ?? []
  const recent = showsAll ? { lines: all, hasOlder: false } : recentLines(all)
  const messages = recent.lines
  const hasOlder = recent.hasOlder || (!showsAll && all.length === MESSAGES_SHOWN)
  const petitions = await rooms.storage.db
    .selectFrom('petitions')
    .select(['id', 'code', 'restricted', 'officer_id'])
    .where('conversation_id', '=', id)
    .orderBy('seq', 'desc')
    .limit(10)
    .execute()
  return {
    ...{ id, channel: row.channel, mode: row.mode, handoverUntilAt: row.handover_until_at },
    ...{ restricted: row.restricted === 1, closed: row.closed === 1, createdAt: row.created_at },
    messages,
    hasOlder,
    showsAll,
    petitions: petitions.filter(
      (one) => viewer.seesRestricted || one.restricted === 0 || one.officer_id === viewer.officerId,
    ),
    mayReply: may(staff, 'conversation.reply', { commune: row.commune, restricted: row.restricted === 1 }),
    ...{ commune, problem: null, draft: '', now: rooms.clock() },
  }
}
