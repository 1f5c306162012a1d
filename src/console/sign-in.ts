import type { Coordination } from '../coordination/index.ts'
import type { StaffAuth } from './auth.ts'
import type { StaffAccounts } from './staff-accounts.ts'

/** Wrong passwords in a row that lock an account. */
const MAX_FAILED_SIGN_INS = 5
const LOCK_MS = 15 * 60_000
/** Tries from one address, whatever the account. */
const TRIES_PER_ADDRESS = 60
const ADDRESS_WINDOW_MS = 10 * 60_000

/** `cookies`: the Set-Cookie lines to pass on. */
export type SignInResult =
  | { readonly outcome: 'signedIn' | 'secondFactor'; readonly cookies: readonly string[] }
  | { readonly outcome: 'wrong' | 'locked' | 'tooMany' }

export interface SignInDeps {
  readonly auth: StaffAuth
  readonly accounts: StaffAccounts
  readonly coordination: Coordination
  readonly clock: () => number
}

/**
 * Signs in with user name or e-mail. An unknown name, a wrong password and a disabled account look the same from
 * outside. Five wrong passwords lock the account for a quarter of an hour; tries of one account are taken one after
 * another, so that many at once do not get around the count.
 * @param address network address of the caller, for the limit per address
 */
export async function signIn(
  deps: SignInDeps,
  name: string,
  password: string,
  headers: Headers,
  address: string,
): Promise<SignInResult> {
  const { accounts, coordination } = deps
  if (!(await coordination.withinRate(`console:signin:${address}`, TRIES_PER_ADDRESS, ADDRESS_WINDOW_MS))) {
    return { outcome: 'tooMany' }
  }
  const account = await accounts.bySignInName(name.trim())
  if (!account) {
    await spendTheTimeOfACheck(deps.auth, password)
    return { outcome: 'wrong' }
  }
  return coordination.withLock(`console:signin:${account.id}`, 30_000, () =>
    tryAccount(deps, account.id, password, headers),
  )
}

async function tryAccount(
  deps: SignInDeps,
  id: string,
  password: string,
  headers: Headers,
): Promise<SignInResult> {
  const { accounts, clock } = deps
  const account = await accounts.byId(id)
  if (!account?.username) return { outcome: 'wrong' }
  if (account.lockedUntil && account.lockedUntil.getTime() > clock()) return { outcome: 'locked' }
  const isRight = await accounts.checkPassword(id, password)
  if (!isRight) {
    const failed = (account.failedSignIns ?? 0) + 1
    const locks = failed >= MAX_FAILED_SIGN_INS
    await accounts.update(id, {
      failedSignIns: locks ? 0 : failed,
      lockedUntil: locks ? new Date(clock() + LOCK_MS) : null,
    })
    return { outcome: locks ? 'locked' : 'wrong' }
  }
  if (account.disabled) return { outcome: 'wrong' }
  if (account.failedSignIns || account.lockedUntil) {
    await accounts.update(id, { failedSignIns: 0, lockedUntil: null })
  }
  const response = await deps.auth.api.signInUsername({
    body: { username: account.username, password },
    headers,
    asResponse: true,
  })
  if (!response.ok) return { outcome: 'wrong' }
  return {
    outcome: account.twoFactorEnabled ? 'secondFactor' : 'signedIn',
    cookies: response.headers.getSetCookie(),
  }
}

async function spendTheTimeOfACheck(auth: StaffAuth, password: string): Promise<void> {
  const context = await auth.$context
  await context.password.hash(password)
}
