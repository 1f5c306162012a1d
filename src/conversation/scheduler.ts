/** Runs things later. Tests bring their own, so that no test sleeps. */
export interface Scheduler {
  /** @returns takes it back; harmless when it has run */
  after(delayMs: number, run: () => void): () => void
}

/** Timers of the machine; none of them keeps the process alive. */
export const machineScheduler: Scheduler = {
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs)
    timer.unref()
    return () => clearTimeout(timer)
  },
}
