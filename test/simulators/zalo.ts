import type { FaultPlan } from './faults.ts'
import {
  type LoopbackServer,
  type SimulatedAnswer,
  type SimulatedCall,
  startLoopbackServer,
} from './loopback-server.ts'
import { type AcceptedMessage, createSimulatedOutbox } from './simulated-messages.ts'
import { createZaloGrants } from './zalo-grants.ts'

export interface SimulatedOa {
  readonly oaId: string
  readonly appId: string
  readonly appSecret: string
  /** First pair; the access token is as old as the simulator. */
  readonly accessToken: string
  readonly refreshToken: string
}

export interface ZaloSimulatorOptions {
  readonly accounts: readonly SimulatedOa[]
  /** 0, the default, takes any free port. */
  readonly port?: number
  /** Milliseconds since the epoch; the clock of the machine when left out. */
  readonly clock?: () => number
  /** Sends per minute and OA; 4,000 as documented when left out. */
  readonly ratePerMinute?: number
  readonly faults?: FaultPlan
  /** Called at each accepted message, before the answer leaves. */
  readonly onAccepted?: (message: AcceptedMessage) => void
  /** When the citizen last spoke, or null for never; left out: just now. */
  readonly lastInteractionAt?: (userId: string) => number | null
}

export interface ZaloSimulator extends LoopbackServer {
  /** Every accepted message, in order of arrival. */
  messages(): readonly AcceptedMessage[]
  /** The access token that works now, and the refresh token that would be taken next. */
  tokensOf(oaId: string): { readonly accessToken: string; readonly refreshToken: string }
  /** The administrator takes the permission back: no token of the OA works any more. */
  revoke(oaId: string): void
}

const HOUR_MS = 3_600_000
const MAX_TEXT_LENGTH = 2000

/** A Zalo OpenAPI and OAuth server in one: consultation messages, tokens, quota, OA info. */
export async function startZaloSimulator(options: ZaloSimulatorOptions): Promise<ZaloSimulator> {
  const clock = options.clock ?? Date.now
  const grants = createZaloGrants(options.accounts, clock)
  const outbox = createSimulatedOutbox(options)
  const rate = createMinuteRate(options.ratePerMinute ?? 4000)
  const lastInteractionAt = options.lastInteractionAt ?? clock
  let nextMessage = 1

  function handle(call: SimulatedCall): SimulatedAnswer {
    if (call.path === '/v4/oa/access_token') {
      return json(grants.refresh(String(call.headers.secret_key ?? ''), new URLSearchParams(call.body)))
    }
    const access = grants.check(String(call.headers.access_token ?? ''))
    if (typeof access === 'number') return failure(access)
    switch (call.path) {
      case '/v3.0/oa/message/cs':
        return consultation(access, call.body)
      case '/v3.0/oa/quota/message':
        return success({
          last_interaction: String(lastInteractionAt('') ?? 0),
          cs_reply: { remain: 8, total: 8 },
        })
      case '/v2.0/oa/getoa':
        return success({ oa_id: access.oaId, name: 'UBND xã Hoa Mai', is_verified: true, num_follower: 417 })
      default:
        return failure(-201, 'unknown path')
    }
  }

  function consultation(oa: SimulatedOa, body: string): SimulatedAnswer {
    const now = clock()
    const remain = rate(oa.oaId, now)
    const headers = {
      'X-RateLimit-Limit': String(options.ratePerMinute ?? 4000),
      'X-RateLimit-Remain': String(Math.max(0, remain)),
    }
    if (remain < 0) return failure(-32, 'rate limit reached', headers)
    const { to, text } = readMessage(body)
    if (to === undefined) return failure(-201, 'user_id is invalid', headers)
    if (text === undefined || text === '') return failure(-201, 'text is invalid', headers)
    if (text.length > MAX_TEXT_LENGTH && [...text.normalize('NFC')].length > MAX_TEXT_LENGTH) {
      return failure(-210, 'text is longer than 2000', headers)
    }
    const interactedAt = lastInteractionAt(to)
    if (interactedAt === null) return failure(-232, 'user has not interacted', headers)
    const age = now - interactedAt
    if (age > 7 * 24 * HOUR_MS) return failure(-230, 'no interaction in 7 days', headers)

    return outbox.take(
      to,
      () => ({
        accountId: oa.oaId,
        to,
        text,
        platformMessageId: `5c${(nextMessage++).toString(16).padStart(18, '0')}`,
        acceptedAt: now,
      }),
      {
        success: ({ platformMessageId }) => {
          const quota = age <= 48 * HOUR_MS ? { quota: { quota_type: 'reply', remain: '7', total: '8' } } : {}
          return success({ message_id: platformMessageId, user_id: to, ...quota }, headers)
        },
        refused: (fault) => failure(fault === 'rateLimited' ? -32 : fault.code, 'refused by plan', headers),
      },
    )
  }

  const server = await startLoopbackServer(options.port ?? 0, handle)
  return { ...server, messages: outbox.messages, tokensOf: grants.tokensOf, revoke: grants.revoke }
}

function readMessage(body: string): { readonly to?: string; readonly text?: string } {
  let parsed: { recipient?: { user_id?: unknown }; message?: { text?: unknown } }
  try {
    parsed = JSON.parse(body)
  } catch {
    return {}
  }
  const to = parsed.recipient?.user_id
  const text = parsed.message?.text
  return {
    ...(typeof to === 'string' && /^\d+$/.test(to) ? { to } : {}),
    ...(typeof text === 'string' ? { text } : {}),
  }
}

/** What remains of the minute after this call; negative when it is over the limit. */
function createMinuteRate(limit: number): (oaId: string, now: number) => number {
  const minutes = new Map<string, { minute: number; used: number }>()
  return (oaId, now) => {
    const minute = Math.floor(now / 60_000)
    const known = minutes.get(oaId)
    const state = known?.minute === minute ? known : { minute, used: 0 }
    state.used += 1
    minutes.set(oaId, state)
    return limit - state.used
  }
}

/** Zalo answers 200 even to refuse. */
function json(body: unknown, headers: Readonly<Record<string, string>> = {}): SimulatedAnswer {
  return { status: 200, body, headers }
}

function success(data: unknown, headers?: Readonly<Record<string, string>>): SimulatedAnswer {
  return json({ data, error: 0, message: 'Success' }, headers)
}

function failure(
  error: number,
  message = 'refused',
  headers?: Readonly<Record<string, string>>,
): SimulatedAnswer {
  return json({ error, message }, headers)
}
