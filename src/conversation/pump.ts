import type { ChannelLog } from '../channel/index.ts'
import type { Scheduler } from './scheduler.ts'

/** What one look for work found. */
export interface Round {
  readonly taken: number
  /** It stopped at its limit, so another look is worth it. */
  readonly maybeMore: boolean
}

export const NOTHING_TAKEN: Round = { taken: 0, maybeMore: false }

export interface Pump {
  /** Looks for work now, or at `at` (milliseconds since the epoch). */
  wake(at?: number): void
  /** Looks from time to time without being told. */
  start(): void
  /** No further look; resolves once the one under way is over. */
  stop(): Promise<void>
}

export interface PumpDeps {
  readonly round: () => Promise<Round>
  readonly pollMs: number
  /** Milliseconds since the epoch. */
  readonly clock: () => number
  readonly scheduler: Scheduler
  readonly log: ChannelLog
}

/** Wake-ups for the same moment share a timer; this is how long a moment is. */
const MOMENT_MS = 20

/** Looks for work when told to, and now and then without: one look at a time, wake-ups during a look make another. */
export function createPump({ round, pollMs, clock, scheduler, log }: PumpDeps): Pump {
  const timers = new Map<number, () => void>()
  let running: Promise<void> | null = null
  let again = false
  let started = false

  async function run(): Promise<void> {
    do {
      again = false
      try {
        if ((await round()).maybeMore) again = true
      } catch (error) {
        log.warn({ err: error }, 'looking for work failed; it goes on at the next poll')
      }
    } while (again && started)
    running = null
  }

  function look(): void {
    if (!started) return
    if (running) again = true
    else running = run()
  }

  function poll(): void {
    if (!started) return
    look()
    setTimer(-1, pollMs, poll)
  }

  function setTimer(name: number, delayMs: number, then: () => void): void {
    timers.set(
      name,
      scheduler.after(delayMs, () => {
        timers.delete(name)
        then()
      }),
    )
  }

  return {
    wake(at) {
      const now = clock()
      if (at === undefined || at <= now) return look()
      const moment = Math.ceil(at / MOMENT_MS) * MOMENT_MS
      if (started && !timers.has(moment)) setTimer(moment, moment - now, look)
    },
    start() {
      started = true
      poll()
    },
    async stop() {
      started = false
      for (const cancel of timers.values()) cancel()
      timers.clear()
      await running
    },
  }
}
