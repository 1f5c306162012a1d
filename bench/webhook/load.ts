import { setTimeout } from 'node:timers/promises'
import { createZaloWebhooks } from '../../test/simulators/zalo-webhooks.ts'
import { createConnection } from './connection.ts'
import { IDENTITY } from './identity.ts'

/** One run of load, by a process of its own. */
export interface LoadPlan {
  readonly port: number
  readonly path: string
  readonly connections: number
  readonly durationMs: number
  /** Messages per second, sent on time whatever the answers do; null: as fast as answers come. */
  readonly perSecond: number | null
  /** Number of the first citizen; every message comes from a citizen of its own. */
  readonly firstCitizen: number
  /** Kinds of questions, taken in turn. */
  readonly texts: readonly string[]
}

export interface LoadResult {
  /** By citizen, from the first one: when the request left, nanoseconds of the machine's monotonic clock. */
  readonly sentAt: BigInt64Array
  /** How long each answer took, in milliseconds. */
  readonly answerMs: Float64Array
  readonly byStatus: Readonly<Record<string, number>>
  readonly tookMs: number
}

const webhooks = createZaloWebhooks(IDENTITY)

process.on('message', async (plan: LoadPlan) => {
  process.send?.(await run(plan), () => process.exit(0))
})
process.send?.('ready')

async function run(plan: LoadPlan): Promise<LoadResult> {
  const sentAt: bigint[] = []
  const answerMs: number[] = []
  const byStatus: Record<string, number> = {}
  const idle = Array.from({ length: plan.connections }, () => createConnection(plan.port))
  const startedAt = performance.now()
  const until = startedAt + plan.durationMs
  let next = 0

  async function sendOne(connection = createConnection(plan.port)): Promise<void> {
    const index = next++
    const citizen = plan.firstCitizen + index
    const { body, headers } = webhooks.text({
      userId: String(citizen),
      msgId: `m${citizen}`,
      at: Date.now(),
      text: plan.texts[index % plan.texts.length] ?? '',
    })
    const leftAt = performance.now()
    sentAt[index] = process.hrtime.bigint()
    const status = await connection.post(plan.path, body, headers).catch(() => 0)
    answerMs.push(performance.now() - leftAt)
    byStatus[status] = (byStatus[status] ?? 0) + 1
  }

  if (plan.perSecond === null) {
    const loop = async (connection: (typeof idle)[number]) => {
      while (performance.now() < until) await sendOne(connection)
    }
    await Promise.all(idle.map(loop))
  } else {
    const total = Math.round((plan.durationMs / 1000) * plan.perSecond)
    const underway: Promise<void>[] = []
    for (let index = 0; index < total; index += 1) {
      const wait = startedAt + (index * 1000) / plan.perSecond - performance.now()
      if (wait > 0) await setTimeout(wait)
      const connection = idle.pop() ?? createConnection(plan.port)
      underway.push(sendOne(connection).then(() => void idle.push(connection)))
    }
    await Promise.all(underway)
  }
  const tookMs = performance.now() - startedAt
  for (const connection of idle) connection.close()
  return { sentAt: BigInt64Array.from(sentAt), answerMs: Float64Array.from(answerMs), byStatus, tookMs }
}
