import { Hono } from 'hono'
import { html } from 'hono/html'
import { foldText } from '../../petitions/index.ts'
import type { ConsoleEnv } from '../app-env.ts'
import type { ConsoleRooms } from '../console-rooms.ts'
import { FEEDBACK_LABELS } from '../labels.ts'
import { mayOpen } from '../permissions.ts'
import { showPage } from '../show-page.ts'
import { instantText } from '../time-text.ts'
import { pager } from '../views/layout.ts'

const PER_PAGE = 20

/** Praise, displeasure and ratings, newest first. */
export function feedbackRoutes(rooms: ConsoleRooms): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>()
  app.get('/feedback', async (c) => {
    const { staff } = c.var
    const text = (c.req.query('q') ?? '').slice(0, 200)
    const pageNumber = Math.min(10_000, Math.max(1, Number.parseInt(c.req.query('page') ?? '1', 10) || 1))
    let matching = rooms.storage.db
      .selectFrom('feedback as f')
      .innerJoin('conversations as c', 'c.id', 'f.conversation_id')
      .where('f.commune', '=', staff.commune)
      .where('c.restricted', '=', 0)
    for (const word of foldText(text).split(' ').filter(Boolean)) {
      matching = matching.where('f.search', 'like', `%${word}%`)
    }
    const { total } = await matching
      .select((select) => select.fn.countAll<number | string>().as('total'))
      .executeTakeFirstOrThrow()
    const rows = await matching
      .selectAll('f')
      .orderBy('f.created_at', 'desc')
      .limit(PER_PAGE)
      .offset((pageNumber - 1) * PER_PAGE)
      .execute()
    const mayTalk = mayOpen(staff, 'conversation.view')
    const address = (page: number): string =>
      `/console/feedback?${new URLSearchParams({ ...(text ? { q: text } : {}), page: String(page) })}`
    const content = html`<h1>Góp ý, khen</h1>
<form class="filters" method="get" role="search"><label class="wide">Tìm <small>gõ không dấu cũng được</small><input type="search" name="q" value="${text}" data-search></label><div class="checks"><button>Tìm</button></div></form>
${
  rows.length === 0
    ? html`<p class="empty">Chưa có góp ý nào.</p>`
    : html`<ul class="lines">${rows.map(
        (one) =>
          html`<li><p class="meta"><b class="tag">${FEEDBACK_LABELS[one.kind] ?? one.kind}</b> ${
            one.rating === null ? '' : html`<b>${one.rating} trên 5</b> `
          }${instantText(one.created_at)}</p><p>${one.text}</p>${
            mayTalk ? html`<a href="/console/conversations/${one.conversation_id}">Mở cuộc hội thoại</a>` : ''
          }</li>`,
      )}</ul>`
}${pager(pageNumber, Math.ceil(Number(total) / PER_PAGE), address)}`
    return showPage(rooms, c, { section: 'feedback', title: 'Góp ý, khen' }, content)
  })
  return app
}
