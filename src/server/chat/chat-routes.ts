import { randomUUID } from 'node:crypto'
import { getConnInfo } from '@hono/node-server/conninfo'
import { type Context, Hono } from 'hono'
import type { ChannelAdapter, InboundAttachment, InboundEvent } from '../../channel/index.ts'
import type { Coordination } from '../../coordination/coordination.ts'
import type { Log } from '../../log.ts'
import type { ClientAddress } from '../client-address.ts'
import type { ServiceMetrics } from '../metrics.ts'
import { type ChatRequest, readChatRequest } from './chat-request.ts'
import type { ConversationTokens } from './conversation-token.ts'
import type { PhotoStore } from './photo-store.ts'
import { ChatProblem } from './problem.ts'
import { streamTranscript } from './stream.ts'
import type { Transcript } from './transcript.ts'

export interface ChatDeps {
  readonly adapter: ChannelAdapter
  /** Resolves once the events are on disk. */
  readonly append: (events: readonly InboundEvent[]) => Promise<{ accepted: number; duplicates: number }>
  readonly transcript: Transcript
  readonly photos: PhotoStore
  readonly tokens: ConversationTokens
  readonly coordination: Coordination
  readonly clientAddress: ClientAddress
  readonly defaultCommune: string
  readonly isCommune: (slug: string) => boolean
  /** Milliseconds since the epoch. */
  readonly clock: () => number
  readonly log: Log
  readonly metrics: ServiceMetrics
  /** Aborted when the service stops: open streams end. */
  readonly closing: AbortSignal
}

const MINUTE_MS = 60_000
const MESSAGES_PER_CONVERSATION = 30
/** Generous: behind one address of a mobile network stand many citizens. */
const REQUESTS_PER_ADDRESS = 600
const PHOTOS_PER_CONVERSATION = 12
const PAGE_SIZE = 100
/** Streams open in one process; a page that finds no place asks for messages instead. */
const MAX_STREAMS = 5_000

/** The interface of the web chat: send, follow, read. Nothing here needs cookies, so nothing needs CORS or CSRF rules. */
export function createChatRoutes(deps: ChatDeps): Hono {
  const { tokens, transcript, metrics } = deps
  const routes = new Hono()
  let streams = 0

  async function limit(context: Context, conversationId: string | undefined): Promise<void> {
    const remote = getConnInfo(context).remote.address
    const address = deps.clientAddress(remote, context.req.header('x-forwarded-for'))
    const within = await Promise.all([
      deps.coordination.withinRate(
        `chat:a:${tokens.derive('address', address)}`,
        REQUESTS_PER_ADDRESS,
        MINUTE_MS,
      ),
      conversationId === undefined ||
        deps.coordination.withinRate(
          `chat:c:${tokens.derive('conversation', conversationId)}`,
          MESSAGES_PER_CONVERSATION,
          MINUTE_MS,
        ),
    ])
    if (within.includes(false)) throw new ChatProblem('TOO_MANY_MESSAGES')
  }

  function communeOf(slug: string | undefined): string {
    const commune = slug || deps.defaultCommune
    if (!deps.isCommune(commune)) throw new ChatProblem('COMMUNE_UNKNOWN')
    return commune
  }

  /** The conversation asked for; only tokens we made ourselves pass. */
  function conversationOf(context: Context): { commune: string; token: string } {
    const commune = communeOf(context.req.query('commune'))
    const token = context.req.query('conversationId') ?? ''
    if (!tokens.isIssued(token, commune)) throw new ChatProblem('CONVERSATION_UNKNOWN')
    return { commune, token }
  }

  async function savePhotos(
    request: ChatRequest,
    token: string,
    messageId: string,
  ): Promise<InboundAttachment[]> {
    if (request.photos.length > 0) {
      const key = `chat:p:${tokens.derive('conversation', token)}`
      if (!(await deps.coordination.withinRate(key, PHOTOS_PER_CONVERSATION, 10 * MINUTE_MS))) {
        throw new ChatProblem('TOO_MANY_MESSAGES')
      }
    }
    return Promise.all(
      request.photos.map(async (bytes, index) => ({
        kind: 'image' as const,
        // The same name when the same message is sent again.
        url: await deps.photos.save(tokens.derive('photo', messageId, String(index)), bytes),
      })),
    )
  }

  routes.onError((error, context) => {
    if (!(error instanceof ChatProblem))
      deps.log.error({ err: error, channel: 'web' }, 'web chat request failed')
    const problem = error instanceof ChatProblem ? error : new ChatProblem('BUSY')
    if (problem.retryAfterSeconds) context.header('retry-after', String(problem.retryAfterSeconds))
    return context.json({ code: problem.code, message: problem.message }, problem.status)
  })

  routes.use(async (context, next) => {
    await next()
    if (!context.res.headers.has('cache-control')) context.header('cache-control', 'no-store')
  })

  routes.post('/messages', async (context) => {
    await limit(context, undefined)
    const request = await readChatRequest(context.req.raw)
    const commune = communeOf(request.commune)
    const conversationId = request.conversationId ?? tokens.issue(commune)
    if (!tokens.isIssued(conversationId, commune)) throw new ChatProblem('CONVERSATION_UNKNOWN')
    await limit(context, conversationId)
    const messageId = tokens.derive('message', conversationId, request.clientMessageId ?? randomUUID())
    const photos = await savePhotos(request, conversationId, messageId)
    const place: InboundAttachment[] = request.location ? [{ kind: 'location', ...request.location }] : []
    const delivery = {
      commune,
      conversationId,
      messageId,
      sentAt: deps.clock(),
      text: request.text,
      attachments: [...photos, ...place],
      ...(request.payload === undefined ? {} : { payload: request.payload }),
    }
    const { accepted, duplicates } = await deps.append(deps.adapter.parse(delivery))
    metrics.eventsAccepted.inc({ channel: 'web' }, accepted)
    metrics.eventsDuplicate.inc({ channel: 'web' }, duplicates)
    return context.json({ conversationId, messageId }, 202)
  })

  routes.get('/messages', async (context) => {
    await limit(context, undefined)
    const { commune, token } = conversationOf(context)
    const id = await transcript.conversationOf(commune, token)
    if (id === null) return context.json({ messages: [] })
    const after = cursorOf(context.req.query('after'))
    const messages =
      after === null ? await transcript.latest(id, PAGE_SIZE) : await transcript.after(id, after, PAGE_SIZE)
    return context.json({ messages })
  })

  routes.get('/stream', async (context) => {
    await limit(context, undefined)
    const { commune, token } = conversationOf(context)
    if (streams >= MAX_STREAMS) throw new ChatProblem('BUSY')
    streams += 1
    const after = cursorOf(context.req.header('last-event-id') ?? context.req.query('after'))
    return streamTranscript(context, {
      ...deps,
      after: after ?? 0,
      findConversation: () => transcript.conversationOf(commune, token),
      onEnd: () => {
        streams -= 1
      },
    })
  })

  return routes
}

/** Null when the caller has seen nothing yet. */
function cursorOf(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null
}
