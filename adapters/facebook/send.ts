import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { type DeliveryReceipt, noAnswer, SendError, type SendRequest } from '../../src/channel/index.ts'
import type { FacebookAccount, FacebookConfig } from './config.ts'
import { markOfDelivery } from './delivery-mark.ts'
import { graphErrorRule, isOutsideWindow } from './error-codes.ts'

const accepted = z.object({ message_id: z.string().min(1) })
const failed = z.object({
  error: z.object({
    code: z.int(),
    error_subcode: z.int().optional().catch(undefined),
    fbtrace_id: z.string().optional().catch(undefined),
  }),
})
type GraphError = z.infer<typeof failed>['error']

type Purpose =
  | { readonly messaging_type: 'RESPONSE' }
  | { readonly messaging_type: 'MESSAGE_TAG'; readonly tag: 'HUMAN_AGENT' }

/**
 * Sends one rendered message to a person. The delivery id goes along as `metadata` and returns in the echo, the only
 * way to learn what became of a call that got no answer: there is no idempotency key.
 * A person's answer that comes after the 24 hours is sent once more under HUMAN_AGENT where Meta granted that.
 * @throws {SendError}
 */
export async function sendFacebookMessage(
  request: SendRequest,
  account: FacebookAccount,
  config: FacebookConfig,
  fetcher: typeof fetch,
): Promise<DeliveryReceipt> {
  const first = await call({ messaging_type: 'RESPONSE' })
  if (!('code' in first.outcome)) return { platformMessageId: first.outcome.message_id }
  const { code, error_subcode } = first.outcome
  const tagHelps =
    request.byStaff && account.humanAgentGranted === true && isOutsideWindow(code, error_subcode)
  if (!tagHelps) throw refused(first.outcome, first.retryAfterMs)

  const second = await call({ messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' })
  if (!('code' in second.outcome)) return { platformMessageId: second.outcome.message_id }
  throw refused(second.outcome, second.retryAfterMs)

  async function call(purpose: Purpose): Promise<Answer> {
    const message = { ...Object(request.payload.message), metadata: markOfDelivery(request.deliveryId) }
    const body = JSON.stringify({ recipient: { id: request.to }, ...purpose, message })
    let response: Response
    let text: string
    try {
      response = await fetcher(sendUrl(account, config), {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${account.pageAccessToken}` },
        body,
        signal: AbortSignal.timeout(config.timeoutMs),
      })
      text = await response.text()
    } catch (error) {
      throw noAnswer(error)
    }
    return readAnswer(response, text)
  }
}

interface Answer {
  readonly outcome: z.infer<typeof accepted> | GraphError
  readonly retryAfterMs: number | undefined
}

function sendUrl(account: FacebookAccount, config: FacebookConfig): string {
  const proof = createHmac('sha256', account.appSecret).update(account.pageAccessToken).digest('hex')
  return `${config.graphBaseUrl}/${config.graphVersion}/${account.accountId}/messages?appsecret_proof=${proof}`
}

function readAnswer(response: Response, text: string): Answer {
  const body = jsonOrUndefined(text)
  const error = failed.safeParse(body)
  if (error.success) return { outcome: error.data.error, retryAfterMs: regainMs(response.headers) }
  const success = accepted.safeParse(body)
  if (response.ok && success.success) return { outcome: success.data, retryAfterMs: undefined }

  const platformCode = `HTTP_${response.status}`
  if (response.status === 429) {
    throw new SendError('a gateway limits the rate', { outcome: 'retry', platformCode, retryAfterMs: 60_000 })
  }
  const clientFault = response.status >= 400 && response.status < 500 && response.status !== 408
  const outcome = clientFault ? 'alert' : 'unknown'
  throw new SendError('the answer is not one of the Graph API', { outcome, platformCode })
}

function refused(error: GraphError, regain: number | undefined): SendError {
  const rule = graphErrorRule(error.code, error.error_subcode)
  const retryAfterMs = rule.outcome === 'retry' ? (regain ?? rule.retryAfterMs) : rule.retryAfterMs
  const trace = error.fbtrace_id === undefined ? '' : ` (trace ${error.fbtrace_id})`
  return new SendError(`Facebook refused the message: ${rule.meaning}${trace}`, {
    outcome: rule.outcome,
    platformCode:
      error.error_subcode === undefined ? String(error.code) : `${error.code}/${error.error_subcode}`,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  })
}

const usage = z.record(
  z.string(),
  z.array(z.object({ estimated_time_to_regain_access: z.number().nonnegative().catch(0) })),
)

/** The longest wait `X-Business-Use-Case-Usage` names (it speaks in minutes); undefined when it names none. */
function regainMs(headers: Headers): number | undefined {
  const parsed = usage.safeParse(jsonOrUndefined(headers.get('x-business-use-case-usage') ?? ''))
  if (!parsed.success) return undefined
  const minutes = Object.values(parsed.data).flatMap((uses) =>
    uses.map((use) => use.estimated_time_to_regain_access),
  )
  const longest = Math.max(0, ...minutes)
  return longest === 0 ? undefined : longest * 60_000
}

function jsonOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
