import { createHmac } from 'node:crypto'
import type { FaultPlan } from './faults.ts'
import {
  type LoopbackServer,
  type SimulatedAnswer,
  type SimulatedCall,
  startLoopbackServer,
} from './loopback-server.ts'
import { type AcceptedMessage, createSimulatedOutbox } from './simulated-messages.ts'

interface SimulatedPage {
  readonly pageId: string
  readonly appId: string
  readonly appSecret: string
  readonly pageAccessToken: string
}

/** `open`: within 24 hours; `human`: within 7 days; `closed`: later; `blocked`: the person left. */
type MessagingWindow = 'open' | 'human' | 'closed' | 'blocked'

export interface GraphSimulatorOptions {
  readonly accounts: readonly SimulatedPage[]
  /** 0, the default, takes any free port. */
  readonly port?: number
  /** Milliseconds since the epoch; the clock of the machine when left out. */
  readonly clock?: () => number
  readonly faults?: FaultPlan
  /** Called at each accepted message, before the answer leaves. */
  readonly onAccepted?: (message: AcceptedMessage) => void
  /** Left out: open for everybody. */
  readonly windowOf?: (psid: string) => MessagingWindow
  /** Whether App Review granted HUMAN_AGENT. */
  readonly humanAgentGranted?: boolean
}

export interface GraphSimulator extends LoopbackServer {
  /** Every accepted message, in order of arrival. */
  messages(): readonly AcceptedMessage[]
  /** The person behind the Page token changed the password: error 190/460 from now on. */
  invalidateToken(pageId: string): void
}

interface SendBody {
  readonly recipient?: { readonly id?: unknown }
  readonly messaging_type?: unknown
  readonly tag?: unknown
  readonly message?: {
    readonly text?: unknown
    readonly metadata?: unknown
    readonly quick_replies?: readonly { readonly title?: unknown; readonly payload?: unknown }[]
  }
}

/** A Graph API server that knows the Send API of the Messenger platform. */
export async function startGraphSimulator(options: GraphSimulatorOptions): Promise<GraphSimulator> {
  const clock = options.clock ?? Date.now
  const outbox = createSimulatedOutbox(options)
  const pageOfToken = new Map(options.accounts.map((page) => [page.pageAccessToken, page]))
  const proofOf = new Map(options.accounts.map((page) => [page.pageId, appSecretProof(page)]))
  const invalidated = new Set<string>()
  let nextMessage = 1

  function handle(call: SimulatedCall): SimulatedAnswer {
    const [, pageId, edge] = /^\/v\d+\.\d+\/(\d+|me)(?:\/(\w+))?$/.exec(call.path) ?? []
    const bearer = /^Bearer (.+)$/.exec(call.headers.authorization ?? '')?.[1]
    const page = pageOfToken.get(bearer ?? call.query.get('access_token') ?? '')
    if (page === undefined) return failure(401, 190, 467, 'Invalid OAuth access token')
    if (invalidated.has(page.pageId)) return failure(401, 190, 460, 'The password was changed')
    if (call.query.get('appsecret_proof') !== proofOf.get(page.pageId)) {
      return failure(400, 100, undefined, 'Invalid appsecret_proof provided in the API argument')
    }
    if (pageId === undefined || (pageId !== 'me' && pageId !== page.pageId)) {
      return failure(400, 100, 33, 'Object does not exist')
    }
    if (call.method === 'POST' && edge === 'messages') return message(page, call.body)
    if (call.method === 'GET' && edge === undefined) {
      return { status: 200, body: { id: page.pageId, name: 'UBND xã Hoa Mai' } }
    }
    return failure(400, 100, 33, 'Unsupported request')
  }

  function message(page: SimulatedPage, raw: string): SimulatedAnswer {
    const body = parseBody(raw)
    const fault = faultOf(body) ?? windowFault(body)
    if (fault !== undefined) return failure(400, fault.code, fault.subcode, 'refused')
    const to = String(body?.recipient?.id)
    const metadata = body?.message?.metadata
    const quickReplies = body?.message?.quick_replies
    return outbox.take(
      to,
      () => ({
        accountId: page.pageId,
        to,
        text: String(body?.message?.text),
        platformMessageId: `m_sim${String(nextMessage++).padStart(9, '0')}`,
        acceptedAt: clock(),
        ...(typeof metadata === 'string' ? { metadata } : {}),
        ...(quickReplies === undefined ? {} : { quickReplies }),
      }),
      {
        success: ({ platformMessageId }) => ({
          status: 200,
          body: { recipient_id: to, message_id: platformMessageId },
        }),
        refused: (planned) =>
          planned === 'rateLimited'
            ? failure(400, 80006, undefined, 'There have been too many calls', rateHeaders(page.pageId))
            : failure(400, planned.code, planned.subcode, 'refused by plan'),
      },
    )
  }

  function windowFault(body: SendBody | undefined): { code: number; subcode: number } | undefined {
    const window = options.windowOf?.(String(body?.recipient?.id)) ?? 'open'
    const tagged = body?.tag === 'HUMAN_AGENT' && options.humanAgentGranted === true
    if (window === 'open' || (window === 'human' && tagged)) return undefined
    return window === 'blocked' ? { code: 551, subcode: 1545041 } : { code: 10, subcode: 2018278 }
  }

  const server = await startLoopbackServer(options.port ?? 0, handle)
  return { ...server, messages: outbox.messages, invalidateToken: (pageId) => invalidated.add(pageId) }
}

function appSecretProof(page: SimulatedPage): string {
  return createHmac('sha256', page.appSecret).update(page.pageAccessToken).digest('hex')
}

function parseBody(raw: string): SendBody | undefined {
  try {
    return JSON.parse(raw)
  } catch {
    return undefined
  }
}

/** What is wrong with the request itself, as the Send API would say it. */
function faultOf(body: SendBody | undefined): { code: number; subcode?: number } | undefined {
  const to = body?.recipient?.id
  if (typeof to !== 'string' || !/^\d+$/.test(to)) return { code: 100, subcode: 2018001 }
  if (body?.messaging_type !== 'RESPONSE' && body?.messaging_type !== 'MESSAGE_TAG') return { code: 100 }
  if (body.messaging_type === 'MESSAGE_TAG' && body.tag !== 'HUMAN_AGENT') return { code: 100 }
  const { text, metadata, quick_replies: quickReplies } = body.message ?? {}
  if (typeof text !== 'string' || text === '') return { code: 100, subcode: 2018032 }
  if (text.length > 2000) return { code: 100 }
  if (metadata !== undefined && String(metadata).length > 1000) return { code: 100 }
  if (quickReplies === undefined) return undefined
  const wrong = quickReplies.some(
    ({ title, payload }) =>
      String(title ?? '').length < 1 || String(title).length > 20 || String(payload ?? '').length > 1000,
  )
  return wrong || quickReplies.length > 13 ? { code: 100 } : undefined
}

function rateHeaders(pageId: string): Readonly<Record<string, string>> {
  const use = { type: 'messenger', call_count: 100, estimated_time_to_regain_access: 3 }
  return { 'X-Business-Use-Case-Usage': JSON.stringify({ [pageId]: [use] }) }
}

function failure(
  status: number,
  code: number,
  subcode: number | undefined,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): SimulatedAnswer {
  const error = { message, type: 'OAuthException', code, error_subcode: subcode, fbtrace_id: 'AsimTrace' }
  return { status, body: { error }, headers }
}
