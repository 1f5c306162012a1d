import { connect } from 'node:net'
import { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  type ChannelAdapter,
  type InboundEvent,
  WebhookMalformedError,
  WebhookNotConfiguredError,
  WebhookRejectedError,
} from '../../src/channel/index.ts'
import {
  createHttpServer,
  createMetrics,
  createWebhookHandler,
  type HttpServer,
} from '../../src/server/index.ts'
import { createRecordedLog } from './silent-log.ts'

const EVENT: InboundEvent = {
  kind: 'message',
  channel: 'zalo',
  accountId: 'oa-1',
  senderId: 'citizen-1',
  messageId: 'm-1',
  sentAt: 1_795_136_461_324,
  text: 'đèn đường hỏng',
  attachments: [],
}

let now = 1_795_136_461_324
let server: HttpServer
let address: string
let stored: InboundEvent[]
let recorded: ReturnType<typeof createRecordedLog>
let metrics: ReturnType<typeof createMetrics>
let verify: (body: string) => unknown
let append: (events: readonly InboundEvent[]) => Promise<{ accepted: number; duplicates: number }>

const adapter: ChannelAdapter = {
  channel: 'zalo',
  limits: { maxTextLength: 2000, maxButtons: 0, replyWindowMs: null },
  safeToResend: false,
  showsAuthor: true,
  answerVerification: (query) =>
    query.get('word') === 'ours'
      ? { status: 200, body: query.get('challenge') ?? '' }
      : { status: 403, body: 'no' },
  verify: ({ body }) => verify(Buffer.from(body).toString('utf8')),
  parse: (raw) => (raw === 'of no interest' ? [] : [EVENT]),
  render: () => [],
  send: async () => ({ platformMessageId: null }),
}

const post = (body: string | Uint8Array<ArrayBuffer>) =>
  fetch(`${address}/webhooks/zalo`, { method: 'POST', body })
const refusals = async () => (await metrics.webhookRefused.get()).values.map(({ labels }) => labels.reason)

beforeEach(async () => {
  stored = []
  recorded = createRecordedLog()
  metrics = createMetrics()
  verify = (body) => body
  append = async (events) => {
    stored.push(...events)
    return { accepted: events.length, duplicates: 0 }
  }
  const handler = createWebhookHandler({
    adapter,
    append: (events) => append(events),
    clock: () => now,
    log: recorded.log,
    metrics,
  })
  server = createHttpServer(new Hono(), { '/webhooks/zalo': handler })
  address = await server.listen(0, '127.0.0.1')
})

afterEach(async () => {
  vi.useRealTimers()
  await server.close(0)
})

describe('a webhook', () => {
  test('answers 200 once its events are stored', async () => {
    expect((await post('{}')).status).toBe(200)
    expect(stored).toEqual([EVENT])
  })

  test('hands over the exact bytes that came', async () => {
    let seen = ''
    verify = (body) => {
      seen = body
    }
    await post('{ "text" : "xin ch\\u00e0o"}\n')
    expect(seen).toBe('{ "text" : "xin ch\\u00e0o"}\n')
  })

  test('answers a body without events of interest and stores nothing', async () => {
    expect((await post('of no interest')).status).toBe(200)
    expect(stored).toEqual([])
  })

  test.each([200, 401] as const)(
    'answers a wrong signature with the %i its platform wants',
    async (status) => {
      verify = () => {
        throw new WebhookRejectedError('wrong', status)
      }
      expect((await post('{}')).status).toBe(status)
      expect(stored).toEqual([])
      expect(await refusals()).toEqual(['signature'])
    },
  )

  test('answers 503 and logs once a minute while no secret is configured', async () => {
    verify = () => {
      throw new WebhookNotConfiguredError('ZALO_OA_SECRET_KEY is missing')
    }
    expect([(await post('{}')).status, (await post('{}')).status]).toEqual([503, 503])
    expect(recorded.lines).toHaveLength(1)
    expect(recorded.lines[0]).toContain('ZALO_OA_SECRET_KEY')
  })

  test('answers 400 to what the platform would never send, and says so in the log', async () => {
    verify = () => {
      throw new WebhookMalformedError('not JSON')
    }
    expect((await post('{"text":"đèn đường')).status).toBe(400)
    expect(recorded.lines.join('')).toContain('"reason":"malformed"')
    expect(recorded.lines.join('')).not.toContain('đèn')
  })

  test('counts what it refuses instead of flooding the log', async () => {
    verify = () => {
      throw new WebhookRejectedError('wrong', 401)
    }
    for (let i = 0; i < 5; i += 1) await post('{}')
    expect(recorded.lines).toHaveLength(1)
    now += 60_000
    await post('{}')
    expect(recorded.lines).toHaveLength(2)
    expect(recorded.lines[1]).toContain('"count":5')
  })

  test('answers 413 to a body over 1 MiB without looking at it', async () => {
    verify = () => expect.unreachable()
    expect((await post(new Uint8Array(1024 * 1024 + 1))).status).toBe(413)
    expect(await refusals()).toEqual(['tooLarge'])
  })

  test('takes a body of exactly 1 MiB', async () => {
    expect((await post(new Uint8Array(1024 * 1024))).status).toBe(200)
  })

  test('stops collecting a body that turns out longer than 1 MiB although it announced nothing', async () => {
    const chunk = new Uint8Array(256 * 1024)
    const endless = new ReadableStream({
      pull(controller) {
        controller.enqueue(chunk)
        if (++pulled === 6) controller.close()
      },
    })
    let pulled = 0
    const request = { method: 'POST', body: endless, duplex: 'half' } as RequestInit
    expect((await fetch(`${address}/webhooks/zalo`, request)).status).toBe(413)
    expect(stored).toEqual([])
  })

  test('answers 503 when the events cannot be stored, so that the platform repeats them', async () => {
    append = () => Promise.reject(new Error('disk full: đèn đường hỏng'))
    const response = await post('{}')
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('30')
    expect(recorded.lines.join('')).not.toContain('đèn')
  })

  test('answers 503 within the second when the disk does not', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const reached = Promise.withResolvers<void>()
    append = () => {
      reached.resolve()
      return new Promise(() => {})
    }
    const answer = post('{}')
    await reached.promise
    vi.advanceTimersByTime(900)
    expect((await answer).status).toBe(503)
    expect(await refusals()).toEqual(['overload'])
  })

  test('answers the verification of the platform', async () => {
    const right = await fetch(`${address}/webhooks/zalo?word=ours&challenge=1158201444`)
    expect([right.status, await right.text()]).toEqual([200, '1158201444'])
    expect((await fetch(`${address}/webhooks/zalo?word=theirs`)).status).toBe(403)
  })

  test('refuses other methods', async () => {
    expect((await fetch(`${address}/webhooks/zalo`, { method: 'PUT' })).status).toBe(405)
  })

  test('survives a sender that leaves in the middle', async () => {
    const { port } = new URL(address)
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write('POST /webhooks/zalo HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf', () =>
          socket.destroy(),
        )
      })
      socket.on('close', () => resolve())
    })
    expect((await post('{}')).status).toBe(200)
    expect(recorded.lines).toEqual([])
  })

  test('writes no word of the citizen into the log', async () => {
    verify = () => {
      throw new Error('cannot read đèn đường hỏng')
    }
    expect((await post('{}')).status).toBe(503)
    expect(recorded.lines).toHaveLength(1)
    expect(recorded.lines[0]).not.toContain('đèn')
  })
})
