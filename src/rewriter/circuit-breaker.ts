/** Leaves something alone for a while after it failed again and again. */
export interface CircuitBreaker {
  /** May it be asked now? After a pause a single trial is let through. */
  allows(): boolean
  succeeded(): void
  /** @returns how long it is left alone now, in milliseconds; 0: not yet */
  failed(): number
}

const FAILURES = 3
const FIRST_PAUSE_MS = 60_000
const LONGEST_PAUSE_MS = 15 * 60_000

/** Three failures in a row make a pause of a minute; a failed trial after it doubles the next one, up to a quarter of an hour. */
export function createCircuitBreaker(clock: () => number): CircuitBreaker {
  let failures = 0
  let pauseMs = 0
  let openUntil = 0
  return {
    allows() {
      if (pauseMs === 0) return true
      if (clock() < openUntil) return false
      // Whoever asks next while this trial runs is turned away.
      openUntil = clock() + pauseMs
      return true
    },
    succeeded() {
      failures = 0
      pauseMs = 0
    },
    failed() {
      failures += 1
      if (failures < FAILURES) return 0
      pauseMs = pauseMs === 0 ? FIRST_PAUSE_MS : Math.min(LONGEST_PAUSE_MS, pauseMs * 2)
      openUntil = clock() + pauseMs
      return pauseMs
    },
  }
}
