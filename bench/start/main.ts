import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BenchTable } from '../table.ts'
import { startRealService } from '../webhook/real-service.ts'
import { rounded } from '../webhook/run-load.ts'

const USED_STARTS = 5

/** From the start of the process until `/readyz` answers 200. */
export async function run(): Promise<BenchTable> {
  const dataDir = await mkdtemp(join(tmpdir(), 'nghedan-bench-'))
  const rows: { start: string; 'ready ms': number; 'memory MB': number }[] = []
  try {
    for (let index = 0; index <= USED_STARTS; index += 1) {
      // Nobody is spoken to: the address only has to be one.
      const service = await startRealService({ dataDir, zaloUrl: 'http://127.0.0.1:9', burstMs: 1000 })
      rows.push({
        start: index === 0 ? 'fresh data folder' : `used data folder ${index}`,
        'ready ms': rounded(service.readyAfterMs),
        'memory MB': (await service.memory()).rssMb,
      })
      await service.kill('SIGTERM')
    }
    return {
      title: 'Time to ready',
      settings: { cores: availableParallelism(), node: process.version },
      rows,
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}
