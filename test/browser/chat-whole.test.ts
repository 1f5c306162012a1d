import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ServiceProcess, startService } from '../server/service-process.ts'
import { hasBrowser, launchBrowser, updatesScreenshots } from './browser.ts'

describe.runIf(hasBrowser)('a citizen with a phone and the whole service', () => {
  let service: ServiceProcess
  let browser: BrowserContext

  beforeAll(async () => {
    service = await startService()
    browser = await launchBrowser({ width: 360, height: 740 }, true)
  })
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
  })

  test('asks, taps a button and reads both answers', async () => {
    const page = await browser.newPage()
    const log = page.getByRole('log')
    await page.goto(service.address)
    await page.getByLabel('Tin nhắn của ông/bà').fill('lệ phí đăng ký khai sinh bao nhiêu')
    await page.keyboard.press('Enter')
    await log.getByText('không thu lệ phí').waitFor()
    if (updatesScreenshots) await page.screenshot({ path: 'docs/screenshots/chat-360.png' })
    await log.getByRole('button', { name: 'Giấy tờ cần có' }).click()
    await log.getByText('Giấy chứng sinh').first().waitFor()
    expect(await log.locator('li.assistant').count()).toBeGreaterThanOrEqual(3)
  })
})
