import type { Context } from 'hono'
import { html } from 'hono/html'
import type { ConsoleEnv } from './app-env.ts'
import type { ConsoleRooms } from './console-rooms.ts'
import { showPage } from './show-page.ts'
import type { Section } from './views/layout.ts'

/** Not there, or not for this person: the same words, so that nobody learns that something sealed exists. */
export function notFound(
  rooms: ConsoleRooms,
  c: Context<ConsoleEnv>,
  section: Section | null,
): Response | Promise<Response> {
  const content = html`<h1>Không tìm thấy</h1><p>Mục này không có, hoặc tài khoản này không được xem.</p>`
  return showPage(rooms, c, { section, title: 'Không tìm thấy' }, content, 404)
}

/** Seen, but not to be acted on. */
export function refused(
  rooms: ConsoleRooms,
  c: Context<ConsoleEnv>,
  section: Section | null,
): Response | Promise<Response> {
  const content = html`<h1>Chưa được phép</h1><p>Tài khoản này không làm được việc đó. Nhờ người phụ trách hoặc lãnh đạo.</p>`
  return showPage(rooms, c, { section, title: 'Chưa được phép' }, content, 403)
}
