import { getConnInfo } from '@hono/node-server/conninfo'
import { type Context, Hono } from 'hono'
import { sql } from 'kysely'
import type { Storage } from '../storage/index.ts'
import type { ConsoleEnv } from './app-env.ts'
import { createAuditLog } from './audit.ts'
import { createStaffAuth, migrateStaffAuth } from './auth.ts'
import type { ConsoleRooms } from './console-rooms.ts'
import type { ConsoleDeps } from './deps.ts'
import { createFirstAdminLink } from './first-admin-link.ts'
import { liveStream } from './live-stream.ts'
import { neverCached, ownFormsOnly, pageHeaders } from './page-security.ts'
import { accountRoutes } from './routes/account.ts'
import { alertRoutes } from './routes/alerts.ts'
import { conversationRoutes } from './routes/conversations.ts'
import { deliveryRoutes } from './routes/deliveries.ts'
import { entryRoutes } from './routes/entry.ts'
import { feedbackRoutes } from './routes/feedback.ts'
import { handoverRoutes } from './routes/handovers.ts'
import { homeRoutes } from './routes/home.ts'
import { petitionRoutes } from './routes/petitions.ts'
import { staffRoutes } from './routes/staff.ts'
import { signedIn } from './signed-in.ts'
import { createStaffAccounts } from './staff-accounts.ts'
import { createStaticAssets } from './static-assets.ts'

export type { ConsoleDeps } from './deps.ts'

/** Any number of our own; names the lock in the database. */
const MIGRATION_LOCK = 7_240_917

/** The staff console. */
export interface Console {
  /** Serves `/console` and everything below; mount it at `/`. */
  readonly app: Hono
  /** Brings the tables of staff accounts up to date; before the first request. */
  migrateAuth(): Promise<void>
  /** One-time link for the first administrator, to be printed at start; null once there is one. */
  firstAdminLink(): Promise<string | null>
}

/** Puts the console together. Nothing is read or written before the first call. */
export function createConsole(deps: ConsoleDeps): Console {
  const auth = createStaffAuth(deps)
  const accounts = createStaffAccounts(auth)
  const firstAdminLink = createFirstAdminLink(auth, accounts, deps.publicUrl, deps.clock)
  const rooms: ConsoleRooms = {
    ...deps,
    auth,
    accounts,
    firstAdminLink,
    audit: createAuditLog(auth, deps.clock),
    assets: createStaticAssets(),
    addressOf: deps.addressOf ?? socketAddress,
  }
  const app = new Hono()
  app.use('/console/*', pageHeaders(), neverCached(), ownFormsOnly(deps.publicUrl))
  app.use('/console', pageHeaders(), neverCached())
  app.route('/', rooms.assets.routes)
  app.route('/console', entryRoutes(rooms))
  app.route('/console', pagesOfStaff(rooms))
  return {
    app,
    migrateAuth: () => oneProcessAtATime(deps.storage, () => migrateStaffAuth(deps)),
    firstAdminLink: () => firstAdminLink.issue(),
  }
}

/** Two processes would both try to make the same tables. The database itself keeps them apart: Redis may be away. */
async function oneProcessAtATime(storage: Storage, work: () => Promise<void>): Promise<void> {
  if (storage.dialect === 'sqlite') return work()
  await storage.db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`.execute(connection)
    try {
      await work()
    } finally {
      await sql`select pg_advisory_unlock(${MIGRATION_LOCK})`.execute(connection)
    }
  })
}

function pagesOfStaff(rooms: ConsoleRooms): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>()
  app.use('*', signedIn(rooms))
  const routes = [homeRoutes, petitionRoutes, conversationRoutes, handoverRoutes, alertRoutes, deliveryRoutes]
  for (const make of [...routes, feedbackRoutes, staffRoutes, accountRoutes, liveStream]) {
    app.route('/', make(rooms))
  }
  return app
}

function socketAddress(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? 'unknown'
  } catch {
    // No socket behind the request (called in-process).
    return 'unknown'
  }
}
