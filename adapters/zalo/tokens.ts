import { type ChannelLog, SendError } from '../../src/channel/index.ts'
import type { ZaloAccount } from './config.ts'
import type { TokenPair, TokenStore } from './token-store.ts'

/** How long a refresh that failed is left alone, while the token at hand still works or is surely dead. */
const PAUSE_MS = 5 * 60_000

export interface ZaloTokens {
  /** An access token that should work; refreshed ahead, at half of its life. @throws {SendError} */
  current(): Promise<string>
  /** Another access token than the one Zalo refused. @throws {SendError} `alert` when an administrator must reconnect */
  renew(refused: string): Promise<string>
}

/**
 * Keeps the token pair of one account: a new pair is durable before it is used, and only one refresh runs at a time
 * over all processes, because a second use of a refresh token would cut the account off.
 * @param requestPair trades a refresh token for a new pair
 */
export function createZaloTokens(
  account: ZaloAccount,
  deps: {
    readonly store: TokenStore
    readonly requestPair: (refreshToken: string) => Promise<TokenPair>
    readonly clock: () => number
    readonly log?: ChannelLog
  },
): ZaloTokens {
  const { store, requestPair, clock, log } = deps
  let known: TokenPair | undefined
  /** A pair Zalo has issued but the store has not taken: lost, it would take the account along. */
  let unsaved: TokenPair | undefined
  let running: Promise<TokenPair> | undefined
  let refusal:
    | { readonly refreshToken: string; readonly error: SendError; readonly until: number }
    | undefined
  let aheadAgainAt = 0

  async function load(): Promise<TokenPair> {
    const pair = (await store.load().catch(storeFailed)) ?? firstPair(account)
    if (pair === undefined) {
      throw new SendError('the OA has no tokens: connect it', { outcome: 'alert', platformCode: 'NO_TOKEN' })
    }
    known = pair
    return pair
  }

  async function keep(pair: TokenPair): Promise<TokenPair> {
    unsaved = pair
    await store.save(pair).catch(storeFailed)
    unsaved = undefined
    known = pair
    return pair
  }

  /** The pair after `stale`: perhaps already fetched by another process. */
  function refresh(stale: string): Promise<TokenPair> {
    running ??= store
      .withLock(async () => {
        if (unsaved !== undefined) return keep(unsaved)
        const pair = await load()
        if (pair.accessToken !== stale) return pair
        return keep(await request(pair.refreshToken))
      })
      .catch(storeFailed)
      .finally(() => {
        running = undefined
      })
    return running
  }

  async function request(refreshToken: string): Promise<TokenPair> {
    if (refusal?.refreshToken === refreshToken && clock() < refusal.until) throw refusal.error
    try {
      return await requestPair(refreshToken)
    } catch (error) {
      if (error instanceof SendError && error.outcome === 'alert') {
        refusal = { refreshToken, error, until: clock() + PAUSE_MS }
        log?.warn(
          { accountId: account.accountId, platformCode: error.platformCode },
          'zalo token refresh refused',
        )
      }
      throw error
    }
  }

  async function refreshAhead(pair: TokenPair): Promise<TokenPair> {
    if (clock() < aheadAgainAt) return pair
    try {
      return await refresh(pair.accessToken)
    } catch (error) {
      aheadAgainAt = clock() + PAUSE_MS
      const platformCode = error instanceof SendError ? error.platformCode : 'UNKNOWN'
      log?.warn({ accountId: account.accountId, platformCode }, 'zalo token refresh ahead of time failed')
      return pair
    }
  }

  return {
    async current() {
      const pair = known ?? (await load())
      const now = clock()
      if (pair.expiresAt === null || pair.issuedAt === null) return pair.accessToken
      if (now >= pair.expiresAt) return (await refresh(pair.accessToken)).accessToken
      const halfLife = pair.issuedAt + (pair.expiresAt - pair.issuedAt) / 2
      return (now < halfLife ? pair : await refreshAhead(pair)).accessToken
    },

    async renew(refused) {
      if (known !== undefined && known.accessToken !== refused) return known.accessToken
      return (await refresh(refused)).accessToken
    },
  }
}

/** A store that is down costs time, not the message. */
function storeFailed(error: unknown): never {
  if (error instanceof SendError) throw error
  throw new SendError('the token store failed', {
    outcome: 'retry',
    platformCode: 'TOKEN_STORE',
    cause: error,
  })
}

function firstPair(account: ZaloAccount): TokenPair | undefined {
  if (!account.firstTokens?.accessToken) return undefined
  return { ...account.firstTokens, issuedAt: null, expiresAt: null }
}
