import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BenchTable } from '../table.ts'
import { TEXTS } from '../webhook/identity.ts'
import { startRealService } from '../webhook/real-service.ts'
import { percentile, rounded, runLoad, startListeningPlatform } from '../webhook/run-load.ts'

const RATES = [50, 100, 200, 400, 800]
const STEP_MS = 8000
const CITIZENS_OF_STEP = 1_000_000
const FIRST_CITIZEN = 6_000_000_000

/** The whole service under rising load: where answers begin to wait, and what memory it takes. */
export async function run(): Promise<BenchTable> {
  const dataDir = await mkdtemp(join(tmpdir(), 'nghedan-bench-'))
  const platform = await startListeningPlatform()
  const service = await startRealService({ dataDir, zaloUrl: platform.simulator.url, burstMs: 0 })
  const plan = {
    port: service.port,
    path: '/webhooks/zalo',
    connections: 64,
    texts: TEXTS,
    durationMs: STEP_MS,
  }
  try {
    const rows: Record<string, number>[] = []
    for (const [step, perSecond] of RATES.entries()) {
      const firstCitizen = FIRST_CITIZEN + step * CITIZENS_OF_STEP
      const load = await runLoad({ ...plan, perSecond, firstCitizen })
      const replies = await platform.repliesTo(load, firstCitizen)
      rows.push({
        'messages/s': perSecond,
        'accepted/s': rounded((load.byStatus['200'] ?? 0) / (load.tookMs / 1000)),
        'answered 200, p99 ms': rounded(percentile(load.answerMs, 99)),
        'replied/s': rounded(replies.perSecond),
        'reply p50 ms': rounded(percentile(replies.delaysMs, 50)),
        'reply p99 ms': rounded(percentile(replies.delaysMs, 99)),
        'never replied': replies.missing,
        'memory MB': (await service.memory()).rssMb,
      })
    }
    return {
      title: 'The whole service under rising load',
      settings: {
        stepSeconds: STEP_MS / 1000,
        burstMs: 0,
        database: 'SQLite',
        cores: availableParallelism(),
      },
      rows,
    }
  } finally {
    await service.kill('SIGTERM')
    await platform.simulator.close()
    await rm(dataDir, { recursive: true, force: true })
  }
}
