import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ChatService, startChatService } from '../server/chat/chat-service.ts'
import { hasBrowser, launchBrowser } from './browser.ts'

describe.runIf(hasBrowser)('the widget on a page of another site', () => {
  let service: ChatService
  let site: Server
  let address: string
  let browser: BrowserContext

  beforeAll(async () => {
    site = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      const script = `<script src="${service.address}/widget.js" data-commune="hoa-mai" data-title="Hỏi xã" defer></script>`
      response.end(`<!doctype html><html lang="vi"><title>Trang của xã</title><p>Tin tức</p>${script}</html>`)
    })
    await new Promise<void>((resolve) => {
      site.listen(0, '127.0.0.1', resolve)
    })
    address = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
    service = await startChatService(() => ({ text: 'Xã làm việc từ 7 giờ 30.' }), [address])
    browser = await launchBrowser({ width: 1024, height: 768 })
  })
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
    site?.close()
  })

  test('opens the chat in a frame, gets an answer and closes with Escape', async () => {
    const page = await browser.newPage()
    await page.goto(address)
    await page.getByRole('button', { name: 'Hỏi xã' }).click()
    const frame = page.frameLocator('iframe')
    await frame.getByLabel('Tin nhắn của ông/bà').fill('Mấy giờ làm việc?')
    await page.keyboard.press('Enter')
    await frame.getByRole('log').getByText('Xã làm việc từ 7 giờ 30.').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('iframe').waitFor({ state: 'hidden' })
    await page.close()
  })

  test('stays closed to sites that are not on the list', async () => {
    const page = await browser.newPage()
    const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'))
    await page.goto(address.replace('127.0.0.1', 'localhost'))
    await page.getByRole('button', { name: 'Hỏi xã' }).click()
    expect((await refused).type()).toBe('error')
    await page.close()
  })
})
