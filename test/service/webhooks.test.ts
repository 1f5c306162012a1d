import { createHmac } from 'node:crypto'
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ServiceProcess, startService } from '../server/service-process.ts'
import { metaJson, signFacebook, signZalo } from '../simulators/index.ts'
import { deliver, facebookCitizen, zaloCitizen } from './citizens.ts'
import {
  FACEBOOK,
  facebookWebhooks,
  type Platforms,
  startPlatforms,
  ZALO,
  zaloWebhooks,
} from './platforms.ts'
import { eventually } from './waiting.ts'

const FORGED = 'tin giả mạo của Trần Văn Giả, 0912 345 678'
const MIB = 1024 * 1024

let platforms: Platforms
let service: ServiceProcess
const address = () => service.address
let people = 0
const newPerson = () => `60917452833066${String(10_000 + ++people)}`

beforeAll(async () => {
  platforms = await startPlatforms()
  service = await startService(platforms.settings)
})
afterAll(async () => {
  await service?.stop()
  await platforms?.close()
})

async function post(channel: string, body: string | Buffer, headers: Record<string, string> = {}) {
  const init = { method: 'POST', body: typeof body === 'string' ? body : new Uint8Array(body), headers }
  return (await fetch(`${address()}/webhooks/${channel}`, init)).status
}

/** The figure of `/metrics` that counts what was stored. */
async function stored(): Promise<number> {
  const figures = await (await fetch(`${address()}/metrics`)).text()
  const counts = [...figures.matchAll(/^nghedan_events_accepted_total\{[^}]*\} (\d+)/gm)]
  return counts.reduce((sum, [, count]) => sum + Number(count), 0)
}

const zaloText = (at = Date.now()) =>
  zaloWebhooks.text({ userId: newPerson(), msgId: `m${people}`, at, text: FORGED })
const facebookText = () =>
  facebookWebhooks.text({ psid: newPerson(), mid: `m_${people}`, at: Date.now(), text: FORGED })

describe('a citizen on a platform', () => {
  test('of Zalo is answered once, with a numbered menu whose number works when typed', async () => {
    const citizen = zaloCitizen(newPerson(), address, platforms)
    await citizen.say('lệ phí đăng ký khai sinh bao nhiêu')
    const answer = await citizen.hears(/không thu lệ phí[\s\S]*\n1\. .+\n2\. /)
    const second = /\n2\. (.+)/.exec(answer)?.[1]?.toLowerCase() ?? '?'
    await citizen.say('2')
    expect((await citizen.hears(/Đăng ký khai sinh/)).toLowerCase()).toContain(`– ${second}`)
  })

  test('of Facebook gets quick replies, and a typed number picks among them', async () => {
    const psid = newPerson()
    const citizen = facebookCitizen(psid, address, platforms)
    await citizen.say('lam can cuoc can giay to gi')
    await citizen.hears(/giấy tờ cần có/)
    const offered = platforms.graph.messages().findLast(({ to }) => to === psid)?.quickReplies ?? []
    expect(offered.length).toBeGreaterThan(2)
    await citizen.say('2')
    expect((await citizen.hears(/ căn cước – /i)).toLowerCase()).toContain(
      String(offered[1]?.title).toLowerCase(),
    )
  })

  test('who sends two messages in the wrong order is understood in the right one', async () => {
    const userId = newPerson()
    const citizen = zaloCitizen(userId, address, platforms)
    const at = Date.now()
    const place = zaloWebhooks.text({ userId, msgId: 'later', at, text: 'ở thôn Đoài, cạnh nhà văn hóa' })
    const trouble = { userId, msgId: 'sooner', at: at - 900, text: 'tôi muốn phản ánh đèn đường hỏng' }
    await Promise.all([
      deliver(address(), 'zalo', place),
      deliver(address(), 'zalo', zaloWebhooks.text(trouble)),
    ])
    expect(await citizen.hears(/xem lại/)).toMatch(
      /đèn đường hỏng\n(.*\n)?ở thôn Đoài|đèn đường hỏng[\s\S]*thôn Đoài/,
    )
  })

  test('whose message is repeated is answered once', async () => {
    const userId = newPerson()
    const before = await stored()
    const delivery = zaloWebhooks.text({ userId, msgId: 'again', at: Date.now(), text: 'mấy giờ làm việc' })
    const repeat = { ...delivery, headers: { ...delivery.headers, num_retry: '1' } }
    const answers = [delivery, repeat, repeat].map((each) => deliver(address(), 'zalo', each))
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await stored()).toBe(before + 1)
    const citizen = zaloCitizen(userId, address, platforms)
    await citizen.hears(/\d\d:\d\d/)
    await citizen.say('cảm ơn')
    await citizen.hears(/Dạ|Không có gì/)
    expect((await citizen.heard()).filter((text) => /\d\d:\d\d/.test(text))).toHaveLength(1)
  })

  test.each([
    ['letters in pieces', 'lệ phí đăng ký khai sinh bao nhiêu'.normalize('NFD'), /không thu lệ phí/],
    ['pictures only', '👍🏽🎉', /bằng chữ/],
    ['a database command', "'; DROP TABLE conversations; --", /trợ lý tự động/],
    ['a page with a script', '<script>alert(1)</script> mấy giờ làm việc', /\d\d:\d\d/],
    ['a hundred kilobytes', 'đèn đường hỏng '.repeat(6600), /\?|xem lại/],
    ['a zero byte and half a letter', 'mấy giờ làm việc\u0000 \ud83d', /\d\d:\d\d/],
  ])('who sends %s gets a polite answer', async (_, text, expected) => {
    const citizen = facebookCitizen(newPerson(), address, platforms)
    await citizen.say(text)
    await citizen.hears(expected)
  })
})

describe('what is not from the platform', () => {
  test.each<[string, () => [string | Buffer, Record<string, string>]]>([
    ['no signature', () => [zaloText().body, {}]],
    ['a wrong one', () => [zaloText().body, { 'x-zevent-signature': `mac=${'0'.repeat(64)}` }]],
    [
      'one that is three hours old',
      () => {
        const { body, headers } = zaloText(Date.now() - 3 * 3_600_000)
        return [body, headers]
      },
    ],
    [
      'a keyed hash in place of the plain one',
      () => {
        const { body } = zaloText()
        const { timestamp } = JSON.parse(body.toString()) as { timestamp: string }
        const mac = createHmac('sha256', ZALO.signingKey)
          .update(`${ZALO.appId}${body}${timestamp}`)
          .digest('hex')
        return [body, { 'x-zevent-signature': `mac=${mac}` }]
      },
    ],
    [
      'a newline after what was signed',
      () => {
        const { body, headers } = zaloText()
        return [`${body}\n`, headers]
      },
    ],
    ['the empty object of the console’s probe', () => ['{}', {}]],
  ])('reaches Zalo’s webhook with %s: 200, and nothing is stored', async (_, make) => {
    const before = await stored()
    expect(await post('zalo', ...make())).toBe(200)
    expect(await stored()).toBe(before)
  })

  test.each<[string, () => [string | Buffer, Record<string, string>]]>([
    ['no signature', () => [facebookText().body, {}]],
    ['a wrong one', () => [facebookText().body, { 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` }]],
    [
      'a newline after what was signed',
      () => {
        const { body, headers } = facebookText()
        return [`${body}\n`, headers]
      },
    ],
  ])('reaches Facebook’s webhook with %s: 401, and nothing is stored', async (_, make) => {
    const before = await stored()
    expect(await post('facebook', ...make())).toBe(401)
    expect(await stored()).toBe(before)
  })
})

describe('what the platform sends but nobody can use', () => {
  test('half a JSON object, rightly signed, is refused with 400', async () => {
    const facebook = signFacebook('{"object":', FACEBOOK.appSecret)
    expect(await post('facebook', facebook.body, facebook.headers)).toBe(400)
  })

  test('events of other accounts and of unknown names are acknowledged and not stored', async () => {
    const before = await stored()
    const timestamp = String(Date.now())
    const sign = (fields: object) =>
      signZalo(JSON.stringify({ app_id: ZALO.appId, timestamp, ...fields }), { ...ZALO, timestamp })
    const parties = { sender: { id: newPerson() }, recipient: { id: '99999999' } }
    const message = { text: 'xin chào', msg_id: 'x' }
    const deliveries = [
      sign({ ...parties, event_name: 'user_send_text', message }),
      sign({ ...parties, recipient: { id: ZALO.oaId }, event_name: 'user_send_poll', message }),
    ]
    for (const { body, headers } of deliveries) expect(await post('zalo', body, headers)).toBe(200)
    const page = metaJson({
      object: 'page',
      entry: [{ id: '99', messaging: [{ sender: { id: '1' }, message }] }],
    })
    const other = signFacebook(page, FACEBOOK.appSecret)
    expect(await post('facebook', other.body, other.headers)).toBe(200)
    expect(await stored()).toBe(before)
  })

  test('more than 1 MiB is refused with 413, announced or not', async () => {
    const big = signFacebook(Buffer.alloc(MIB + 1, 97), FACEBOOK.appSecret)
    expect(await post('facebook', big.body, big.headers)).toBe(413)
    expect(await unannounced(2 * MIB)).toBe(413)
  })
})

test('Meta’s question for the address is answered to whoever knows the word', async () => {
  const ask = async (word: string) => {
    const query = new URLSearchParams({
      'hub.mode': 'subscribe',
      'hub.verify_token': word,
      'hub.challenge': '1158201444',
    })
    const answer = await fetch(`${address()}/webhooks/facebook?${query}`)
    return [answer.status, await answer.text()]
  }
  expect(await ask(FACEBOOK.verifyToken)).toEqual([200, '1158201444'])
  expect((await ask('another'))[0]).toBe(403)
})

test('webhooks are answered within a second while the platforms are silent or broken', async () => {
  for (const fault of ['timeoutAfterAccept', 'status500', 'dropBefore'] as const) {
    platforms.faults.zalo = fault
    const durations = await Promise.all(
      Array.from({ length: 40 }, async () => {
        const startedAt = performance.now()
        await zaloCitizen(newPerson(), address, platforms).say('xin chào')
        return performance.now() - startedAt
      }),
    )
    expect(Math.max(...durations)).toBeLessThan(1000)
  }
  platforms.faults.zalo = undefined
})

test('after all that the service is up, and its log names kinds, never people or their words', async () => {
  expect((await fetch(`${address()}/readyz`)).status).toBe(200)
  const log = await eventually(
    'the refusals in the log',
    () => /"reason":"tooLarge"/.test(service.log()) && service.log(),
  )
  expect(log).toMatch(/"channel":"zalo","status":200,"reason":"signature"/)
  expect(log).toMatch(/"channel":"facebook","status":401,"reason":"signature"/)
  expect(log).toMatch(/"reason":"malformed"/)
  expect(log).toMatch(/user_send_poll/)
  expect(log).not.toMatch(/Giả|giả mạo|0912|khai sinh|can cuoc|DROP|script|đèn|6091745283306/)
})

function unannounced(bytes: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sending = request(`${address()}/webhooks/zalo`, { method: 'POST' }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    sending.on('error', reject)
    for (let sent = 0; sent < bytes; sent += 65_536) sending.write(Buffer.alloc(65_536, 98))
    sending.end()
  })
}
