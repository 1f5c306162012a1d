import type { Context } from 'hono'
import type { AuditLog } from './audit.ts'
import type { StaffAuth } from './auth.ts'
import type { ConsoleDeps } from './deps.ts'
import type { FirstAdminLink } from './first-admin-link.ts'
import type { StaffAccounts } from './staff-accounts.ts'
import type { StaticAssets } from './static-assets.ts'

/** Everything the routes of the console work with, put together once. */
export interface ConsoleRooms extends Omit<ConsoleDeps, 'addressOf'> {
  readonly auth: StaffAuth
  readonly accounts: StaffAccounts
  readonly audit: AuditLog
  readonly firstAdminLink: FirstAdminLink
  readonly assets: StaticAssets
  readonly addressOf: (c: Context) => string
}
