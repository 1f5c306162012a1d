import type { ChannelLog } from '../channel/index.ts'
import type { Scheduler } from './scheduler.ts'

/** Work done over and over, each time a while after its last end. A failure is logged and changes nothing. */
export function createPeriodic(
  scheduler: Scheduler,
  log: ChannelLog,
): { every(ms: number, work: () => Promise<unknown>): void; stop(): void } {
  const cancels = new Set<() => void>()
  return {
    every(ms, work) {
      const plan = () => {
        const cancel = scheduler.after(ms, () => {
          work()
            .catch((error: unknown) => log.warn({ err: error }, 'upkeep failed; it comes again'))
            .finally(() => cancels.delete(cancel) && plan())
        })
        cancels.add(cancel)
      }
      plan()
    },
    stop() {
      for (const cancel of cancels) cancel()
      cancels.clear()
    },
  }
}
