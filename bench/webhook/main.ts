import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { startZaloSimulator } from '../../test/simulators/index.ts'
import type { BenchTable } from '../table.ts'
import { firstMessage, forkModule, startService } from './child.ts'
import { IDENTITY } from './identity.ts'
import type { LoadPlan, LoadResult } from './load.ts'

const CONNECTIONS = 64
const TEXTS = [
  'lệ phí đăng ký khai sinh bao nhiêu',
  'làm căn cước cần giấy tờ gì',
  'số điện thoại công an xã',
]
const FIRST_CITIZEN = 7_000_000_000

/**
 * Real HTTP with valid signatures from a process of its own, against the service in another one and a simulated
 * Zalo in this one. Every message comes from a citizen of its own, so a message is a turn.
 */
export async function run(): Promise<BenchTable> {
  const folder = await mkdtemp(join(tmpdir(), 'nghedan-bench-'))
  const arrivedAt = new Map<number, bigint>()
  const simulator = await startZaloSimulator({
    accounts: [IDENTITY],
    ratePerMinute: Number.MAX_SAFE_INTEGER,
    onAccepted: ({ to }) => arrivedAt.set(Number(to), process.hrtime.bigint()),
  })
  const echoPerSecond = await measureEcho()
  const service = await startService({
    databaseUrl: `sqlite:${join(folder, 'bench.db')}`,
    zaloUrl: simulator.url,
    burstMs: 0,
    turnLeaseMs: 15_000,
    sendLeaseMs: 45_000,
    logLevel: 'warn',
  })
  const plan = { port: service.port, path: '/webhooks/zalo', connections: CONNECTIONS, texts: TEXTS }
  try {
    await load({ ...plan, durationMs: 2000, perSecond: 100, firstCitizen: FIRST_CITIZEN })
    const steady = await load({
      ...plan,
      durationMs: 15_000,
      perSecond: 200,
      firstCitizen: FIRST_CITIZEN + 1e6,
    })
    const delays = await delaysOf(steady, FIRST_CITIZEN + 1e6, arrivedAt)
    const steadyMemory = await service.memory()
    const full = await load({ ...plan, durationMs: 8000, perSecond: null, firstCitizen: FIRST_CITIZEN + 2e6 })
    const fullDelays = await delaysOf(full, FIRST_CITIZEN + 2e6, arrivedAt)
    const accepted = full.byStatus['200'] ?? 0
    const acceptedPerSecond = accepted / (full.tookMs / 1000)
    const { peakMb } = await service.memory()
    return {
      title: 'Webhook to platform call: real HTTP, SQLite on disk, repeating responder',
      settings: {
        cores: availableParallelism(),
        connections: CONNECTIONS,
        burstMs: 0,
        note: 'the burst window (1 s in production) is switched off; understanding is not part of this',
        database: 'SQLite, WAL, synchronous=FULL',
        node: process.version,
      },
      rows: [
        row('bare node:http echo', echoPerSecond, 'requests/s'),
        row('accepted durably, as fast as possible', acceptedPerSecond, 'messages/s'),
        row('ratio to the echo', acceptedPerSecond / echoPerSecond, ''),
        row('answers other than 200 meanwhile', full.sentAt.length - accepted, 'messages'),
        row('replied under that load', fullDelays.repliedPerSecond, 'turns/s'),
        row('never replied', fullDelays.missing + delays.missing, 'messages'),
        row('webhook answered, 200/s, p50', percentile(steady.answerMs, 50), 'ms'),
        row('webhook answered, 200/s, p99', percentile(steady.answerMs, 99), 'ms'),
        row('webhook → platform call, 200/s, p50', percentile(delays.ms, 50), 'ms'),
        row('webhook → platform call, 200/s, p99', percentile(delays.ms, 99), 'ms'),
        row('resident memory at 200/s', steadyMemory.rssMb, 'MB'),
        row('resident memory, peak', peakMb, 'MB'),
      ],
    }
  } finally {
    await service.kill('SIGTERM')
    await simulator.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function measureEcho(): Promise<number> {
  const echo = forkModule('./echo.ts', {})
  try {
    const { port } = await firstMessage<{ port: number }>(echo)
    const plan = { port, path: '/', connections: CONNECTIONS, perSecond: null, texts: TEXTS }
    await load({ ...plan, durationMs: 500, firstCitizen: 1 })
    const result = await load({ ...plan, durationMs: 4000, firstCitizen: 1 })
    return result.sentAt.length / (result.tookMs / 1000)
  } finally {
    echo.kill()
  }
}

async function load(plan: LoadPlan): Promise<LoadResult> {
  const child = forkModule('./load.ts', {})
  await firstMessage(child)
  child.send(plan)
  const result = await firstMessage<LoadResult>(child)
  if (child.exitCode === null) await once(child, 'exit')
  return result
}

/** Waits until everything is replied, or nothing more comes for five seconds. */
async function delaysOf(result: LoadResult, firstCitizen: number, arrivedAt: ReadonlyMap<number, bigint>) {
  const citizens = Array.from(result.sentAt, (_, index) => firstCitizen + index)
  let missing = citizens.length
  for (let quietMs = 0; missing > 0 && quietMs < 5000; quietMs += 100) {
    await setTimeout(100)
    const left = citizens.filter((citizen) => !arrivedAt.has(citizen)).length
    if (left < missing) quietMs = 0
    missing = left
  }
  const arrivals = citizens.flatMap((citizen) => arrivedAt.get(citizen) ?? [])
  const firstSentAt = result.sentAt[0] ?? 0n
  const lastArrivalAt = arrivals.reduce((last, at) => (at > last ? at : last), 0n)
  return {
    missing,
    repliedPerSecond: arrivals.length / (Number(lastArrivalAt - firstSentAt) / 1e9),
    ms: Float64Array.from(
      citizens.flatMap((citizen, index) => {
        const at = arrivedAt.get(citizen)
        return at === undefined ? [] : [Number(at - (result.sentAt[index] ?? 0n)) / 1e6]
      }),
    ),
  }
}

function percentile(values: Float64Array, percent: number): number {
  const sorted = values.toSorted()
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN
}

function row(measure: string, value: number, unit: string) {
  return { measure, value: Math.round(value * 100) / 100, unit }
}
