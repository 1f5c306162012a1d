import type { IncomingMessage, ServerResponse } from 'node:http'
import {
  type ChannelAdapter,
  type InboundEvent,
  WebhookMalformedError,
  WebhookNotConfiguredError,
  WebhookRejectedError,
} from '../channel/index.ts'
import type { Log } from '../log.ts'
import type { RefusalReason, ServiceMetrics } from './metrics.ts'
import { BodyTooLargeError, readBody, SenderGoneError } from './read-body.ts'

export interface WebhookDeps {
  readonly adapter: ChannelAdapter
  /** Resolves once the events are on disk. */
  readonly append: (events: readonly InboundEvent[]) => Promise<{ accepted: number; duplicates: number }>
  /** Milliseconds since the epoch. */
  readonly clock: () => number
  readonly log: Log
  readonly metrics: ServiceMetrics
}

export type WebhookHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

const MAX_WEBHOOK_BYTES = 1024 * 1024
/** Zalo waits 2 s before it counts a delivery as lost; we promise an answer within 1 s. */
const ANSWER_WITHIN_MS = 900
/** Deliveries waiting for the disk at once; more would only wait past their second. */
const MAX_WAITING = 5_000
const REPEAT_LOG_MS = 60_000

/**
 * One platform's webhook on the bare node server, because its answer must not wait for anything but the disk.
 * An answer leaves within a second whatever the load: a delivery that is not durable by then is answered 503, so that
 * the platform repeats it; if it was stored after all, the repeat is recognised as one.
 */
export function createWebhookHandler(deps: WebhookDeps): WebhookHandler {
  const { adapter, clock, metrics } = deps
  const { channel } = adapter
  const log = deps.log.child({ channel })
  const loggedAt = new Map<RefusalReason, number>()
  const unlogged = new Map<RefusalReason, number>()
  let waiting = 0

  function refuse(response: ServerResponse, { status, reason }: Refusal): void {
    metrics.webhookRefused.inc({ channel, reason })
    if (status === 503) response.setHeader('retry-after', '30')
    answer(response, status, status === 200 ? 'ok' : reason)
  }

  /** The first refusal of its kind at once, then once a minute with how many there were: nobody floods the log. */
  function logRefusal(error: unknown, { status, reason }: Refusal): void {
    const count = (unlogged.get(reason) ?? 0) + 1
    unlogged.set(reason, count)
    if (clock() - (loggedAt.get(reason) ?? Number.NEGATIVE_INFINITY) < REPEAT_LOG_MS) return
    loggedAt.set(reason, clock())
    unlogged.set(reason, 0)
    const cause = reason === 'failed' || reason === 'notConfigured' ? { err: error } : {}
    const level = reason === 'failed' || reason === 'notConfigured' ? 'error' : 'warn'
    log[level]({ status, reason, count, ...cause }, REFUSALS[reason])
  }

  /** True once durable, false when the time is up first. */
  async function appendInTime(events: readonly InboundEvent[], startedAt: number): Promise<boolean> {
    waiting += 1
    const stored = deps
      .append(events)
      .then(({ accepted, duplicates }) => {
        metrics.eventsAccepted.inc({ channel }, accepted)
        metrics.eventsDuplicate.inc({ channel }, duplicates)
        return true
      })
      .finally(() => {
        waiting -= 1
      })
    let timer: NodeJS.Timeout | undefined
    const tooLate = new Promise<false>((resolve) => {
      timer = setTimeout(resolve, Math.max(0, ANSWER_WITHIN_MS - (clock() - startedAt)), false)
    })
    try {
      return await Promise.race([stored, tooLate])
    } finally {
      clearTimeout(timer)
      // A failure after the answer has gone still belongs into the log.
      stored.catch((error: unknown) => log.error({ err: error }, 'events could not be stored'))
    }
  }

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request, MAX_WEBHOOK_BYTES)
    const receivedAt = clock()
    const events = adapter.parse(adapter.verify({ body, headers: plainHeaders(request), receivedAt }))
    if (events.length === 0) return answer(response, 200, 'ok')
    if (waiting >= MAX_WAITING || !(await appendInTime(events, receivedAt))) {
      const refusal = { status: 503, reason: 'overload' } as const
      logRefusal(undefined, refusal)
      return refuse(response, refusal)
    }
    answer(response, 200, 'ok')
    metrics.webhookSeconds.observe({ channel }, (clock() - receivedAt) / 1000)
  }

  return async (request, response) => {
    try {
      if (request.method === 'GET') return verifyAddress(adapter, request, response)
      if (request.method !== 'POST') {
        response.setHeader('allow', 'GET, POST')
        return answer(response, 405, 'method not allowed')
      }
      await receive(request, response)
    } catch (error) {
      if (error instanceof SenderGoneError) return
      const refusal = refusalOf(error)
      logRefusal(error, refusal)
      refuse(response, refusal)
    }
  }
}

const REFUSALS: Readonly<Record<RefusalReason, string>> = {
  tooLarge: 'webhook refused: the body is too large',
  malformed: 'webhook refused: rightly signed, but no JSON object',
  signature: 'webhook without a valid signature refused',
  notConfigured: 'webhook refused: the channel has no secret configured',
  overload: 'webhook put off: the disk is behind, the platform repeats it',
  failed: 'webhook failed',
}

interface Refusal {
  readonly status: number
  readonly reason: RefusalReason
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof BodyTooLargeError) return { status: 413, reason: 'tooLarge' }
  if (error instanceof WebhookMalformedError) return { status: 400, reason: 'malformed' }
  if (error instanceof WebhookRejectedError) return { status: error.status, reason: 'signature' }
  if (error instanceof WebhookNotConfiguredError) return { status: 503, reason: 'notConfigured' }
  return { status: 503, reason: 'failed' }
}

function verifyAddress(adapter: ChannelAdapter, request: IncomingMessage, response: ServerResponse): void {
  const { searchParams } = new URL(request.url ?? '/', 'http://localhost')
  const { status, body } = adapter.answerVerification?.(searchParams) ?? { status: 200, body: 'ok' }
  answer(response, status, body)
}

function answer(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'x-content-type-options': 'nosniff',
  })
  response.end(body)
}

function plainHeaders(request: IncomingMessage): Record<string, string | undefined> {
  const headers: Record<string, string | undefined> = {}
  for (const [name, value] of Object.entries(request.headers)) {
    headers[name] = Array.isArray(value) ? value.join(', ') : value
  }
  return headers
}
