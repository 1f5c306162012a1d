import { join } from 'node:path'
import { createFacebookAdapter } from '../adapters/facebook/index.ts'
import { createWebAdapter } from '../adapters/web/index.ts'
import { createZaloAdapter } from '../adapters/zalo/index.ts'
import { type Config, ConfigInvalidError, loadConfig } from './config.ts'
import { createMemoryCoordination, createRedisCoordination } from './coordination/index.ts'
import { KnowledgeInvalidError, loadKnowledge } from './knowledge/index.ts'
import { createLog } from './log.ts'
import {
  channelConfigs,
  createAssistant,
  createChannelTokenStore,
  createCommuneOf,
  createHttpServer,
  createMetrics,
  createWebApp,
  createWebhookHandler,
  observeEngine,
  printWelcome,
  redact,
  serviceSecret,
  startProblem,
  stopOnSignals,
} from './server/index.ts'
import { createFieldCipher, migrate, openStorage } from './storage/index.ts'

/** How long answers under way may take once the service stops. */
const DRAIN_MS = 10_000

async function main(config: Config): Promise<void> {
  const clock = Date.now
  const log = createLog({ level: config.logLevel, redact })
  for (const warning of config.warnings) log.warn(`Cấu hình: ${warning}`)
  const secret = serviceSecret(config.dataDir, config.secret)
  const cipher = createFieldCipher(secret.value)
  const closing = new AbortController()

  const knowledge = loadKnowledge(config.knowledgeDir, { cacheDir: join(config.dataDir, 'cache') })
  knowledge.commune(config.defaultCommune)
  const storage = openStorage(config.databaseUrl)
  const onAway = (error: unknown) => log.warn({ err: error }, 'Redis is away')
  const coordination = config.redisUrl
    ? createRedisCoordination(config.redisUrl, { onAway, clock })
    : createMemoryCoordination({ clock })
  await migrate(storage)

  const { zalo, facebook } = channelConfigs(config)
  const webAdapter = createWebAdapter()
  const zaloAdapter = createZaloAdapter(zalo, {
    fetch,
    clock,
    log,
    tokens: (accountId) =>
      createChannelTokenStore({ channel: 'zalo', accountId }, { storage, coordination, cipher, clock }),
  })
  const facebookAdapter = createFacebookAdapter(facebook, { fetch })

  const metrics = createMetrics()
  const assistant = await createAssistant({
    adapters: [webAdapter, zaloAdapter, facebookAdapter],
    communeOf: createCommuneOf(config, knowledge),
    observer: observeEngine(metrics),
    ...{ config, knowledge, storage, coordination, cipher, clock, log },
  })
  const { engine } = assistant

  const publicUrl = config.publicUrl ?? `http://${config.host}:${config.port}`
  const { app, console: staffConsole } = createWebApp({
    ...{ config, publicUrl, secret: secret.value, knowledge, storage, coordination, cipher },
    ...{ assistant, webAdapter, metrics, clock, log, closing: closing.signal },
  })
  const webhookOf = (adapter: Parameters<typeof createWebhookHandler>[0]['adapter']) =>
    createWebhookHandler({ adapter, append: (events) => engine.inbox.append(events), clock, log, metrics })
  const webhooks = {
    '/webhooks/zalo': webhookOf(zaloAdapter),
    '/webhooks/facebook': webhookOf(facebookAdapter),
  }
  const server = createHttpServer(app, config.role === 'worker' ? {} : webhooks)

  await staffConsole?.migrateAuth()
  if (config.role !== 'web') await engine.start()
  const address = await server.listen(config.port, config.host)

  stopOnSignals(
    [
      () => closing.abort(),
      () => server.close(DRAIN_MS),
      () => assistant.stop(),
      () => coordination.close(),
      () => storage.close(),
    ],
    log,
  )
  printWelcome({
    address: config.publicUrl ?? address,
    firstAdminLink: (await staffConsole?.firstAdminLink()) ?? null,
    madeSecretIn: secret.origin === 'made' ? config.dataDir : null,
    role: config.role,
  })
  log.info(
    { role: config.role, port: Number(new URL(address).port), ms: Math.round(performance.now()) },
    'ready',
  )
}

/** Faults of configuration and data are for people; anything else is a fault of ours. */
function explain(error: unknown, config: Config | undefined): unknown {
  if (error instanceof ConfigInvalidError || error instanceof KnowledgeInvalidError) return error.message
  const problem = config && startProblem(error, config)
  return problem ? new ConfigInvalidError([problem]).message : error
}

let config: Config | undefined
try {
  config = loadConfig(process.env)
  await main(config)
} catch (error) {
  console.error(explain(error, config))
  process.exit(1)
}
