import { statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ServiceProcess, startService } from './service-process.ts'

describe('npm start with nothing configured', () => {
  let service: ServiceProcess
  beforeAll(async () => {
    service = await startService()
  })
  afterAll(() => service.stop())

  const get = (path: string) => fetch(service.address + path)

  test('tells where it is and how the first administrator gets in', () => {
    expect(service.notice()).toContain(`${service.address}/console/setup?token=`)
  })

  test('keeps its secret where only the owner reads it', () => {
    expect(statSync(join(service.dataDir, 'secret')).mode & 0o777).toBe(0o600)
  })

  test('is alive and ready', async () => {
    expect((await get('/healthz')).status).toBe(200)
    const ready = await get('/readyz')
    expect(ready.status).toBe(200)
    expect(await ready.json()).toEqual({
      status: 'ready',
      parts: { database: 'ok', knowledge: 'ok', model: 'ok', coordination: 'ok' },
    })
  })

  test('answers a citizen over the web chat from the knowledge base', async () => {
    const body = JSON.stringify({ text: 'Lệ phí đăng ký khai sinh bao nhiêu?' })
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(`${service.address}/api/chat/messages`, { method: 'POST', headers, body })
    expect(answer.status).toBe(202)
    const { conversationId } = (await answer.json()) as { conversationId: string }
    const stream = await get(`/api/chat/stream?conversationId=${conversationId}`)
    let heard = ''
    for await (const chunk of stream.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      heard += chunk
      if (heard.includes('không thu lệ phí')) break
    }
    expect(heard).toContain('"author":"assistant"')
    expect(service.log()).not.toMatch(new RegExp(`khai sinh|${conversationId}`, 'i'))
  })

  test('shows figures, none of them of a person', async () => {
    expect(await (await get('/metrics')).text()).toContain('nghedan_outbox_dead_letters 0')
  })

  test.each(['zalo', 'facebook'])(
    'answers 503 on the webhook of %s, which has no secret',
    async (channel) => {
      const response = await fetch(`${service.address}/webhooks/${channel}`, { method: 'POST', body: '{}' })
      expect(response.status).toBe(503)
    },
  )

  test('shows staff the way in', async () => {
    const response = await get('/console')
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('<html')
  })
})

describe('the process', () => {
  test('stops cleanly when asked', async () => {
    const service = await startService()
    expect(await service.stop()).toBe(0)
    expect(service.log()).toContain('"msg":"stopped"')
  })

  test('does not start with a wrong configuration and names every key', async () => {
    const start = startService({ ROLE: 'boss', ZALO_APP_ID: 'not-a-number' })
    await expect(start).rejects.toThrow(/ended with 1:[\s\S]*ROLE[\s\S]*ZALO_APP_ID/)
  })
})
