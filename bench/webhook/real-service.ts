import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type RunningService, readMemory } from './child.ts'
import { IDENTITY } from './identity.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const PATIENCE_MS = 60_000

/**
 * Starts the whole service the way `npm start` does, with Zalo connected to a simulator.
 * @param dataDir where it keeps everything; may hold an earlier run
 * @throws {Error} it ended, or was not ready within a minute
 */
export async function startRealService(options: {
  readonly dataDir: string
  readonly zaloUrl: string
  readonly burstMs: number
}): Promise<RunningService> {
  const port = await freePort()
  const startedAt = performance.now()
  const child = spawn(process.execPath, await startArguments(), {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      DATA_DIR: options.dataDir,
      BURST_MS: String(options.burstMs),
      LOG_LEVEL: 'error',
      ZALO_APP_ID: IDENTITY.appId,
      ZALO_APP_SECRET: IDENTITY.appSecret,
      ZALO_OA_SECRET_KEY: IDENTITY.signingKey,
      ZALO_OA_ID: IDENTITY.oaId,
      ZALO_OA_ACCESS_TOKEN: IDENTITY.accessToken,
      ZALO_OA_REFRESH_TOKEN: IDENTITY.refreshToken,
      ZALO_API_BASE_URL: options.zaloUrl,
      ZALO_OAUTH_BASE_URL: options.zaloUrl,
    },
  })
  let complaint = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(-2000)
  })
  while (!(await isReady(port))) {
    if (child.exitCode !== null) throw new Error(`the service ended with ${child.exitCode}\n${complaint}`)
    if (performance.now() - startedAt > PATIENCE_MS) throw new Error('the service was not ready in time')
    await setTimeout(5)
  }
  return {
    port,
    pid: child.pid ?? 0,
    readyAfterMs: performance.now() - startedAt,
    memory: () => readMemory(child.pid ?? 0),
    async kill(signal) {
      const gone = once(child, 'exit')
      child.kill(signal)
      if (child.exitCode === null && child.signalCode === null) await gone
    },
  }
}

/** What follows `node` in the start script: measured is what people run, flags included. */
async function startArguments(): Promise<string[]> {
  const { scripts } = JSON.parse(await readFile(`${ROOT}package.json`, 'utf8')) as {
    scripts: { start: string }
  }
  return scripts.start.split(' ').slice(1)
}

async function isReady(port: number): Promise<boolean> {
  const response = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null)
  await response?.body?.cancel()
  return response?.status === 200
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
