import { Hono } from 'hono'
import type { ConsoleEnv } from '../app-env.ts'
import type { ConsoleRooms } from '../console-rooms.ts'
import { menu, type Section } from '../views/layout.ts'

/** The way in, and the menu as a fragment. */
export function homeRoutes(_rooms: ConsoleRooms): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>()
  app.get('/', (c) => c.redirect('/console/petitions', 303))
  app.get('/menu', (c) => {
    const section = (c.req.query('section') || null) as Section | null
    return c.html(menu(c.var.staff, c.var.counts, section))
  })
  return app
}
