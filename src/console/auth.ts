import { type BetterAuthPlugin, betterAuth } from 'better-auth'
import { getMigrations } from 'better-auth/db/migration'
import { twoFactor, username } from 'better-auth/plugins'
import type { Storage } from '../storage/index.ts'

/** Length of a session, and the longest a person stays signed in. */
const SESSION_HOURS = 8

export interface StaffAuthOptions {
  readonly storage: Storage
  readonly publicUrl: string
  /** 32 bytes or more. */
  readonly secret: string
}

/** Tables of ours that live beside the accounts. */
const consoleTables = {
  id: 'console',
  schema: {
    staffLink: {
      modelName: 'staff_links',
      fields: {
        purpose: { type: 'string', required: true },
        tokenHash: { type: 'string', required: true, unique: true },
        expiresAt: { type: 'date', required: true },
      },
    },
    staffAudit: {
      modelName: 'staff_audit',
      fields: {
        at: { type: 'date', required: true, index: true },
        staffId: { type: 'string', required: true },
        commune: { type: 'string', required: true },
        action: { type: 'string', required: true },
        subject: { type: 'string', required: true },
      },
    },
  },
} as const satisfies BetterAuthPlugin

/**
 * Accounts, passwords, sessions and second factors of staff, by better-auth. Its HTTP endpoints are never mounted:
 * the console calls `api` from its own few routes, so that no sign-up or administration endpoint stands open.
 */
export function createStaffAuth(options: StaffAuthOptions) {
  return betterAuth(authOptions(options))
}

export type StaffAuth = ReturnType<typeof createStaffAuth>

/** Brings the tables of the accounts up to date. Safe to run at every start. */
export async function migrateStaffAuth(options: StaffAuthOptions): Promise<void> {
  const { runMigrations } = await getMigrations(authOptions(options))
  await runMigrations()
}

function authOptions(options: StaffAuthOptions) {
  return {
    appName: 'Nghe Dân',
    baseURL: options.publicUrl,
    basePath: '/console/auth',
    secret: options.secret,
    database: options.storage.native,
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 8, maxPasswordLength: 128 },
    user: {
      modelName: 'staff_users',
      additionalFields: {
        role: { type: 'string', required: true, input: false },
        commune: { type: 'string', required: true, input: false },
        officerId: { type: 'string', required: false, input: false },
        disabled: { type: 'boolean', required: false, defaultValue: false, input: false },
        mustChangePassword: { type: 'boolean', required: false, defaultValue: false, input: false },
        failedSignIns: { type: 'number', required: false, defaultValue: 0, input: false },
        lockedUntil: { type: 'date', required: false, input: false },
      },
    },
    account: { modelName: 'staff_credentials' },
    verification: { modelName: 'staff_verifications' },
    session: {
      modelName: 'staff_sessions',
      expiresIn: SESSION_HOURS * 3600,
      disableSessionRefresh: true,
      freshAge: 0,
    },
    advanced: {
      cookiePrefix: 'nghedan',
      defaultCookieAttributes: { path: '/console', sameSite: 'lax', httpOnly: true },
    },
    plugins: [
      username({ minUsernameLength: 3, maxUsernameLength: 40 }),
      twoFactor({ issuer: 'Nghe Dân', schema: { twoFactor: { modelName: 'staff_second_factors' } } }),
      consoleTables,
    ],
  } as const satisfies Parameters<typeof betterAuth>[0]
}
