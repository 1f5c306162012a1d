import { z } from 'zod'
import { noAnswer, SendError } from '../../src/channel/index.ts'
import type { ZaloAccount, ZaloConfig } from './config.ts'
import type { TokenPair } from './token-store.ts'

const grant = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  /** Text of seconds in the documentation. */
  expires_in: z.coerce.number<string | number>().positive(),
})

const refusal = z.object({ error: z.number(), error_name: z.string().catch('') })

/**
 * Trades a refresh token, which dies by it, for a new pair (OAuth v4).
 * @throws {SendError} `alert` when Zalo refuses: an administrator must connect the OA again; `retry` when no usable
 * answer came (the token may be spent all the same)
 */
export async function requestTokenPair(
  account: ZaloAccount,
  refreshToken: string,
  config: Pick<ZaloConfig, 'oauthBaseUrl' | 'timeoutMs'>,
  deps: { readonly fetch: typeof fetch; readonly clock: () => number },
): Promise<TokenPair> {
  const issuedAt = deps.clock()
  const answer = await post(account, refreshToken, config, deps.fetch)
  const granted = grant.safeParse(answer)
  if (granted.success) {
    return {
      accessToken: granted.data.access_token,
      refreshToken: granted.data.refresh_token,
      issuedAt,
      expiresAt: issuedAt + granted.data.expires_in * 1000,
    }
  }
  const refused = refusal.safeParse(answer)
  if (!refused.success) {
    throw new SendError('no usable answer to a token refresh', { outcome: 'retry', platformCode: 'OAUTH' })
  }
  throw new SendError(`token refresh refused: ${refused.data.error_name}; the OA must be connected again`, {
    outcome: 'alert',
    platformCode: `OAUTH${refused.data.error}`,
  })
}

async function post(
  account: ZaloAccount,
  refreshToken: string,
  config: Pick<ZaloConfig, 'oauthBaseUrl' | 'timeoutMs'>,
  fetcher: typeof fetch,
): Promise<unknown> {
  let text: string
  try {
    const response = await fetcher(`${config.oauthBaseUrl}/v4/oa/access_token`, {
      method: 'POST',
      headers: { secret_key: account.appSecret },
      body: new URLSearchParams({
        refresh_token: refreshToken,
        app_id: account.appId,
        grant_type: 'refresh_token',
      }),
      signal: AbortSignal.timeout(config.timeoutMs),
    })
    text = await response.text()
  } catch (error) {
    const { platformCode } = noAnswer(error)
    // The citizen's message has not left, whatever became of this call.
    throw new SendError('token refresh failed', { outcome: 'retry', platformCode, cause: error })
  }
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
