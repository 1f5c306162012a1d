import { describe, expect, test, vi } from 'vitest'
import { checkReadiness } from '../../src/server/readiness.ts'

describe('checkReadiness', () => {
  test('is ready when every probe answers', async () => {
    const probes = { database: async () => 1, model: () => true }
    expect(await checkReadiness(probes, 1000)).toEqual({
      ready: true,
      parts: { database: 'ok', model: 'ok' },
    })
  })

  test('names the part that failed and keeps the reason to itself', async () => {
    const probes = {
      database: () => Promise.reject(new Error('password wrong')),
      model: () => {
        throw new Error('no file')
      },
      knowledge: () => 1,
    }
    const parts = { database: 'failed', model: 'failed', knowledge: 'ok' }
    expect(await checkReadiness(probes, 1000)).toEqual({ ready: false, parts })
  })

  test('counts a probe that never answers as failed', async () => {
    vi.useFakeTimers()
    try {
      const result = checkReadiness({ database: () => new Promise(() => {}) }, 2000)
      await vi.advanceTimersByTimeAsync(2000)
      expect(await result).toEqual({ ready: false, parts: { database: 'failed' } })
    } finally {
      vi.useRealTimers()
    }
  })
})
