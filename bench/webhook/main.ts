import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BenchTable } from '../table.ts'
import { firstMessage, forkModule } from './child.ts'
import { TEXTS } from './identity.ts'
import { startRealService } from './real-service.ts'
import { percentile, rounded, runLoad, startListeningPlatform } from './run-load.ts'

const CONNECTIONS = 64
const WARM_UP = 7_000_000_000
const STEADY = 7_001_000_000
const FULL = 7_002_000_000

/**
 * Real HTTP with valid signatures from a process of its own, against the whole service in another one and a simulated
 * Zalo in this one. Every message comes from a citizen of its own, so a message is a turn.
 */
export async function run(): Promise<BenchTable> {
  const dataDir = await mkdtemp(join(tmpdir(), 'nghedan-bench-'))
  const platform = await startListeningPlatform()
  const echoPerSecond = await measureEcho()
  const service = await startRealService({ dataDir, zaloUrl: platform.simulator.url, burstMs: 0 })
  const plan = { port: service.port, path: '/webhooks/zalo', connections: CONNECTIONS, texts: TEXTS }
  try {
    const warmUp = await runLoad({ ...plan, durationMs: 3000, perSecond: 100, firstCitizen: WARM_UP })
    await platform.repliesTo(warmUp, WARM_UP)
    const steady = await runLoad({ ...plan, durationMs: 15_000, perSecond: 200, firstCitizen: STEADY })
    const steadyReplies = await platform.repliesTo(steady, STEADY)
    const steadyMemory = await service.memory()
    const full = await runLoad({ ...plan, durationMs: 8000, perSecond: null, firstCitizen: FULL })
    const fullReplies = await platform.repliesTo(full, FULL)
    const accepted = full.byStatus['200'] ?? 0
    const acceptedPerSecond = accepted / (full.tookMs / 1000)
    const { peakMb } = await service.memory()
    return {
      title: 'From the webhook to the call at the platform',
      settings: {
        service: 'the whole service as npm start runs it, SQLite on disk (WAL, synchronous=FULL)',
        burstMs: 0,
        note: 'the burst window (1 s in production) is switched off',
        connections: CONNECTIONS,
        cores: availableParallelism(),
        node: process.version,
      },
      rows: [
        row('bare node:http echo', echoPerSecond, 'requests/s'),
        row('accepted durably, as fast as possible', acceptedPerSecond, 'messages/s'),
        row('ratio to the echo', acceptedPerSecond / echoPerSecond, ''),
        row('answers other than 200 meanwhile', full.sentAt.length - accepted, 'messages'),
        row('replied under that load', fullReplies.perSecond, 'turns/s'),
        row('never replied', steadyReplies.missing + fullReplies.missing, 'messages'),
        row('webhook answered, 200/s, p50', percentile(steady.answerMs, 50), 'ms'),
        row('webhook answered, 200/s, p99', percentile(steady.answerMs, 99), 'ms'),
        row('webhook → platform call, 200/s, p50', percentile(steadyReplies.delaysMs, 50), 'ms'),
        row('webhook → platform call, 200/s, p99', percentile(steadyReplies.delaysMs, 99), 'ms'),
        row('resident memory after 200/s', steadyMemory.rssMb, 'MB'),
        row('resident memory, peak', peakMb, 'MB'),
      ],
    }
  } finally {
    await service.kill('SIGTERM')
    await platform.simulator.close()
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function measureEcho(): Promise<number> {
  const echo = forkModule('./echo.ts', {})
  try {
    const { port } = await firstMessage<{ port: number }>(echo)
    const plan = { port, path: '/', connections: CONNECTIONS, perSecond: null, texts: TEXTS, firstCitizen: 1 }
    await runLoad({ ...plan, durationMs: 500 })
    const result = await runLoad({ ...plan, durationMs: 4000 })
    return result.sentAt.length / (result.tookMs / 1000)
  } finally {
    echo.kill()
  }
}

function row(measure: string, value: number, unit: string) {
  return { measure, value: rounded(value), unit }
}
