import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ConsoleHarness, openConsole, PASSWORD, START } from '../console/console-harness.ts'
import { hasBrowser, launchBrowser, updatesScreenshots } from './browser.ts'

const HOUR = 3_600_000

describe.runIf(hasBrowser)('the console in a browser', () => {
  let harness: ConsoleHarness
  let server: ReturnType<typeof serve>
  let address: string
  let browser: BrowserContext
  let page: Page
  const faults: string[] = []

  beforeAll(async () => {
    harness = await openConsole()
    await harness.signedIn('officer', 'o_dat')
    server = serve({ fetch: harness.console.app.fetch, port: 0, hostname: '127.0.0.1' })
    await new Promise<void>((resolve) => {
      server.once('listening', () => resolve())
    })
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    browser = await launchBrowser({ width: 1280, height: 900 })
    page = await browser.newPage()
    page.on('pageerror', (error) => faults.push(String(error)))
    page.on('console', (entry) => {
      if (entry.type() === 'error') faults.push(entry.text())
    })
  })
  afterAll(async () => {
    await browser?.close()
    server?.close()
    await harness?.close()
  })

  test('an officer signs in with name and password', async () => {
    await page.goto(`${address}/console`)
    await page.getByLabel('Tên đăng nhập').fill('nguoi.1')
    await page.getByLabel('Mật khẩu').fill(PASSWORD)
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await page.getByRole('heading', { name: 'Phản ánh, kiến nghị' }).waitFor()
  })

  test('a new petition appears in the open list by itself, with a polite notice', async () => {
    await seedCases(harness)
    await page.goto(`${address}/console/petitions`)
    await streamIsOpen(page)
    const { code } = await harness.petition({
      content: 'Cột mốc ranh giới thửa đất bị nhổ, lối đi chung bị chắn.',
    })
    await page.getByRole('link', { name: code }).first().waitFor()
    expect(await page.getByRole('status').first().textContent()).toContain('Có phản ánh mới')
    await shoot(page, 'petition-list.png')
  })

  test('a search narrows the list without leaving the page', async () => {
    await page.keyboard.press('/')
    await page.keyboard.type('den duong')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /Kết quả/ }).waitFor()
    expect(await page.locator('table.petitions tbody tr').count()).toBe(1)
    expect(page.url()).toContain('q=den+duong')
  })

  test('an officer opens a petition by keyboard, accepts and answers it', async () => {
    const conversationId = await harness.conversation()
    await harness.message(conversationId, 'chào xã, nhà bên xây tường lấn sang đất nhà tôi')
    await harness.message(conversationId, 'Ông/bà cho biết nơi xảy ra và gửi ảnh nếu có ạ.', 'assistant')
    const { id, code } = await harness.petition({
      conversationId,
      content:
        'Nhà bên xây tường rào lấn sang phần đất nhà tôi khoảng 40 cm, đã nói chuyện nhưng không dừng.',
      place: 'ngõ 3, cạnh nhà văn hóa',
      phone: '0912345678',
      latitude: 21.02851,
      longitude: 105.80482,
    })
    await page.goto(`${address}/console/petitions?q=${code}`)
    await page.getByRole('link', { name: code }).first().focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: code }).waitFor()
    await page.getByRole('button', { name: 'Tiếp nhận', exact: true }).click()
    await page.getByText('Đã tiếp nhận và báo người dân.').waitFor()
    await shoot(page, 'petition-detail.png')
    await page.getByLabel('Trả lời người dân').fill('Chiều thứ Tư cán bộ địa chính sẽ đến đo lại ranh giới.')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Đã gửi câu trả lời cho người dân.').waitFor()
    await harness.engine.tick()
    expect(harness.sent.at(-1)?.to).toBe(conversationId)
    expect(await page.locator('.history').textContent()).toContain('đến đo lại ranh giới')
    await page.getByRole('button', { name: 'Hiện số điện thoại' }).click()
    await page.getByRole('link', { name: '0912 345 678' }).waitFor()
    expect(page.url()).toContain(id)
  })

  test('a word of the citizen appears in the open conversation by itself', async () => {
    const id = await harness.conversation()
    await page.goto(`${address}/console/conversations/${id}`)
    await streamIsOpen(page)
    await harness.message(id, 'Tôi gửi thêm: việc này đã hai tháng rồi.')
    await harness.coordination.publish(`conversation:${id}`, { kind: 'message', conversationId: id })
    await page.getByText('việc này đã hai tháng rồi').waitFor()
  })

  test('a word said while the page was still opening is there as well', async () => {
    const id = await harness.conversation()
    await page.route(/\/console\/live/, async (route) => {
      await harness.message(id, 'Tôi nhắn đúng lúc trang đang mở.')
      await route.continue()
    })
    await page.goto(`${address}/console/conversations/${id}`)
    await page.getByText('đúng lúc trang đang mở').first().waitFor()
    await page.unroute(/\/console\/live/)
  })

  test('a dead delivery is sent again with one click', async () => {
    const conversationId = await harness.conversation()
    await harness.deadDelivery(conversationId)
    await page.goto(`${address}/console/deliveries`)
    await page.getByText('quá thời gian kênh cho phép').waitFor()
    await page.getByRole('button', { name: 'Gửi lại' }).click()
    await page.getByText('Mọi tin đều đã gửi được.').waitFor()
    await harness.engine.tick()
    expect(harness.sent.at(-1)).toMatchObject({
      to: conversationId,
      payload: { preview: 'Lịch tiếp dân sáng thứ Tư.' },
    })
  })

  test('a colleague who opens the same petition is named', async () => {
    await harness.signedIn('leader', 'chu_tich')
    const { id } = await harness.petition()
    await page.goto(`${address}/console/petitions/${id}`)
    await streamIsOpen(page)
    const other = await launchBrowser({ width: 1024, height: 768 })
    const second = await other.newPage()
    await second.goto(`${address}/console/sign-in`)
    await second.getByLabel('Tên đăng nhập').fill('nguoi.2')
    await second.getByLabel('Mật khẩu').fill(PASSWORD)
    await second.getByRole('button', { name: 'Đăng nhập' }).click()
    await second.waitForURL(`${address}/console/petitions`)
    await second.goto(`${address}/console/petitions/${id}`)
    await page.getByText('Đang mở bởi').waitFor()
    await second.getByText('Đang mở bởi Lý Thị Thổ').waitFor()
    await other.close()
  })

  test('every page fits a telephone 360 pixels wide', async () => {
    const { id } = await harness.petition()
    const talk = await harness.conversation()
    await harness.message(
      talk,
      'https://mot-dia-chi-rat-dai.example/khong-co-cho-ngat-dong-nao-ca-trong-dia-chi-nay-dau',
    )
    await page.setViewportSize({ width: 360, height: 740 })
    const pages = [
      'petitions',
      `petitions/${id}`,
      'conversations',
      `conversations/${talk}`,
      'handovers',
      'alerts',
    ]
    for (const path of [...pages, 'deliveries', 'feedback', 'account']) {
      await page.goto(`${address}/console/${path}`)
      const width = await page.evaluate<number>('document.documentElement.scrollWidth')
      expect([path, width]).toEqual([path, 360])
    }
  })

  test('nothing the pages did was refused by their own security policy', () => {
    expect(faults).toEqual([])
  })
})

/** The page hears of changes from now on. */
async function streamIsOpen(page: Page): Promise<void> {
  await page.locator('body[data-live]').waitFor({ state: 'attached' })
}

async function shoot(page: Page, name: string): Promise<void> {
  if (updatesScreenshots) await page.screenshot({ animations: 'disabled', path: `docs/screenshots/${name}` })
}

async function seedCases(harness: ConsoleHarness): Promise<void> {
  const cases = [
    {
      field: 'DD',
      content: 'Sổ đỏ nhà tôi ghi sai số thửa so với bản đồ, xin xã kiểm tra giúp.',
      dueInHours: -30,
    },
    {
      field: 'CS',
      content: 'Đèn đường ngõ Bàng hỏng ba hôm nay, tối trẻ con đi học về không thấy đường.',
      dueInHours: 20,
    },
    {
      field: 'RAC',
      content: 'Rác chất đống cạnh nhà văn hóa thôn Đoài, bốc mùi, đã một tuần chưa ai dọn.',
      dueInHours: 70,
    },
    { field: 'DD', content: 'Xin hỏi bao giờ xã đo đạc lại đất khu Gò Mai?', dueInHours: 10 },
    { field: 'NN', content: 'Chó thả rông ở đầu thôn Thượng đuổi xe máy, suýt gây tai nạn.', dueInHours: 90 },
    { field: 'GT', content: 'Ổ gà lớn ở khúc cua đường liên thôn, đoạn gần trạm bơm.', dueInHours: -2 },
  ]
  for (const [index, one] of cases.entries()) {
    harness.clock.now = START - (cases.length - index) * 5 * HOUR
    await harness.petition({
      place: 'gần nhà văn hóa',
      ...one,
      dueInHours: one.dueInHours + (cases.length - index) * 5,
    })
  }
  harness.clock.now = START
}
