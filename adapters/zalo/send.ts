import { z } from 'zod'
import { type DeliveryReceipt, noAnswer, SendError, type SendRequest } from '../../src/channel/index.ts'
import type { ZaloConfig } from './config.ts'
import { zaloErrorRule, zaloWaitMs } from './error-codes.ts'
import type { ZaloTokens } from './tokens.ts'

/** HTTP status stays 200 even for errors: only `error` counts. */
const answer = z.object({
  error: z.number().int(),
  data: z
    .object({ message_id: z.string().min(1) })
    .optional()
    .catch(undefined),
})

export interface ZaloSendDeps {
  readonly fetch: typeof fetch
  readonly clock: () => number
}

/**
 * Sends one rendered message as a consultation message (`/v3.0/oa/message/cs`). A refused access token is renewed once.
 * There is no idempotency key: when no readable answer comes, the outcome is `unknown`.
 * @throws {SendError}
 */
export async function sendZaloMessage(
  request: SendRequest,
  tokens: ZaloTokens,
  config: Pick<ZaloConfig, 'apiBaseUrl' | 'timeoutMs'>,
  deps: ZaloSendDeps,
): Promise<DeliveryReceipt> {
  const body = JSON.stringify({ recipient: { user_id: request.to }, message: request.payload.message })
  const accessToken = await tokens.current()
  let result = await call(accessToken)
  if (zaloErrorRule(result.error).action === 'token') result = await call(await tokens.renew(accessToken))
  if (result.error !== 0) throw refused(result.error, deps.clock())
  return { platformMessageId: result.data?.message_id ?? null }

  async function call(token: string): Promise<z.infer<typeof answer>> {
    const { status, text } = await post(token)
    const parsed = answer.safeParse(jsonOrUndefined(text))
    if (parsed.success) return parsed.data
    throw unreadable(status)
  }

  async function post(token: string): Promise<{ status: number; text: string }> {
    try {
      const response = await deps.fetch(`${config.apiBaseUrl}/v3.0/oa/message/cs`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', access_token: token },
        body,
        signal: AbortSignal.timeout(config.timeoutMs),
      })
      return { status: response.status, text: await response.text() }
    } catch (error) {
      throw noAnswer(error)
    }
  }
}

function refused(code: number, now: number): SendError {
  const rule = zaloErrorRule(code)
  const retryAfterMs = zaloWaitMs(rule, now)
  return new SendError(`Zalo refused the message: ${rule.meaning}`, {
    // A token that is refused right after its renewal: the grant itself is gone.
    outcome: rule.action === 'token' ? 'alert' : rule.action,
    platformCode: String(code),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  })
}

/** No answer of the API: a gateway spoke, or the body was cut. */
function unreadable(status: number): SendError {
  const platformCode = `HTTP_${status}`
  if (status === 429) {
    return new SendError('a gateway limits the rate', {
      outcome: 'retry',
      platformCode,
      retryAfterMs: 60_000,
    })
  }
  const outcome = status >= 400 && status < 500 && status !== 408 ? 'alert' : 'unknown'
  return new SendError('the answer is not one of the Zalo API', { outcome, platformCode })
}

function jsonOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
