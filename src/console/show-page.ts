import type { Context } from 'hono'
import type { ConsoleEnv } from './app-env.ts'
import type { ConsoleRooms } from './console-rooms.ts'
import { type Html, page, type Section } from './views/layout.ts'

/** Answers with a full page for the signed-in person. */
export function showPage(
  rooms: ConsoleRooms,
  c: Context<ConsoleEnv>,
  about: { readonly section: Section | null; readonly title: string; readonly follow?: string },
  content: Html,
  status: 200 | 403 | 404 | 409 | 422 = 200,
): Response | Promise<Response> {
  const { staff, commune, counts } = c.var
  const communeName = commune.profile.fullName
  return c.html(page({ assets: rooms.assets.paths, staff, communeName, counts, ...about }, content), status)
}
