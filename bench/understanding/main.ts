import { statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadKnowledge } from '../../src/knowledge/index.ts'
import { EMPTY_CONTEXT, loadUnderstander, MODEL_FILE } from '../../src/understanding/index.ts'
import type { BenchTable } from '../table.ts'
import { compare } from './compare.ts'
import { messages } from './messages.ts'

const ROUNDS = 40

const DEFAULT_FILE = 'test/evaluation/questions.jsonl'

/** Time, size and memory of our matcher, then right answers beside other libraries on a labelled file. */
export async function run([file = DEFAULT_FILE]: readonly string[] = []): Promise<readonly BenchTable[]> {
  return [await measureOurs(), await compare(file)]
}

/** Time per message on one core, with marks and without, and what the model costs in size, start-up and memory. */
async function measureOurs(): Promise<BenchTable> {
  const knowledge = loadKnowledge('./knowledge').commune('hoa-mai')
  const cacheDir = await mkdtemp(join(tmpdir(), 'nghedan-bench-'))
  const rssBefore = process.memoryUsage().rss
  const startedAt = performance.now()
  const { understander, isCurrent, close } = await loadUnderstander({
    knowledge,
    intentsDir: './intents',
    modelsDir: './models',
    cacheDir,
  })
  const loadMs = performance.now() - startedAt
  const rssAfter = process.memoryUsage().rss
  const current = isCurrent()
  await close()
  await rm(cacheDir, { recursive: true, force: true })

  const rows = Object.entries(messages()).map(([kind, texts]) => {
    for (const text of texts) understander.understand(text, EMPTY_CONTEXT)
    const times: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const text of texts) {
        const before = performance.now()
        understander.understand(text, EMPTY_CONTEXT)
        times.push(performance.now() - before)
      }
    }
    times.sort((a, b) => a - b)
    const at = (share: number) => round3(times[Math.floor(times.length * share)] ?? 0)
    return { messages: kind, count: times.length, 'median ms': at(0.5), 'p99 ms': at(0.99) }
  })
  return {
    title: 'Understanding a message',
    settings: {
      'model file MB': round3(statSync(join('./models', MODEL_FILE)).size / 1e6),
      'model fits the data': current,
      'load ms': Math.round(loadMs),
      'memory of model and index MB': Math.round((rssAfter - rssBefore) / 1e6),
      'memory of the process MB': Math.round(rssAfter / 1e6),
    },
    rows,
  }
}

function round3(value: number): number {
  return Math.round(value * 1000) / 1000
}
