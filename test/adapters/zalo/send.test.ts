import { afterEach, describe, expect, it } from 'vitest'
import { createZaloAdapter, type ZaloAdapter } from '../../../adapters/zalo/index.ts'
import type { SendRequest } from '../../../src/channel/index.ts'
import {
  type Fault,
  startZaloSimulator,
  type ZaloSimulator,
  type ZaloSimulatorOptions,
} from '../../simulators/index.ts'
import { type MemoryTokenStore, memoryTokenStore } from './memory-token-store.ts'
import { ACCOUNT, NOW } from './zalo-subject.ts'

const CITIZEN = '6091745283306618842'
const HOUR = 3_600_000
const open: ZaloSimulator[] = []

afterEach(async () => {
  await Promise.all(open.splice(0).map((simulator) => simulator.close()))
})

interface Bench {
  readonly adapter: ZaloAdapter
  readonly simulator: ZaloSimulator
  readonly store: MemoryTokenStore
  now: number
}

async function bench(options: Partial<ZaloSimulatorOptions> = {}, timeoutMs = 5000): Promise<Bench> {
  const state = { now: NOW }
  const simulator = await startZaloSimulator({
    accounts: [
      {
        oaId: ACCOUNT.accountId,
        appId: ACCOUNT.appId,
        appSecret: ACCOUNT.appSecret,
        accessToken: 'access',
        refreshToken: 'refresh',
      },
    ],
    clock: () => state.now,
    ...options,
  })
  open.push(simulator)
  const store = memoryTokenStore()
  const adapter = createZaloAdapter(
    {
      accounts: [{ ...ACCOUNT, firstTokens: { accessToken: 'access', refreshToken: 'refresh' } }],
      apiBaseUrl: simulator.url,
      oauthBaseUrl: simulator.url,
      timeoutMs,
    },
    { fetch, clock: () => state.now, tokens: () => store },
  )
  return Object.assign(state, { adapter, simulator, store })
}

function request(adapter: ZaloAdapter, text = 'Dạ, UBND xã xin chào.'): SendRequest {
  const [payload] = adapter.render({ text })
  if (payload === undefined) throw new Error('nothing to send')
  return { accountId: ACCOUNT.accountId, to: CITIZEN, payload, deliveryId: 'd1', byStaff: false }
}

describe('sendZaloMessage', () => {
  it('delivers the text and returns the id of Zalo', async () => {
    const { adapter, simulator } = await bench()
    const receipt = await adapter.send(request(adapter))
    expect(simulator.messages()).toMatchObject([
      { to: CITIZEN, text: 'Dạ, UBND xã xin chào.', platformMessageId: receipt.platformMessageId },
    ])
  })

  it('renews an expired token once, stores the pair and sends again', async () => {
    const scene = await bench()
    scene.now += 26 * HOUR
    await scene.adapter.send(request(scene.adapter))
    expect(scene.simulator.messages()).toHaveLength(1)
    expect(scene.store.saved).toEqual([
      {
        accessToken: 'access.1',
        refreshToken: 'refresh.1',
        issuedAt: scene.now,
        expiresAt: scene.now + 25 * HOUR,
      },
    ])
  })

  it('renews a token once for a burst of messages', async () => {
    const scene = await bench()
    scene.now += 26 * HOUR
    await Promise.all(Array.from({ length: 8 }, () => scene.adapter.send(request(scene.adapter))))
    expect(scene.simulator.messages()).toHaveLength(8)
    expect(scene.store.saved).toHaveLength(1)
  })

  it('alerts staff when the permission was taken back', async () => {
    const { adapter, simulator } = await bench()
    simulator.revoke(ACCOUNT.accountId)
    await expect(adapter.send(request(adapter))).rejects.toMatchObject({
      outcome: 'alert',
      platformCode: 'OAUTH-14014',
    })
  })

  it('alerts staff when even a fresh token is refused', async () => {
    const { adapter } = await bench({ faults: () => ({ code: -216 }) })
    await expect(adapter.send(request(adapter))).rejects.toMatchObject({
      outcome: 'alert',
      platformCode: '-216',
    })
  })

  it('waits for the next minute at the rate limit', async () => {
    const scene = await bench({ ratePerMinute: 1 })
    scene.now += 20_000
    await scene.adapter.send(request(scene.adapter))
    await expect(scene.adapter.send(request(scene.adapter))).rejects.toMatchObject({
      outcome: 'retry',
      platformCode: '-32',
      retryAfterMs: 40_000,
    })
    scene.now += 40_000
    await scene.adapter.send(request(scene.adapter))
    expect(scene.simulator.messages()).toHaveLength(2)
  })

  it.each<[Fault, string, string, number]>([
    ['rateLimited', 'retry', '-32', 0],
    ['status429', 'retry', 'HTTP_429', 0],
    ['status500', 'unknown', 'HTTP_500', 0],
    ['status500AfterAccept', 'unknown', 'HTTP_500', 1],
    ['dropAfterAccept', 'unknown', 'UND_ERR_SOCKET', 1],
    ['dropBefore', 'unknown', 'UND_ERR_SOCKET', 0],
    ['brokenJson', 'unknown', 'HTTP_200', 1],
    [{ code: -230 }, 'permanent', '-230', 0],
    [{ code: -224 }, 'alert', '-224', 0],
    [{ code: -7777 }, 'permanent', '-7777', 0],
  ])('calls %j %s', async (fault, outcome, platformCode, delivered) => {
    const { adapter, simulator } = await bench({ faults: () => fault })
    await expect(adapter.send(request(adapter))).rejects.toMatchObject({ outcome, platformCode })
    expect(simulator.messages()).toHaveLength(delivered)
  })

  it('does not know what became of a message that timed out', async () => {
    const { adapter, simulator } = await bench({ faults: () => 'timeoutAfterAccept' }, 150)
    await expect(adapter.send(request(adapter))).rejects.toMatchObject({
      outcome: 'unknown',
      platformCode: 'TIMEOUT',
    })
    expect(simulator.messages()).toHaveLength(1)
  })

  it('may try again when nobody listens', async () => {
    const { adapter, simulator } = await bench()
    await simulator.close()
    await expect(adapter.send(request(adapter))).rejects.toMatchObject({
      outcome: 'retry',
      platformCode: 'ECONNREFUSED',
    })
  })

  it('alerts staff about an OA that is no longer configured', async () => {
    const { adapter } = await bench()
    await expect(adapter.send({ ...request(adapter), accountId: '1' })).rejects.toMatchObject({
      outcome: 'alert',
    })
  })

  it('tells nothing of the message in its errors', async () => {
    const { adapter } = await bench({ faults: () => ({ code: -248 }) })
    const error: unknown = await adapter
      .send(request(adapter, 'số căn cước của tôi'))
      .catch((thrown) => thrown)
    expect(String(error)).not.toContain('căn cước')
  })
})
