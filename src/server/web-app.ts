import { join } from 'node:path'
import { getConnInfo } from '@hono/node-server/conninfo'
import { Hono } from 'hono'
import { sql } from 'kysely'
import type { ChannelAdapter } from '../channel/index.ts'
import type { Config } from '../config.ts'
import { type Console, createConsole } from '../console/index.ts'
import type { Coordination } from '../coordination/index.ts'
import type { Knowledge } from '../knowledge/index.ts'
import type { Log } from '../log.ts'
import { petitionAnswerMessage } from '../skills/index.ts'
import type { FieldCipher, Storage } from '../storage/index.ts'
import { createApp } from './app.ts'
import type { Assistant } from './assistant.ts'
import { createChatRoutes } from './chat/chat-routes.ts'
import { createConversationTokens } from './chat/conversation-token.ts'
import { createPageRoutes } from './chat/page-routes.ts'
import { createPhotoStore } from './chat/photo-store.ts'
import { createTranscript } from './chat/transcript.ts'
import { createClientAddress } from './client-address.ts'
import type { ServiceMetrics } from './metrics.ts'
import { queueDepths } from './queue-depths.ts'
import { createStatusRoutes } from './status-routes.ts'

export interface WebAppDeps {
  readonly config: Config
  readonly publicUrl: string
  readonly secret: string
  readonly knowledge: Knowledge
  readonly storage: Storage
  readonly coordination: Coordination
  readonly cipher: FieldCipher
  readonly assistant: Assistant
  readonly webAdapter: ChannelAdapter
  readonly metrics: ServiceMetrics
  /** Milliseconds since the epoch. */
  readonly clock: () => number
  readonly log: Log
  /** Aborted when the service stops. */
  readonly closing: AbortSignal
}

export interface WebApp {
  readonly app: Hono
  /** Null in a process that only works. */
  readonly console: Console | null
}

/** Everything over HTTP but the webhooks: status for every role, pages and interfaces unless the role is `worker`. */
export function createWebApp(deps: WebAppDeps): WebApp {
  const { config, knowledge, storage, coordination, clock, log, metrics, closing } = deps
  const status = createStatusRoutes({
    metrics,
    depths: () => queueDepths(storage),
    probes: {
      database: () => sql`select 1`.execute(storage.db),
      knowledge: () => knowledge.commune(config.defaultCommune),
      model: deps.assistant.probe,
    },
    // Without Redis answers still leave, only later, and rates are not limited.
    softProbes: { coordination: () => coordination.withLock(`ready:${process.pid}`, 1_000, async () => {}) },
    closing,
  })
  const https = deps.publicUrl.startsWith('https:')
  if (config.role === 'worker') {
    return { app: createApp({ parts: { '/': status }, https, log }), console: null }
  }

  const clientAddress = createClientAddress(config.trustedProxies)
  const tokens = createConversationTokens(deps.secret)
  const photos = createPhotoStore(join(config.dataDir, 'uploads'))
  const { engine } = deps.assistant
  const chat = createChatRoutes({
    adapter: deps.webAdapter,
    append: (events) => engine.inbox.append(events),
    transcript: createTranscript(storage),
    isCommune: (slug) => knowledge.communes.has(slug),
    defaultCommune: config.defaultCommune,
    ...{ photos, tokens, coordination, clientAddress, clock, log, metrics, closing },
  })
  const pages = createPageRoutes({ ...config, knowledge, tokens, photos })
  const staffConsole = createConsole({
    ...{ storage, coordination, knowledge, cipher: deps.cipher, clock },
    desk: engine.staff,
    wakeOutbox: (conversationId) => engine.wakeOutbox(conversationId),
    petitionAnswer: petitionAnswerMessage,
    publicUrl: deps.publicUrl,
    secret: deps.secret,
    defaultCommune: config.defaultCommune,
    closing,
    addressOf: (context) =>
      clientAddress(getConnInfo(context).remote.address, context.req.header('x-forwarded-for')),
  })
  const site = new Hono().route('/', status).route('/', pages).route('/', staffConsole.app)
  return { app: createApp({ parts: { '/api/chat': chat, '/': site }, https, log }), console: staffConsole }
}
