import { describe, expect, it } from 'vitest'
import type { TokenPair } from '../../../adapters/zalo/index.ts'
import { createZaloTokens } from '../../../adapters/zalo/tokens.ts'
import { SendError } from '../../../src/channel/index.ts'
import { type MemoryTokenStore, memoryTokenStore } from './memory-token-store.ts'
import { ACCOUNT, NOW } from './zalo-subject.ts'

const HOUR = 3_600_000
const LIFE = 25 * HOUR

function pair(number: number, issuedAt = NOW): TokenPair {
  return { accessToken: `a${number}`, refreshToken: `r${number}`, issuedAt, expiresAt: issuedAt + LIFE }
}

/** Tokens over a store, with an OAuth that hands out a1, a2, … and refuses a refresh token used twice. */
function subject(
  options: { store?: MemoryTokenStore; now?: number; fail?: () => SendError | undefined } = {},
) {
  const state = { now: options.now ?? NOW, calls: [] as string[], warnings: [] as unknown[] }
  const store = options.store ?? memoryTokenStore(pair(0))
  const spent = new Set<string>()
  const tokens = createZaloTokens(ACCOUNT, {
    store,
    clock: () => state.now,
    log: { info: () => {}, warn: (details) => state.warnings.push(details) },
    requestPair: async (refreshToken) => {
      state.calls.push(refreshToken)
      const failure = options.fail?.()
      if (failure !== undefined) throw failure
      if (spent.has(refreshToken))
        throw new SendError('spent', { outcome: 'alert', platformCode: 'OAUTH-14014' })
      spent.add(refreshToken)
      return pair(Number(refreshToken.slice(1)) + 1, state.now)
    },
  })
  return { tokens, store, state }
}

describe('createZaloTokens', () => {
  it('uses the stored token without a call while it is young', async () => {
    const { tokens, state } = subject({ now: NOW + 12 * HOUR })
    expect(await tokens.current()).toBe('a0')
    expect(state.calls).toEqual([])
  })

  it('refreshes ahead once half of its life is over, and stores before it uses', async () => {
    const { tokens, store, state } = subject({ now: NOW + 13 * HOUR })
    expect(await tokens.current()).toBe('a1')
    expect(store.saved).toEqual([pair(1, state.now)])
    expect(await tokens.current()).toBe('a1')
    expect(state.calls).toEqual(['r0'])
  })

  it('refreshes once for many messages at a time', async () => {
    const { tokens, state } = subject({ now: NOW + 13 * HOUR })
    const used = await Promise.all(Array.from({ length: 20 }, () => tokens.current()))
    expect(new Set(used)).toEqual(new Set(['a1']))
    expect(state.calls).toEqual(['r0'])
  })

  it('takes the pair another process has fetched meanwhile', async () => {
    const store = memoryTokenStore(pair(0))
    const one = subject({ store })
    const two = subject({ store })
    await Promise.all([one.tokens.current(), two.tokens.current()])
    expect(await Promise.all([one.tokens.renew('a0'), two.tokens.renew('a0')])).toEqual(['a1', 'a1'])
    expect([...one.state.calls, ...two.state.calls]).toEqual(['r0'])
  })

  it('does not refresh for a message that still carried the token before', async () => {
    const { tokens, state } = subject()
    expect(await tokens.renew('a0')).toBe('a1')
    expect(await tokens.renew('a0')).toBe('a1')
    expect(state.calls).toEqual(['r0'])
  })

  it('keeps sending with the old token when a refresh ahead fails, and pauses before the next try', async () => {
    const failure = new SendError('down', { outcome: 'retry', platformCode: 'ECONNREFUSED' })
    const { tokens, state } = subject({ now: NOW + 13 * HOUR, fail: () => failure })
    expect(await tokens.current()).toBe('a0')
    expect(await tokens.current()).toBe('a0')
    expect(state.calls).toHaveLength(1)
    state.now += 6 * 60_000
    expect(await tokens.current()).toBe('a0')
    expect(state.calls).toHaveLength(2)
    expect(state.warnings).toEqual([
      { accountId: ACCOUNT.accountId, platformCode: 'ECONNREFUSED' },
      { accountId: ACCOUNT.accountId, platformCode: 'ECONNREFUSED' },
    ])
  })

  it('fails when the old token is expired and none comes', async () => {
    const failure = new SendError('down', { outcome: 'retry', platformCode: 'ECONNREFUSED' })
    const { tokens } = subject({ now: NOW + 26 * HOUR, fail: () => failure })
    await expect(tokens.current()).rejects.toBe(failure)
  })

  it('does not ask again and again for a grant that is gone, until an administrator reconnects', async () => {
    const gone = new SendError('gone', { outcome: 'alert', platformCode: 'OAUTH-14014' })
    const { tokens, store, state } = subject({ fail: () => gone })
    await expect(tokens.renew('a0')).rejects.toBe(gone)
    await expect(tokens.renew('a0')).rejects.toBe(gone)
    expect(state.calls).toEqual(['r0'])
    await store.save(pair(7))
    expect(await tokens.renew('a0')).toBe('a7')
  })

  it('keeps a pair it could not store, and stores it before anything else', async () => {
    const { tokens, store, state } = subject()
    expect(await tokens.current()).toBe('a0')
    const save = store.save
    store.save = () => Promise.reject(new Error('disk full'))
    await expect(tokens.renew('a0')).rejects.toMatchObject({ outcome: 'retry', platformCode: 'TOKEN_STORE' })
    store.save = save
    expect(await tokens.renew('a0')).toBe('a1')
    expect(state.calls).toEqual(['r0'])
    expect(store.saved).toEqual([pair(1)])
  })

  it('lets the message wait when the store cannot be read', async () => {
    const store = memoryTokenStore()
    store.down = true
    await expect(subject({ store }).tokens.current()).rejects.toMatchObject({ outcome: 'retry' })
  })

  it('starts with the pasted pair, whose age nobody knows, and stores the next', async () => {
    const store = memoryTokenStore()
    const account = { ...ACCOUNT, firstTokens: { accessToken: 'pasted', refreshToken: 'r0' } }
    const tokens = createZaloTokens(account, { store, clock: () => NOW, requestPair: async () => pair(1) })
    expect(await tokens.current()).toBe('pasted')
    expect(await tokens.renew('pasted')).toBe('a1')
    expect(store.saved).toEqual([pair(1)])
  })

  it('says that the OA must be connected when there is no token at all', async () => {
    await expect(subject({ store: memoryTokenStore() }).tokens.current()).rejects.toMatchObject({
      outcome: 'alert',
      platformCode: 'NO_TOKEN',
    })
  })
})
