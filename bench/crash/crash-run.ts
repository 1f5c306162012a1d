import { setTimeout } from 'node:timers/promises'
import type { OutboundPayload } from '../../src/channel/index.ts'
import { migrate, openStorage, type Storage } from '../../src/storage/index.ts'
import { createZaloWebhooks, startZaloSimulator } from '../../test/simulators/index.ts'
import { type RunningService, startService } from '../webhook/child.ts'
import { type Connection, createConnection } from '../webhook/connection.ts'
import { IDENTITY } from '../webhook/identity.ts'
import { type PlannedDelivery, planDeliveries, seededRandom, wordsOf } from './deliveries.ts'
import { judge, type Passage, type Verdict } from './verdict.ts'

export interface CrashPlan {
  readonly databaseUrl: string
  readonly redisUrl?: string
  /** Processes that take webhooks, answer and deliver, all on the same database. */
  readonly processes: number
  readonly messages: number
  readonly conversations: number
  /** SIGKILLs, each at a random moment. */
  readonly kills: number
  readonly seed: number
}

export interface CrashReport {
  readonly verdict: Verdict
  readonly kills: number
  /** Requests sent, repeats after a crash included. */
  readonly requests: number
  /** Repeats of messages that had been acknowledged. */
  readonly duplicates: number
  readonly deadLetters: number
  /** Rows still waiting at the end; anything but 0 means the service did not finish. */
  readonly unfinished: number
  readonly tookMs: number
}

const LANES = 24
const TURN_LEASE_MS = 2000
const SEND_LEASE_MS = 4000
const FIRST_CITIZEN = 8_000_000_000

/**
 * Sends signed webhooks as a platform does (repeats, overtaking, again until a 200) while processes are killed and
 * started again, then waits until all is quiet and judges what the simulated platform received.
 */
export async function runCrash(plan: CrashPlan): Promise<CrashReport> {
  const startedAt = performance.now()
  const random = seededRandom(plan.seed)
  const simulator = await startZaloSimulator({
    accounts: [IDENTITY],
    ratePerMinute: Number.MAX_SAFE_INTEGER,
  })
  const settings = {
    databaseUrl: plan.databaseUrl,
    ...(plan.redisUrl ? { redisUrl: plan.redisUrl } : {}),
    zaloUrl: simulator.url,
    burstMs: 20,
    turnLeaseMs: TURN_LEASE_MS,
    sendLeaseMs: SEND_LEASE_MS,
    logLevel: 'error',
  }
  const storage = openStorage(plan.databaseUrl)
  await migrate(storage)
  const fleet = await Promise.all(Array.from({ length: plan.processes }, () => startService(settings)))
  try {
    const traffic = createTraffic(plan, fleet, random)
    const killing = killAtRandom(plan, fleet, traffic, random, () => startService(settings))
    await traffic.run()
    traffic.finished = true
    const kills = await killing
    const unfinished = await waitUntilQuiet(storage)
    const answers = Map.groupBy(simulator.messages(), ({ to }) => to)
    return {
      verdict: judge({
        passages: traffic.passages,
        answers: new Map([...answers].map(([to, messages]) => [to, messages.map(({ text }) => text)])),
        uncertain: await previewsOf(storage, 'uncertain'),
      }),
      kills,
      requests: traffic.requests,
      duplicates: traffic.duplicates,
      deadLetters: (await previewsOf(storage, 'dead')).length,
      unfinished,
      tookMs: performance.now() - startedAt,
    }
  } finally {
    await Promise.all(fleet.map((service) => service.kill('SIGTERM')))
    await storage.close()
    await simulator.close()
  }
}

interface Traffic {
  readonly passages: Map<string, Passage>
  requests: number
  acknowledged: number
  duplicates: number
  finished: boolean
  run(): Promise<void>
}

function createTraffic(plan: CrashPlan, fleet: readonly RunningService[], random: () => number): Traffic {
  const webhooks = createZaloWebhooks(IDENTITY)
  // A minute ago: a webhook of long ago would be refused.
  const saidAt = Date.now() - 60_000
  const perConversation = Math.ceil(plan.messages / plan.conversations)
  let moment = 0
  const traffic: Traffic = {
    passages: new Map(),
    requests: 0,
    acknowledged: 0,
    duplicates: 0,
    finished: false,
    async run() {
      const queues = Array.from({ length: plan.conversations }, (_, conversation) =>
        planDeliveries(conversation, perConversation, random),
      )
      // Each lane has its conversations and goes round them, so many are under way at once.
      const lanes = Array.from({ length: LANES }, (_, lane) =>
        queues.filter((_, index) => index % LANES === lane),
      )
      await Promise.all(lanes.map(runLane))
    },
  }

  async function runLane(queues: readonly PlannedDelivery[][]): Promise<void> {
    const connections = new Map<number, Connection>()
    for (let left = true; left; ) {
      left = false
      for (const queue of queues) {
        const delivery = queue.shift()
        if (!delivery) continue
        left = true
        await deliver(delivery, connections)
      }
    }
    for (const connection of connections.values()) connection.close()
  }

  async function deliver(delivery: PlannedDelivery, connections: Map<number, Connection>): Promise<void> {
    const words = wordsOf(delivery)
    const known = traffic.passages.get(words)
    if (known) traffic.duplicates += 1
    const firstSentAt = known?.firstSentAt ?? moment++
    const { body, headers } = webhooks.text({
      userId: String(FIRST_CITIZEN + delivery.conversation),
      msgId: words,
      at: saidAt + delivery.message * 1000,
      text: words,
    })
    traffic.passages.set(words, known ?? { firstSentAt, acknowledgedAt: -1 })
    for (;;) {
      const { port } = fleet[Math.floor(Math.random() * fleet.length)] as RunningService
      const connection = connections.get(port) ?? createConnection(port)
      connections.set(port, connection)
      traffic.requests += 1
      const status = await connection.post('/webhooks/zalo', body, headers).catch(() => 0)
      if (status === 200) break
      await setTimeout(20)
    }
    if (known) return
    traffic.acknowledged += 1
    traffic.passages.set(words, { firstSentAt, acknowledgedAt: moment++ })
  }

  return traffic
}

/** Kills one process each time a random share of the messages is in, a random moment later. @returns how often */
async function killAtRandom(
  plan: CrashPlan,
  fleet: RunningService[],
  traffic: Traffic,
  random: () => number,
  restart: () => Promise<RunningService>,
): Promise<number> {
  // Not after the last tenth: at each kill there is work to lose.
  const thresholds = Array.from({ length: plan.kills }, () => random() * plan.messages * 0.9).sort(
    (a, b) => a - b,
  )
  let kills = 0
  for (const threshold of thresholds) {
    while (traffic.acknowledged < threshold && !traffic.finished) await setTimeout(2)
    await setTimeout(random() * 40)
    const victim = Math.floor(random() * fleet.length)
    await (fleet[victim] as RunningService).kill('SIGKILL')
    kills += 1
    fleet[victim] = await restart()
  }
  return kills
}

/** Until nothing waits, or nothing has moved for longer than any lease. @returns rows still waiting */
async function waitUntilQuiet(storage: Storage): Promise<number> {
  const count = async () => {
    const inbox = await storage.db.selectFrom('inbox').select('seq').where('state', '=', 'pending').execute()
    const outbox = await storage.db
      .selectFrom('outbox')
      .select('seq')
      .where('finished_at', 'is', null)
      .execute()
    return inbox.length + outbox.length
  }
  let waiting = await count()
  for (let quietMs = 0; waiting > 0 && quietMs < 4 * SEND_LEASE_MS; quietMs += 100) {
    await setTimeout(100)
    const now = await count()
    if (now !== waiting) quietMs = 0
    waiting = now
  }
  return waiting
}

async function previewsOf(storage: Storage, state: 'uncertain' | 'dead'): Promise<string[]> {
  const rows = await storage.db.selectFrom('outbox').select('payload').where('state', '=', state).execute()
  return rows.map(({ payload }) => (JSON.parse(payload) as OutboundPayload).preview)
}
