import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import {
  type Coordination,
  CoordinationUnavailableError,
  createRedisCoordination,
} from '../../src/coordination/index.ts'

let coordination: Coordination | undefined
afterEach(async () => coordination?.close())

/** An address nobody listens on. */
async function deadUrl(): Promise<string> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return `redis://127.0.0.1:${port}`
}

it('lets the service go on while Redis is away, and says so', async () => {
  const faults: unknown[] = []
  const { promise: told, resolve: tell } = Promise.withResolvers<void>()
  coordination = createRedisCoordination(await deadUrl(), {
    onAway: (fault) => {
      faults.push(fault)
      tell()
    },
  })
  await coordination.publish('inbox', { kind: 'inbox' })
  const stop = await coordination.subscribe('inbox', () => {})
  expect(await coordination.withinRate('k', 1, 1000)).toBe(true)
  await expect(coordination.withLock('l', 1000, async () => {})).rejects.toThrow(CoordinationUnavailableError)
  await told
  expect(faults).toHaveLength(1)
  await stop()
})

it('still wakes listeners of its own process while Redis is away', async () => {
  coordination = createRedisCoordination(await deadUrl())
  const events: unknown[] = []
  await coordination.subscribe('inbox', (event) => events.push(event))
  await coordination.publish('inbox', { kind: 'inbox' })
  expect(events).toEqual([{ kind: 'inbox' }])
})
