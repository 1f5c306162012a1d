import type { Log } from '../log.ts'

/** One step of stopping; the next begins when it is done. */
export type StopStep = () => Promise<unknown> | unknown

/** Longer than any answer or turn may take; container platforms kill after 30 s. */
const DEADLINE_MS = 25_000

/**
 * SIGTERM and SIGINT end the service in order: what came in is finished, then the process ends. A second signal, or
 * the deadline, ends it at once: everything stored is taken up again by the next start. An error nobody caught ends it
 * too, through the log instead of a trace on the terminal that might quote a citizen.
 */
export function stopOnSignals(steps: readonly StopStep[], log: Log): void {
  let stopping = false
  async function stop(signal: string): Promise<void> {
    if (stopping) process.exit(1)
    stopping = true
    log.info({ reason: signal }, 'stopping')
    setTimeout(() => process.exit(1), DEADLINE_MS).unref()
    try {
      for (const step of steps) await step()
      log.info('stopped')
      process.exit(0)
    } catch (error) {
      log.error({ err: error }, 'stopping failed')
      process.exit(1)
    }
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal))
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      log.fatal({ err: error, reason: event }, 'unexpected error, the process ends')
      process.exit(1)
    })
  }
}
