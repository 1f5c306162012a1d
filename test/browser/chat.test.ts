import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { InboundMessage, ReplyMessage } from '../../src/channel/index.ts'
import { type ChatService, startChatService } from '../server/chat/chat-service.ts'
import { hasBrowser, launchBrowser } from './browser.ts'

const ANSWER: ReplyMessage = {
  text: 'Đăng ký khai sinh đúng hạn không thu lệ phí. Hỏi thêm: 0900 000 005. <b>Không phải thẻ</b>',
  buttons: [
    { title: 'Giấy tờ cần có', payload: '#documents' },
    { title: 'Gặp cán bộ', payload: '#handover' },
  ],
  links: [{ title: 'Nộp trực tuyến', url: 'https://dichvucong.example/khai-sinh' }],
  phones: [{ title: 'Bộ phận một cửa', number: '0900000010' }],
}

function answer({ text, payload, attachments }: InboundMessage): ReplyMessage {
  if (payload === '#documents') return { text: 'Cần tờ khai và giấy chứng sinh.' }
  if (attachments[0]?.kind === 'image') return { text: 'Đã nhận ảnh.' }
  return text.startsWith('Lệ phí') ? ANSWER : { text: 'Tôi chưa rõ.' }
}

describe.runIf(hasBrowser)('the chat page in a browser, 360 pixels wide', () => {
  let service: ChatService
  let browser: BrowserContext
  let page: Page

  beforeAll(async () => {
    service = await startChatService(answer)
    browser = await launchBrowser({ width: 360, height: 740 }, true)
  })
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
  })
  beforeEach(async () => {
    page = await browser.newPage()
    await page.goto(service.address)
  })
  afterEach(async () => {
    await page.evaluate('localStorage.clear()')
    await page.close()
  })

  const log = () => page.getByRole('log')
  const field = () => page.getByLabel('Tin nhắn của ông/bà')
  const said = (words: string) => log().getByText(words).waitFor()

  async function ask(words: string): Promise<void> {
    await field().fill(words)
    await page.getByRole('button', { name: 'Gửi', exact: true }).click()
  }

  test('answers a question and marks the answer as automatic', async () => {
    await ask('Lệ phí đăng ký khai sinh?')
    await said('không thu lệ phí')
    const item = log().locator('li.assistant')
    expect(await item.getByText('Trả lời tự động').count()).toBe(1)
    expect(await field().inputValue()).toBe('')
  })

  test('sends what a tapped button means', async () => {
    await ask('Lệ phí đăng ký khai sinh?')
    await log().getByRole('button', { name: 'Giấy tờ cần có' }).click()
    await said('Cần tờ khai và giấy chứng sinh.')
    expect(service.appended.at(-1)).toMatchObject({ text: 'Giấy tờ cần có', payload: '#documents' })
  })

  test('draws links, numbers to dial and no markup of messages', async () => {
    await ask('Lệ phí đăng ký khai sinh?')
    const link = log().getByRole('link', { name: 'Nộp trực tuyến' })
    expect(await link.getAttribute('href')).toBe('https://dichvucong.example/khai-sinh')
    expect(await log().getByRole('link', { name: 'Gọi Bộ phận một cửa' }).getAttribute('href')).toBe(
      'tel:0900000010',
    )
    expect(await log().getByRole('link', { name: '0900 000 005' }).getAttribute('href')).toBe(
      'tel:0900000005',
    )
    await said('<b>Không phải thẻ</b>')
  })

  test('sends a photograph, made smaller and without the camera’s data', async () => {
    const picture = await page.evaluate<string>(`(() => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 2400, height: 1200 })
      canvas.getContext('2d').fillRect(0, 0, 2400, 1200)
      return canvas.toDataURL('image/png').split(',')[1]
    })()`)
    const file = { name: 'nhà ông A.png', mimeType: 'image/png', buffer: Buffer.from(picture, 'base64') }
    await page.locator('#photo').setInputFiles(file)
    await page.getByText('Đã chọn 1 ảnh').waitFor()
    await ask('ổ gà trước nhà')
    await said('Đã nhận ảnh.')
    const image = log().locator('li.citizen img').last()
    await image.waitFor()
    const src = (await image.getAttribute('src')) ?? ''
    expect(src).toMatch(/^\/uploads\/[\w-]{32}\.jpg$/)
    expect(await image.evaluate((shown: { naturalWidth: number }) => shown.naturalWidth)).toBe(1600)
  })

  test('can be used with the keyboard alone', async () => {
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').textContent()).toBe('Tới ô soạn tin')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Lệ phí khai sinh')
    await page.keyboard.press('Enter')
    const button = log().getByRole('button', { name: 'Giấy tờ cần có' })
    await button.waitFor()
    for (let steps = 0; steps < 12; steps += 1) {
      if ((await page.locator(':focus').textContent()) === 'Giấy tờ cần có') break
      await page.keyboard.press('Shift+Tab')
    }
    await page.keyboard.press('Enter')
    await said('Cần tờ khai và giấy chứng sinh.')
    expect(await page.locator(':focus').getAttribute('id')).toBe('text')
  })

  test('gives every control a name and a target of at least 44 pixels', async () => {
    await ask('Lệ phí đăng ký khai sinh?')
    await log().getByRole('button', { name: 'Gặp cán bộ' }).waitFor()
    const controls = page.locator('button:visible, label.tool, .choices a, header a, textarea')
    const small: string[] = []
    for (const control of await controls.all()) {
      const box = await control.boundingBox()
      if (box && (box.height < 44 || box.width < 44)) small.push((await control.textContent()) ?? '')
    }
    expect(small).toEqual([])
  })

  test('never scrolls sideways, not even with large type', async () => {
    await ask(`Lệ phí ${'rấtdài'.repeat(60)}`)
    await said('không thu lệ phí')
    await page.getByRole('button', { name: 'Chữ to' }).click()
    for (const part of ['html', '#scroll']) {
      const width = await page.locator(part).evaluate((node: { scrollWidth: number }) => node.scrollWidth)
      expect(width).toBeLessThanOrEqual(360)
    }
  })

  test('keeps typed words through an outage and a reload, and sends them once', async () => {
    await browser.setOffline(true)
    await ask('Lệ phí khi mất mạng')
    await page.getByText('Chưa gửi được, đang thử lại').waitFor()
    await field().fill('một ý nữa')
    await browser.setOffline(false)
    await page.reload()
    await said('không thu lệ phí')
    expect(await field().inputValue()).toBe('một ý nữa')
    const arrived = service.appended.filter(
      (event) => event.kind === 'message' && event.text === 'Lệ phí khi mất mạng',
    )
    expect(arrived).toHaveLength(1)
  })

  test('shows what an officer writes as a person’s words, live', async () => {
    await ask('Lệ phí đăng ký khai sinh?')
    await said('không thu lệ phí')
    const token = service.appended.at(-1)?.senderId ?? ''
    await service.reply(token, { text: 'Chào bà, tôi là cán bộ tư pháp.' }, 'officer')
    await said('Chào bà, tôi là cán bộ tư pháp.')
    const item = log().locator('li.officer')
    expect(await item.getByText('Cán bộ').first().textContent()).toContain('Cán bộ Hoa Mai')
    expect(await item.getByText('Trả lời tự động').count()).toBe(0)
  })

  test('brings the conversation back after a reload', async () => {
    await ask('Lệ phí đăng ký khai sinh?')
    await said('không thu lệ phí')
    await page.reload()
    await said('không thu lệ phí')
    expect(await log().locator('> li').count()).toBe(2)
  })

  test('goes on in a new conversation when the service no longer knows the one it kept', async () => {
    await page.evaluate(`localStorage.setItem('nghedan.hoa-mai', '{"conversationId":"of-yesterday"}')`)
    await page.reload()
    await ask('Lệ phí đăng ký khai sinh?')
    await said('không thu lệ phí')
  })

  test('shows a new answer from its beginning', async () => {
    await ask('Lệ phí một')
    await ask('Lệ phí hai')
    await log().locator('li.assistant').nth(1).getByText('không thu lệ phí').waitFor()
    const box = await log().locator('> li').last().boundingBox()
    const view = await page.locator('#scroll').boundingBox()
    expect(box && view && box.y >= view.y && box.y < view.y + view.height).toBe(true)
  })

  test('reports no fault of its own', async () => {
    const faults: string[] = []
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
    page.on('pageerror', (error) => faults.push(error.message))
    await page.reload()
    await ask('Lệ phí đăng ký khai sinh?')
    await said('không thu lệ phí')
    expect(faults).toEqual([])
  })
})
