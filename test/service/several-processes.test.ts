import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabases } from '../contract/storage.databases.ts'
import { type ServiceProcess, startService } from '../server/service-process.ts'
import { facebookCitizen, webCitizen, zaloCitizen } from './citizens.ts'
import { firstAdministrator, type Officer } from './officers.ts'
import { type Platforms, startPlatforms } from './platforms.ts'
import { eventually } from './waiting.ts'

const postgres = testDatabases().find(({ name }) => name === 'PostgreSQL')
const redisUrl = process.env.REDIS_URL_TEST ?? ''

describe.runIf(postgres !== undefined && redisUrl !== '')('one process for the web and two workers', () => {
  let database: TestDatabase
  let platforms: Platforms
  let settings: Record<string, string>
  let web: ServiceProcess
  let workers: ServiceProcess[]
  let officer: Officer
  const address = () => web.address

  beforeAll(async () => {
    database = (await postgres?.create()) as TestDatabase
    platforms = await startPlatforms()
    settings = {
      ...platforms.settings,
      DATABASE_URL: database.url,
      REDIS_URL: redisUrl,
      NGHEDAN_SECRET: 'the-same-words-in-every-process-of-the-test',
      DATA_DIR: join(mkdtempSync(join(tmpdir(), 'service-')), 'data'),
    }
    const start = (role: string) => startService({ ...settings, ROLE: role })
    const started = await Promise.all([start('web'), start('worker'), start('worker')])
    web = started[0]
    workers = started.slice(1)
    officer = await firstAdministrator(address, web.notice())
  })
  afterAll(async () => {
    await Promise.all([web?.stop(), ...(workers ?? []).map((worker) => worker.stop())])
    await platforms?.close()
    await database?.remove()
  })

  test('a worker shows nothing but its state', async () => {
    const status = async (path: string) => (await fetch(`${workers[0]?.address}${path}`)).status
    expect([await status('/healthz'), await status('/readyz'), await status('/metrics')]).toEqual([
      200, 200, 200,
    ])
    expect([await status('/'), await status('/console'), await status('/webhooks/zalo')]).toEqual([
      404, 404, 404,
    ])
  })

  test('answer on every channel, and a petition shows live in the console', async () => {
    const leave = new AbortController()
    const live = await officer.live(leave.signal)
    await eventually('the live stream', () => live.heard().includes('event: ready'))
    const people = [
      zaloCitizen('6091745283306618842', address, platforms),
      facebookCitizen('7361920485512937', address, platforms),
      webCitizen(address),
    ]
    await Promise.all(
      people.map(async (citizen) => {
        await citizen.say('tôi muốn phản ánh đèn đường hỏng ở thôn Đoài, trước cửa nhà văn hóa')
        await citizen.hears(/xem lại/)
        await citizen.say('gửi')
        await citizen.hears(/Mã tra cứu: PA-/)
      }),
    )
    await eventually('three notices', () => live.heard().split('petition.created').length === 4)
    leave.abort()
    expect(await officer.open('/console/petitions')).toMatch(/Chiếu sáng/)
  })

  test('nobody goes unanswered or hears it twice when a worker dies in the middle', async () => {
    const people = Array.from({ length: 30 }, (_, n) =>
      zaloCitizen(`70000000000000${100 + n}`, address, platforms),
    )
    await Promise.all(people.slice(0, 15).map((citizen) => citizen.say('mấy giờ làm việc')))
    await workers.pop()?.kill()
    await Promise.all(people.slice(15).map((citizen) => citizen.say('mấy giờ làm việc')))
    for (const citizen of people.slice(15)) await citizen.hears(/\d\d:\d\d/)
    for (const citizen of people) {
      expect((await citizen.heard()).filter((text) => /\d\d:\d\d–/.test(text)).length).toBeLessThan(2)
    }
  })

  test('the web process starts and answers while Redis is away', async () => {
    const alone = await startService({ ...settings, REDIS_URL: 'redis://127.0.0.1:9/0' })
    const ready = await fetch(`${alone.address}/readyz`)
    expect([ready.status, await ready.text()]).toEqual([200, expect.stringContaining('degraded')])
    const citizen = webCitizen(() => alone.address)
    await citizen.say('lệ phí đăng ký khai sinh bao nhiêu')
    await citizen.hears(/không thu lệ phí/)
    expect(await alone.stop()).toBe(0)
  })
})
