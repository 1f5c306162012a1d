import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ServiceProcess, startService } from '../server/service-process.ts'
import { facebookCitizen, zaloCitizen } from './citizens.ts'
import { firstAdministrator, type Officer } from './officers.ts'
import { type Platforms, startPlatforms, ZALO } from './platforms.ts'
import { eventually } from './waiting.ts'

const DAY_AND_AN_HOUR_MS = 25 * 3_600_000

let platforms: Platforms
let service: ServiceProcess
let officer: Officer
let zaloAhead = 0
const address = () => service.address

beforeAll(async () => {
  platforms = await startPlatforms({ zaloClock: () => Date.now() + zaloAhead })
  service = await startService(platforms.settings)
  officer = await firstAdministrator(address, service.notice())
})
afterAll(async () => {
  await service?.stop()
  await platforms?.close()
})

test('an access token that ran out is renewed, the message arrives once, and no token is kept in the clear', async () => {
  const citizen = zaloCitizen('6091745283306618842', address, platforms)
  zaloAhead = DAY_AND_AN_HOUR_MS
  await citizen.say('lệ phí đăng ký khai sinh bao nhiêu')
  await citizen.hears(/không thu lệ phí/)
  expect((await citizen.heard()).filter((text) => /không thu lệ phí/.test(text))).toHaveLength(1)
  expect(platforms.zalo.tokensOf(ZALO.oaId).accessToken).not.toBe(ZALO.accessToken)
  const files = readdirSync(service.dataDir).filter((name) => name.startsWith('nghedan.db'))
  expect(files).not.toEqual([])
  for (const name of files) {
    const bytes = readFileSync(join(service.dataDir, name))
    expect(bytes.includes(ZALO.accessToken) || bytes.includes(ZALO.refreshToken)).toBe(false)
  }
  expect(service.log()).not.toContain(ZALO.refreshToken)
})

test('what a platform refuses for good waits in the console and goes out again with one click', async () => {
  platforms.faults.facebook = { code: 551, subcode: 1545041 }
  const citizen = facebookCitizen('7361920485512937', address, platforms)
  await citizen.say('mấy giờ làm việc')
  const ids = await eventually('two dead deliveries', async () => {
    const page = await officer.open('/console/deliveries')
    const found = [...page.matchAll(/deliveries\/([0-9a-f-]{36})\/resend/g)].map(([, id]) => id)
    return found.length === 2 && /551/.test(page) && found
  })
  platforms.faults.facebook = undefined
  for (const id of ids) await officer.post(`/console/deliveries/${id}/resend`, {})
  await citizen.hears(/\d\d:\d\d/)
  expect(await officer.open('/console/deliveries')).toContain('Mọi tin đều đã gửi được')
})

test('an account that is cut off stops and tells the staff', async () => {
  platforms.zalo.revoke(ZALO.oaId)
  await zaloCitizen('6091745283306618843', address, platforms).say('xin chào')
  await eventually('the alert', async () => /Kênh Zalo bị ngắt/.test(await officer.open('/console/alerts')))
  expect((await fetch(`${address()}/readyz`)).status).toBe(200)
})
