import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createZaloAdapter } from '../../adapters/zalo/index.ts'
import type { ChannelAdapter, ChannelName } from '../../src/channel/index.ts'
import { createEngine } from '../../src/conversation/index.ts'
import { createMemoryCoordination, createRedisCoordination } from '../../src/coordination/index.ts'
import { createLog } from '../../src/log.ts'
import { createMetrics } from '../../src/server/metrics.ts'
import { createWebhookHandler } from '../../src/server/webhook-handler.ts'
import { migrate, openStorage } from '../../src/storage/index.ts'
import { IDENTITY } from './identity.ts'
import { repeatingResponder } from './repeating-responder.ts'

/**
 * The service's own way of a message, from the webhook to the platform call, around a responder that repeats what it
 * heard: what is measured and crashed here is everything but understanding. Settings come as JSON in `SERVICE`.
 */
export interface ServiceSettings {
  readonly databaseUrl: string
  readonly redisUrl?: string
  readonly zaloUrl: string
  readonly burstMs: number
  readonly turnLeaseMs: number
  readonly sendLeaseMs: number
  readonly logLevel: string
}

const settings = JSON.parse(process.env.SERVICE ?? '{}') as ServiceSettings
const clock = Date.now
const log = createLog({ level: settings.logLevel, redact: (text) => text })
const storage = openStorage(settings.databaseUrl)
await migrate(storage)
const coordination = settings.redisUrl
  ? createRedisCoordination(settings.redisUrl)
  : createMemoryCoordination()

const zalo = createZaloAdapter(
  {
    accounts: [
      {
        accountId: IDENTITY.oaId,
        appId: IDENTITY.appId,
        appSecret: IDENTITY.appSecret,
        signingKeys: [IDENTITY.signingKey],
        firstTokens: { accessToken: IDENTITY.accessToken, refreshToken: IDENTITY.refreshToken },
      },
    ],
    apiBaseUrl: settings.zaloUrl,
    oauthBaseUrl: settings.zaloUrl,
    timeoutMs: 10_000,
  },
  {
    fetch,
    clock,
    tokens: () => ({ load: async () => null, save: async () => {}, withLock: (work) => work() }),
  },
) as ChannelAdapter

const { burstMs } = settings
const engine = createEngine({
  storage,
  coordination,
  adapters: new Map<ChannelName, ChannelAdapter>([['zalo', zalo]]),
  responderOf: () => repeatingResponder,
  communeOf: () => 'hoa-mai',
  applyEffects: async () => [],
  retentionOf: () => ({ chat: 90, petition: 1825, restricted: 30, trace: 180 }),
  badge: () => 'Trả lời tự động',
  apology: () => ({ text: 'apology' }),
  clock,
  log,
  options: {
    burst: { windowMs: burstMs, extendMs: burstMs * 0.7, capMs: burstMs * 3 },
    turnLeaseMs: settings.turnLeaseMs,
    sendLeaseMs: settings.sendLeaseMs,
    sendTimeoutMs: settings.sendLeaseMs / 2,
  },
})
await engine.start()

const handle = createWebhookHandler({
  adapter: zalo,
  append: engine.inbox.append,
  clock,
  log,
  metrics: createMetrics(),
})
const server = createServer((request, response) => void handle(request, response))
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }))

process.on('SIGTERM', async () => {
  server.close()
  server.closeAllConnections()
  await engine.stop()
  await coordination.close()
  await storage.close()
  process.exit(0)
})
