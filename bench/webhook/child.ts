import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import type { ServiceSettings } from './service.ts'

/** A service of its own process that takes webhooks. */
export interface RunningService {
  readonly port: number
  readonly pid: number
  /** From the start of the process until it took webhooks, in milliseconds. */
  readonly readyAfterMs: number
  /** Resident memory now and at its highest, in MB; Linux only, NaN elsewhere. */
  memory(): Promise<{ readonly rssMb: number; readonly peakMb: number }>
  /** Resolves once the process is gone. */
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>
}

/** Starts `service.ts`. @throws {Error} it ended before it was ready */
export async function startService(settings: ServiceSettings): Promise<RunningService> {
  const startedAt = performance.now()
  const child = forkModule('./service.ts', { SERVICE: JSON.stringify(settings) })
  const { port } = await firstMessage<{ port: number }>(child)
  const readyAfterMs = performance.now() - startedAt
  return {
    port,
    pid: child.pid ?? 0,
    readyAfterMs,
    memory: () => readMemory(child.pid ?? 0),
    async kill(signal) {
      const gone = once(child, 'exit')
      child.kill(signal)
      if (child.exitCode === null && child.signalCode === null) await gone
    },
  }
}

/** Starts a module beside this one in a process of its own, with only the environment it needs. */
export function forkModule(module: string, environment: Readonly<Record<string, string>>): ChildProcess {
  return fork(new URL(module, import.meta.url), {
    env: { PATH: process.env.PATH, ...environment },
    serialization: 'advanced',
  })
}

/** @throws {Error} the process ended without a word */
export function firstMessage<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as T))
    child.once('exit', (code, signal) => reject(new Error(`the process ended: ${code ?? signal}`)))
  })
}

/** Resident memory of a process; NaN where there is no `/proc`. */
export async function readMemory(pid: number): Promise<{ rssMb: number; peakMb: number }> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const megabytes = (name: string) =>
    Math.round(Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? Number.NaN) / 1024)
  return { rssMb: megabytes('VmRSS'), peakMb: megabytes('VmHWM') }
}
