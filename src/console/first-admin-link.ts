import { createHash, randomBytes } from 'node:crypto'
import type { StaffAuth } from './auth.ts'
import type { StaffAccounts } from './staff-accounts.ts'

const PURPOSE = 'firstAdmin'
/** A link is good for a day; the next start prints another. */
const LIFETIME_MS = 24 * 3_600_000

/** The one-time link by which the first administrator makes their account. */
export interface FirstAdminLink {
  /** A fresh link while no administrator exists (older ones end), else null. Only a hash of it is stored. */
  issue(): Promise<string | null>
  /** True while the token may be used; does not use it up. */
  isValid(token: string): Promise<boolean>
  /** Uses the token up. True for exactly one caller. */
  consume(token: string): Promise<boolean>
}

interface LinkRow {
  readonly id: string
  readonly expiresAt: Date
}

/** @param publicUrl origin under which citizens and staff reach the service */
export function createFirstAdminLink(
  auth: StaffAuth,
  accounts: StaffAccounts,
  publicUrl: string,
  clock: () => number,
): FirstAdminLink {
  const find = async (token: string): Promise<LinkRow | null> => {
    if (await accounts.hasAdministrator()) return null
    const { adapter } = await auth.$context
    const row = await adapter.findOne<LinkRow>({
      model: 'staffLink',
      where: [
        { field: 'tokenHash', value: hashOf(token) },
        { field: 'purpose', value: PURPOSE },
      ],
    })
    return row && row.expiresAt.getTime() > clock() ? row : null
  }
  return {
    async issue() {
      if (await accounts.hasAdministrator()) return null
      const { adapter } = await auth.$context
      await adapter.deleteMany({ model: 'staffLink', where: [{ field: 'purpose', value: PURPOSE }] })
      const token = randomBytes(32).toString('base64url')
      const expiresAt = new Date(clock() + LIFETIME_MS)
      const data = { purpose: PURPOSE, tokenHash: hashOf(token), expiresAt }
      await adapter.create({ model: 'staffLink', data })
      return new URL(`/console/setup?token=${token}`, publicUrl).href
    },
    isValid: async (token) => (await find(token)) !== null,
    async consume(token) {
      const row = await find(token)
      if (!row) return false
      const { adapter } = await auth.$context
      const deleted = await adapter.deleteMany({
        model: 'staffLink',
        where: [{ field: 'id', value: row.id }],
      })
      return deleted === 1
    },
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
