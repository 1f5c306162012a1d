import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ChatService, startChatService } from './chat-service.ts'

let service: ChatService
beforeAll(async () => {
  service = await startChatService()
})
afterAll(() => service.stop())

const page = async (path = '/') => (await fetch(service.address + path)).text()

describe('the chat page', () => {
  test('says who speaks, for which commune and how to call', async () => {
    const html = await page()
    for (const words of [
      'Trả lời tự động',
      'xã Hoa Mai, tỉnh Minh Giang',
      'Vì Nhân dân phục vụ',
      'href="tel:',
    ]) {
      expect(html).toContain(words)
    }
  })

  test('allows nothing but own scripts and styles, and holds none inline', async () => {
    const response = await fetch(service.address)
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toContain('unsafe')
    const html = await response.text()
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/)
  })

  test('may be framed by its own site alone, the widget by the sites configured', async () => {
    const ancestors = async (path: string) =>
      /frame-ancestors ([^;]*)/.exec(
        (await fetch(service.address + path)).headers.get('content-security-policy') ?? '',
      )?.[1]
    expect(await ancestors('/')).toBe("'self'")
    expect(await ancestors('/?embed=1')).toBe('https://hoamai.example')
  })

  test('carries a fresh conversation each time and is kept by no cache', async () => {
    const token = (html: string) => /data-conversation="([\w-]+)"/.exec(html)?.[1] ?? ''
    const [first, second] = [token(await page()), token(await page())]
    expect(service.tokens.isIssued(first, 'hoa-mai')).toBe(true)
    expect(first).not.toBe(second)
    expect((await fetch(service.address)).headers.get('cache-control')).toBe('no-store')
  })

  test('proves to Zalo whose domain it is', async () => {
    expect(await page()).toContain('<meta name="zalo-platform-site-verification" content="a-code">')
  })

  test('weighs less than 100 kB with everything it loads', async () => {
    const html = await page()
    const paths = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path]) => path ?? '')
    expect(paths.length).toBeGreaterThanOrEqual(6)
    const files = await Promise.all(paths.map((path) => page(path)))
    const bytes = [html, ...files].reduce((sum, text) => sum + Buffer.byteLength(text), 0)
    expect(bytes).toBeLessThan(100_000)
  })

  test('lets browsers keep its files for ever, packed', async () => {
    const path = /href="(\/assets\/[^"]+\.css)"/.exec(await page())?.[1] ?? ''
    const response = await fetch(service.address + path, { headers: { 'accept-encoding': 'gzip' } })
    expect(response.headers.get('cache-control')).toContain('immutable')
    expect(response.headers.get('content-encoding')).toBe('gzip')
    expect(gzipSync(await response.text()).length).toBeLessThan(4_000)
  })

  test('answers an unknown commune and an unknown page with 404', async () => {
    expect((await fetch(`${service.address}/?commune=hoa-sen`)).status).toBe(404)
    const missing = await fetch(`${service.address}/nothing`)
    expect(missing.status).toBe(404)
    expect(missing.headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
  })
})

describe('the widget', () => {
  test('may be loaded by any site', async () => {
    const response = await fetch(`${service.address}/widget.js`)
    expect(response.headers.get('content-type')).toContain('text/javascript')
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  })
})
