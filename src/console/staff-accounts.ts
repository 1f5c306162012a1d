import { randomInt } from 'node:crypto'
import type { StaffAuth } from './auth.ts'
import type { Role } from './permissions.ts'
import type { StaffRow } from './staff-member.ts'

/** What an administrator fills in. */
interface NewAccount {
  readonly username: string
  readonly name: string
  readonly email: string | null
  readonly role: Role
  readonly commune: string
  readonly officerId: string | null
}

/** An account as the administrator's list shows it. */
export interface StaffAccount extends StaffRow {
  readonly email: string
  readonly lockedUntil?: Date | null
  readonly failedSignIns?: number | null
}

export type AccountProblem = 'usernameTaken' | 'usernameInvalid' | 'emailTaken'

/** Accounts of staff. Checks no rights: the routes do. */
export interface StaffAccounts {
  list(commune: string): Promise<readonly StaffAccount[]>
  byId(id: string): Promise<StaffAccount | null>
  /** By user name or e-mail, any letter case. */
  bySignInName(name: string): Promise<StaffAccount | null>
  hasAdministrator(): Promise<boolean>
  create(
    account: NewAccount,
    password: string,
    mustChangePassword: boolean,
  ): Promise<{ readonly id: string } | AccountProblem>
  update(
    id: string,
    change: Partial<Pick<StaffAccount, 'disabled' | 'failedSignIns' | 'lockedUntil' | 'mustChangePassword'>>,
  ): Promise<void>
  /** Ends every session of the account. */
  setPassword(id: string, password: string): Promise<void>
  checkPassword(id: string, password: string): Promise<boolean>
  /** All devices are signed out at once. */
  endSessions(id: string): Promise<void>
}

const USERNAME = /^[a-z0-9_.]{3,40}$/
const NO_MAIL_DOMAIN = 'no-mail.invalid'

/** True for an account made without an e-mail address. */
export function hasEmail(account: { readonly email: string }): boolean {
  return !account.email.endsWith(`@${NO_MAIL_DOMAIN}`)
}

export function createStaffAccounts(auth: StaffAuth): StaffAccounts {
  const find = async (field: string, value: string): Promise<StaffAccount | null> => {
    const { adapter } = await auth.$context
    return adapter.findOne<StaffAccount>({ model: 'user', where: [{ field, value }] })
  }
  const endSessions = async (id: string): Promise<void> => {
    const { internalAdapter } = await auth.$context
    await internalAdapter.deleteUserSessions(id)
  }
  return {
    async list(commune) {
      const { adapter } = await auth.$context
      return adapter.findMany<StaffAccount>({
        model: 'user',
        where: [{ field: 'commune', value: commune }],
        sortBy: { field: 'name', direction: 'asc' },
        limit: 500,
      })
    },
    byId: (id) => find('id', id),
    bySignInName: (name) => find(name.includes('@') ? 'email' : 'username', name.toLowerCase()),
    async hasAdministrator() {
      const { adapter } = await auth.$context
      const admins = await adapter.findMany<StaffAccount>({
        model: 'user',
        where: [{ field: 'role', value: 'admin' }],
        limit: 100,
      })
      return admins.some((one) => !one.disabled)
    },
    async create(account, password, mustChangePassword) {
      const { internalAdapter, password: hasher } = await auth.$context
      const username = account.username.toLowerCase()
      if (!USERNAME.test(username)) return 'usernameInvalid'
      const email = (account.email ?? `${username}@${NO_MAIL_DOMAIN}`).toLowerCase()
      if (await find('username', username)) return 'usernameTaken'
      if (await find('email', email)) return 'emailTaken'
      const { name, role, commune, officerId } = account
      const user = await internalAdapter.createUser(
        { name, email, username, displayUsername: username, role, commune, officerId, mustChangePassword },
        { method: 'email-password' },
      )
      await internalAdapter.createAccount({
        userId: user.id,
        providerId: 'credential',
        accountId: user.id,
        password: await hasher.hash(password),
      })
      return { id: user.id }
    },
    async update(id, change) {
      const { internalAdapter } = await auth.$context
      await internalAdapter.updateUser(id, change)
    },
    async setPassword(id, password) {
      const { internalAdapter, password: hasher } = await auth.$context
      await internalAdapter.updatePassword(id, await hasher.hash(password))
      await endSessions(id)
    },
    async checkPassword(id, password) {
      const { internalAdapter, password: hasher } = await auth.$context
      const credential = await internalAdapter.findCredentialAccount(id)
      return credential?.password ? await hasher.verify({ hash: credential.password, password }) : false
    },
    endSessions,
  }
}

const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789'

/** Sixteen characters in groups of four, without letters that look alike: meant to be read out once. */
export function temporaryPassword(): string {
  const group = (): string => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}
