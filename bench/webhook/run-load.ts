import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { startZaloSimulator, type ZaloSimulator } from '../../test/simulators/index.ts'
import { firstMessage, forkModule } from './child.ts'
import { IDENTITY } from './identity.ts'
import type { LoadPlan, LoadResult } from './load.ts'

/** Runs one load from a process of its own. */
export async function runLoad(plan: LoadPlan): Promise<LoadResult> {
  const child = forkModule('./load.ts', {})
  await firstMessage(child)
  child.send(plan)
  const result = await firstMessage<LoadResult>(child)
  if (child.exitCode === null) await once(child, 'exit')
  return result
}

/** A simulated Zalo that notes when each citizen was first answered, by the machine's monotonic clock. */
export interface ListeningPlatform {
  readonly simulator: ZaloSimulator
  /** Waits until every citizen of a load is answered, or no further one for five seconds. */
  repliesTo(load: LoadResult, firstCitizen: number): Promise<Replies>
}

interface Replies {
  /** Citizens never answered. */
  readonly missing: number
  /** From the first webhook to the last answer. */
  readonly perSecond: number
  /** From the webhook leaving the generator to the call at the platform, in milliseconds. */
  readonly delaysMs: Float64Array
}

export async function startListeningPlatform(): Promise<ListeningPlatform> {
  const arrivedAt = new Map<number, bigint>()
  const simulator = await startZaloSimulator({
    accounts: [IDENTITY],
    ratePerMinute: Number.MAX_SAFE_INTEGER,
    onAccepted: ({ to }) => {
      if (!arrivedAt.has(Number(to))) arrivedAt.set(Number(to), process.hrtime.bigint())
    },
  })
  return {
    simulator,
    async repliesTo({ sentAt }, firstCitizen) {
      const missingNow = () =>
        sentAt.reduce((sum, _, index) => sum + (arrivedAt.has(firstCitizen + index) ? 0 : 1), 0)
      let missing = missingNow()
      for (let quietMs = 0; missing > 0 && quietMs < 5000; quietMs += 100) {
        await setTimeout(100)
        const now = missingNow()
        if (now < missing) quietMs = 0
        missing = now
      }
      const delaysMs: number[] = []
      let lastAt = 0n
      for (const [index, leftAt] of sentAt.entries()) {
        const at = arrivedAt.get(firstCitizen + index)
        if (at === undefined) continue
        delaysMs.push(Number(at - leftAt) / 1e6)
        if (at > lastAt) lastAt = at
      }
      return {
        missing,
        perSecond: delaysMs.length / (Number(lastAt - (sentAt[0] ?? 0n)) / 1e9),
        delaysMs: Float64Array.from(delaysMs),
      }
    },
  }
}

/** @param percent 0 to 100 */
export function percentile(values: Float64Array, percent: number): number {
  const sorted = values.toSorted()
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN
}

/** To two decimals. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
