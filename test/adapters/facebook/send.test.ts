import { afterEach, describe, expect, it } from 'vitest'
import { createFacebookAdapter, type FacebookAdapter } from '../../../adapters/facebook/index.ts'
import type { SendRequest } from '../../../src/channel/index.ts'
import {
  type Fault,
  type GraphSimulator,
  type GraphSimulatorOptions,
  startGraphSimulator,
} from '../../simulators/index.ts'
import { ACCOUNT, NOW } from './facebook-subject.ts'

const CITIZEN = '7361920485512937'
const open: GraphSimulator[] = []

afterEach(async () => {
  await Promise.all(open.splice(0).map((simulator) => simulator.close()))
})

async function bench(
  options: Partial<GraphSimulatorOptions> = {},
  settings: { humanAgentGranted?: boolean; timeoutMs?: number; appSecret?: string } = {},
): Promise<{ adapter: FacebookAdapter; simulator: GraphSimulator }> {
  const { accountId: pageId, appId, appSecret, pageAccessToken } = ACCOUNT
  const simulator = await startGraphSimulator({
    accounts: [{ pageId, appId, appSecret, pageAccessToken }],
    clock: () => NOW,
    ...options,
  })
  open.push(simulator)
  const { humanAgentGranted = false } = settings
  const adapter = createFacebookAdapter(
    {
      accounts: [{ ...ACCOUNT, appSecret: settings.appSecret ?? appSecret, humanAgentGranted }],
      graphBaseUrl: simulator.url,
      graphVersion: 'v25.0',
      timeoutMs: settings.timeoutMs ?? 5000,
    },
    { fetch },
  )
  return { adapter, simulator }
}

function request(adapter: FacebookAdapter, more: Partial<SendRequest> = {}): SendRequest {
  const [payload] = adapter.render({ text: 'Dạ, xin chào.', buttons: [{ title: 'Lệ phí', payload: '#fee' }] })
  if (payload === undefined) throw new Error('nothing to send')
  return {
    accountId: ACCOUNT.accountId,
    to: CITIZEN,
    payload,
    deliveryId: '0193f2c4',
    byStaff: false,
    ...more,
  }
}

describe('sendFacebookMessage', () => {
  it('delivers the text under our mark and returns the id of Meta', async () => {
    const { adapter, simulator } = await bench()
    const receipt = await adapter.send(request(adapter))
    expect(simulator.messages()).toMatchObject([
      {
        to: CITIZEN,
        text: 'Dạ, xin chào.',
        metadata: 'out:0193f2c4',
        platformMessageId: receipt.platformMessageId,
      },
    ])
  })

  it('proves that it knows the app secret', async () => {
    const { adapter } = await bench({}, { appSecret: 'wrong' })
    await expect(adapter.send(request(adapter))).rejects.toMatchObject({
      outcome: 'permanent',
      platformCode: '100',
    })
  })

  it('alerts staff when the Page token died', async () => {
    const { adapter, simulator } = await bench()
    simulator.invalidateToken(ACCOUNT.accountId)
    await expect(adapter.send(request(adapter))).rejects.toMatchObject({
      outcome: 'alert',
      platformCode: '190/460',
    })
  })

  it('sends the late answer of a person as such where Meta granted it', async () => {
    const { adapter, simulator } = await bench(
      { windowOf: () => 'human', humanAgentGranted: true },
      { humanAgentGranted: true },
    )
    await adapter.send(request(adapter, { byStaff: true }))
    expect(simulator.messages()).toHaveLength(1)
  })

  it.each([
    ['the assistant', { byStaff: false }, true],
    ['a person without the permission', { byStaff: true }, false],
  ])('gives up a late answer of %s', async (_, more, humanAgentGranted) => {
    const { adapter, simulator } = await bench(
      { windowOf: () => 'human', humanAgentGranted: true },
      { humanAgentGranted },
    )
    await expect(adapter.send(request(adapter, more))).rejects.toMatchObject({
      outcome: 'permanent',
      platformCode: '10/2018278',
    })
    expect(simulator.messages()).toHaveLength(0)
  })

  it('waits as long as the use limit says', async () => {
    const { adapter } = await bench({ faults: () => 'rateLimited' })
    await expect(adapter.send(request(adapter))).rejects.toMatchObject({
      outcome: 'retry',
      platformCode: '80006',
      retryAfterMs: 180_000,
    })
  })

  it.each<[Fault, string, string, number]>([
    ['status429', 'retry', 'HTTP_429', 0],
    ['status500', 'unknown', 'HTTP_500', 0],
    ['status500AfterAccept', 'unknown', 'HTTP_500', 1],
    ['dropAfterAccept', 'unknown', 'UND_ERR_SOCKET', 1],
    ['brokenJson', 'unknown', 'HTTP_200', 1],
    [{ code: 1, subcode: 1357046 }, 'unknown', '1/1357046', 0],
    [{ code: 551, subcode: 1545041 }, 'permanent', '551/1545041', 0],
  ])('calls %j %s', async (fault, outcome, platformCode, delivered) => {
    const { adapter, simulator } = await bench({ faults: () => fault })
    await expect(adapter.send(request(adapter))).rejects.toMatchObject({ outcome, platformCode })
    expect(simulator.messages()).toHaveLength(delivered)
  })

  it('does not know what became of a message that timed out', async () => {
    const { adapter } = await bench({ faults: () => 'timeoutAfterAccept' }, { timeoutMs: 150 })
    await expect(adapter.send(request(adapter))).rejects.toMatchObject({
      outcome: 'unknown',
      platformCode: 'TIMEOUT',
    })
  })

  it('may try again when nobody listens', async () => {
    const { adapter, simulator } = await bench()
    await simulator.close()
    await expect(adapter.send(request(adapter))).rejects.toMatchObject({ outcome: 'retry' })
  })

  it('alerts staff about a Page that is no longer configured', async () => {
    const { adapter } = await bench()
    await expect(adapter.send(request(adapter, { accountId: '1' }))).rejects.toMatchObject({
      outcome: 'alert',
    })
  })
})
