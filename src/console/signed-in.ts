import type { Context, MiddlewareHandler } from 'hono'
import type { ConsoleEnv } from './app-env.ts'
import type { ConsoleRooms } from './console-rooms.ts'
import { menuCounts } from './menu-counts.ts'
import { type StaffMember, toStaffMember } from './staff-member.ts'

/** Pages an account with a temporary password may still reach. */
const WITHOUT_OWN_PASSWORD = new Set(['/console/account', '/console/account/password'])

/**
 * Lets only signed-in, enabled accounts of a known commune through. The account is read anew on every request, so a
 * disabled one fails at once; one with a temporary password reaches nothing but the page to change it.
 */
export function signedIn(rooms: ConsoleRooms): MiddlewareHandler<ConsoleEnv> {
  return async (c, next) => {
    const staff = await currentStaff(rooms, c.req.raw.headers)
    if (!staff) return toPage(c, '/console/sign-in')
    if (staff.mustChangePassword && !WITHOUT_OWN_PASSWORD.has(c.req.path))
      return toPage(c, '/console/account')
    c.set('staff', staff)
    c.set('commune', rooms.knowledge.commune(staff.commune))
    // A stream lives for hours: what hangs on it must not be read for it.
    if (c.req.path !== '/console/live') c.set('counts', await menuCounts(rooms, staff))
    return next()
  }
}

/** Who a request comes from; null when nobody may be meant by it. */
export async function currentStaff(rooms: ConsoleRooms, headers: Headers): Promise<StaffMember | null> {
  const session = await rooms.auth.api.getSession({ headers })
  if (!session) return null
  return toStaffMember(session.user, rooms.knowledge.communes.get(session.user.commune))
}

function toPage(c: Context, address: string): Response {
  if (c.req.header('hx-request')) return c.body(null, 401, { 'hx-redirect': address })
  if (c.req.header('accept')?.includes('text/event-stream')) return c.body(null, 204)
  return c.redirect(address, 303)
}
