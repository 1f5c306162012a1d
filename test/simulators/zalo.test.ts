import { afterEach, describe, expect, it } from 'vitest'
import { randomFaults, startZaloSimulator, type ZaloSimulator, type ZaloSimulatorOptions } from './index.ts'

const NOW = Date.UTC(2026, 10, 20, 2, 30)
const HOUR = 3_600_000
const OA = { oaId: '24', appId: '39', appSecret: 'secret', accessToken: 'a', refreshToken: 'r' }
const open: ZaloSimulator[] = []

afterEach(async () => {
  await Promise.all(open.splice(0).map((simulator) => simulator.close()))
})

async function scene(options: Partial<ZaloSimulatorOptions> = {}) {
  const clock = { now: NOW }
  const simulator = await startZaloSimulator({ accounts: [OA], clock: () => clock.now, ...options })
  open.push(simulator)
  return {
    clock,
    simulator,
    async send(text: string, token = 'a', userId = '60') {
      const response = await fetch(`${simulator.url}/v3.0/oa/message/cs`, {
        method: 'POST',
        headers: { access_token: token },
        body: JSON.stringify({ recipient: { user_id: userId }, message: { text } }),
      })
      return { status: response.status, headers: response.headers, body: JSON.parse(await response.text()) }
    },
    async refresh(refreshToken: string, appSecret = 'secret') {
      const response = await fetch(`${simulator.url}/v4/oa/access_token`, {
        method: 'POST',
        headers: { secret_key: appSecret },
        body: new URLSearchParams({ refresh_token: refreshToken, app_id: '39', grant_type: 'refresh_token' }),
      })
      return response.json()
    },
  }
}

describe('the Zalo simulator', () => {
  it('accepts a text, answers with id and quota, and remembers it in order', async () => {
    const { send, simulator } = await scene()
    const first = await send('một')
    await send('hai')
    expect(first.body).toMatchObject({
      error: 0,
      data: { user_id: '60', message_id: expect.any(String), quota: { quota_type: 'reply', remain: '7' } },
    })
    expect(simulator.messages().map(({ text }) => text)).toEqual(['một', 'hai'])
    expect(new Set(simulator.messages().map(({ platformMessageId }) => platformMessageId)).size).toBe(2)
  })

  it('refuses with 200 and an error number', async () => {
    const { send, simulator } = await scene()
    expect(await send('chào', 'wrong')).toMatchObject({ status: 200, body: { error: -216 } })
    expect((await send('')).body.error).toBe(-201)
    expect((await send('chào', 'a', 'không phải số')).body.error).toBe(-201)
    expect((await send('ạ'.repeat(2001))).body.error).toBe(-210)
    expect((await send('ạ'.normalize('NFD').repeat(2000))).body.error).toBe(0)
    expect(simulator.messages()).toHaveLength(1)
  })

  it('lets an access token live 25 hours', async () => {
    const { send, clock } = await scene()
    clock.now += 25 * HOUR - 1
    expect((await send('chào')).body.error).toBe(0)
    clock.now += 1
    expect((await send('chào')).body.error).toBe(-220)
  })

  it('takes a refresh token once and kills the old access token', async () => {
    const { send, refresh, simulator } = await scene()
    expect(await refresh('r', 'wrong')).toMatchObject({ error: -14004 })
    const pair = await refresh('r')
    expect(pair).toEqual({ access_token: 'a.1', refresh_token: 'r.1', expires_in: '90000' })
    expect(await refresh('r')).toMatchObject({ error: -14014 })
    expect((await send('chào', 'a')).body.error).toBe(-216)
    expect((await send('chào', 'a.1')).body.error).toBe(0)
    expect(simulator.tokensOf('24')).toEqual({ accessToken: 'a.1', refreshToken: 'r.1' })
  })

  it('limits the rate by the minute and says how much is left', async () => {
    const { send, clock } = await scene({ ratePerMinute: 2 })
    expect((await send('1')).headers.get('x-ratelimit-remain')).toBe('1')
    await send('2')
    expect((await send('3')).body.error).toBe(-32)
    clock.now += 60_000
    expect((await send('4')).body.error).toBe(0)
  })

  it('closes the window after seven days and charges after two', async () => {
    const ages: Record<string, number | null> = { '1': 47 * HOUR, '2': 49 * HOUR, '3': 169 * HOUR, '4': null }
    const { send } = await scene({
      lastInteractionAt: (userId) => {
        const age = ages[userId] ?? null
        return age === null ? null : NOW - age
      },
    })
    expect((await send('a', 'a', '1')).body.data).toHaveProperty('quota')
    expect((await send('a', 'a', '2')).body.data).not.toHaveProperty('quota')
    expect((await send('a', 'a', '3')).body.error).toBe(-230)
    expect((await send('a', 'a', '4')).body.error).toBe(-232)
  })

  it('answers what is no send at all', async () => {
    const { simulator } = await scene()
    const info = await fetch(`${simulator.url}/v2.0/oa/getoa`, { headers: { access_token: 'a' } })
    expect(await info.json()).toMatchObject({ error: 0, data: { oa_id: '24' } })
  })

  it('listens on the port it is told', async () => {
    const { simulator } = await scene()
    await simulator.close()
    const again = await startZaloSimulator({ accounts: [OA], port: simulator.port })
    open.push(again)
    expect(again.url).toBe(simulator.url)
  })
})

describe('randomFaults', () => {
  it('gives the same faults for the same seed, about as often as asked', () => {
    const options = { seed: 7, rate: 0.2, kinds: ['status500', 'dropAfterAccept'] } as const
    const [one, two] = [randomFaults(options), randomFaults(options)]
    const calls = Array.from({ length: 2000 }, (_, index) => ({ index, to: '1' }))
    const faults = calls.map(one)
    expect(calls.map(two)).toEqual(faults)
    const share = faults.filter((fault) => fault !== undefined).length / calls.length
    expect(share).toBeGreaterThan(0.16)
    expect(share).toBeLessThan(0.24)
    expect(new Set(faults)).toEqual(new Set([undefined, 'status500', 'dropAfterAccept']))
  })
})
