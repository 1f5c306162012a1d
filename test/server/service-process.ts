import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The service as people start it: a process of its own, on a fresh folder and a port the system chooses. */
export interface ServiceProcess {
  readonly address: string
  readonly dataDir: string
  /** What it wrote for people (standard error). */
  readonly notice: () => string
  /** What it logged. */
  readonly log: () => string
  /** Asks it to stop. @returns its exit code */
  stop(): Promise<number | null>
  /** Ends it at once, as a power cut would. */
  kill(): Promise<number | null>
}

/** @throws when the process ends before it is ready */
export async function startService(environment: Record<string, string> = {}): Promise<ServiceProcess> {
  const dataDir = environment.DATA_DIR ?? join(mkdtempSync(join(tmpdir(), 'service-')), 'data')
  const settings = { PORT: '0', BURST_MS: '50', ...environment, DATA_DIR: dataDir }
  const child = spawn(process.execPath, ['src/main.ts'], {
    env: { PATH: process.env.PATH, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const written = { out: '', error: '' }
  const ready = Promise.withResolvers<void>()
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    written.out += text
    if (written.out.includes('"msg":"ready"')) ready.resolve()
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    written.error += text
  })
  const ended = exitOf(child).then((code) => {
    ready.reject(new Error(`the service ended with ${code}:\n${written.error}`))
    return code
  })
  await ready.promise
  return {
    address: `http://127.0.0.1:${/"port":(\d+)/.exec(written.out)?.[1]}`,
    dataDir,
    notice: () => written.error,
    log: () => written.out,
    stop() {
      child.kill('SIGTERM')
      return ended
    },
    kill() {
      child.kill('SIGKILL')
      return ended
    },
  }
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.on('close', (code) => resolve(code)))
}
