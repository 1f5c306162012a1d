import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ChatService, NOW, startChatService } from './chat-service.ts'

let service: ChatService
beforeAll(async () => {
  service = await startChatService()
})
afterAll(() => service.stop())

const PNG = new Uint8Array(Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('pixels')]))

interface Sent {
  readonly conversationId: string
  readonly messageId: string
}

async function sent(body: unknown): Promise<Sent> {
  const response = await service.send(body)
  expect(response.status).toBe(202)
  return (await response.json()) as Sent
}

const problem = async (response: Response) => [
  response.status,
  ((await response.json()) as { code: string }).code,
]
const history = async (conversationId: string, after = '') => {
  const query = new URLSearchParams({ conversationId, after })
  const response = await fetch(`${service.address}/api/chat/messages?${query}`)
  return (await response.json()) as {
    messages: { text: string; author: string; cursor: number; buttons: unknown[] }[]
  }
}

function form(fields: Record<string, string>, ...photos: Uint8Array<ArrayBuffer>[]): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  for (const photo of photos) data.append('photo', new Blob([photo]), 'IMG_2026 nhà tôi.png')
  return data
}

describe('sending', () => {
  test('needs nothing but words and gives a new conversation', async () => {
    const { conversationId, messageId } = await sent({ text: 'Lệ phí đăng ký khai sinh?' })
    expect(service.tokens.isIssued(conversationId, 'hoa-mai')).toBe(true)
    expect(service.appended.at(-1)).toEqual({
      kind: 'message',
      channel: 'web',
      accountId: 'hoa-mai',
      senderId: conversationId,
      messageId,
      sentAt: NOW,
      text: 'Lệ phí đăng ký khai sinh?',
      attachments: [],
    })
  })

  test('goes on in the same conversation', async () => {
    const first = await sent({ text: 'một' })
    const second = await sent({ text: 'hai', conversationId: first.conversationId })
    expect(second.conversationId).toBe(first.conversationId)
    expect(second.messageId).not.toBe(first.messageId)
  })

  test('is harmless when repeated with the same clientMessageId', async () => {
    const conversationId = service.tokens.issue('hoa-mai')
    const body = { text: 'đèn hỏng', conversationId, clientMessageId: 'abc-1' }
    const before = service.appended.length
    expect(await sent(body)).toEqual(await sent(body))
    expect(service.appended.length).toBe(before + 1)
  })

  test('carries a tapped button and a place', async () => {
    await sent({
      text: 'Lệ phí',
      payload: '#procedure:fee',
      location: { latitude: 21.03, longitude: 105.85 },
    })
    expect(service.appended.at(-1)).toMatchObject({
      payload: '#procedure:fee',
      attachments: [{ kind: 'location', latitude: 21.03, longitude: 105.85 }],
    })
  })

  test('keeps a photograph under an unguessable name and shows it', async () => {
    await sent(form({ text: 'ổ gà' }, PNG))
    const event = service.appended.at(-1)
    const [photo] = event?.kind === 'message' ? event.attachments : []
    expect(photo).toMatchObject({ kind: 'image', url: expect.stringMatching(/^\/uploads\/[\w-]{32}\.png$/) })
    const shown = await fetch(service.address + (photo && 'url' in photo ? photo.url : ''))
    expect(shown.headers.get('content-type')).toBe('image/png')
    expect(await shown.bytes()).toEqual(PNG)
  })

  test.each([
    ['an empty message', { text: '  ' }, [400, 'MESSAGE_EMPTY']],
    ['a message of 100 kB', { text: 'dài '.repeat(25_000) }, [413, 'MESSAGE_TOO_LONG']],
    ['a message of 4001 characters', { text: 'x'.repeat(4001) }, [413, 'MESSAGE_TOO_LONG']],
    ['text that is no text', { text: { a: 1 } }, [400, 'MESSAGE_INVALID']],
    ['a payload that no button has', { text: 'x', payload: 'drop table' }, [400, 'MESSAGE_INVALID']],
    ['a place off the earth', { location: { latitude: 91, longitude: 0 } }, [400, 'MESSAGE_INVALID']],
    [
      'a conversation of somebody’s own making',
      { text: 'x', conversationId: 'mine' },
      [404, 'CONVERSATION_UNKNOWN'],
    ],
    ['a commune that is not here', { text: 'x', commune: 'hoa-sen' }, [404, 'COMMUNE_UNKNOWN']],
  ])('refuses %s', async (_what, body, expected) => {
    const before = service.appended.length
    expect(await problem(await service.send(body))).toEqual(expected)
    expect(service.appended.length).toBe(before)
  })

  test('refuses a body that is not JSON', async () => {
    const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"text":' }
    expect(await problem(await fetch(`${service.address}/api/chat/messages`, request))).toEqual([
      400,
      'MESSAGE_INVALID',
    ])
  })

  test('refuses a file that only calls itself a photograph', async () => {
    const html = new TextEncoder().encode('<script>alert(1)</script>')
    expect(await problem(await service.send(form({ text: 'ảnh' }, html)))).toEqual([415, 'PHOTO_TYPE'])
  })

  test('refuses a fourth photograph', async () => {
    expect(await problem(await service.send(form({}, PNG, PNG, PNG, PNG)))).toEqual([400, 'PHOTO_TOO_MANY'])
  })

  test('refuses a photograph over 5 MB', async () => {
    const large = new Uint8Array(5 * 1024 * 1024 + 1)
    large.set(PNG)
    expect(await problem(await service.send(form({}, large)))).toEqual([413, 'PHOTO_TOO_LARGE'])
  })

  test('slows down who sends more than thirty messages a minute and asks to wait', async () => {
    const conversationId = service.tokens.issue('hoa-mai')
    for (let count = 0; count < 30; count += 1) await sent({ text: 'x', conversationId })
    const refused = await service.send({ text: 'x', conversationId })
    expect(refused.headers.get('retry-after')).toBe('10')
    expect(await problem(refused)).toEqual([429, 'TOO_MANY_MESSAGES'])
  })

  test('keeps words of citizens and conversation tokens out of the log', async () => {
    const { conversationId } = await sent({ text: 'nhà ông Tư đổ rác' })
    await service.send({ text: 'nhà ông Tư đổ rác', conversationId, payload: 'nhà ông Tư' })
    expect(service.log.join('')).not.toMatch(new RegExp(`Tư|${conversationId}`))
  })
})

describe('reading', () => {
  test('gives the transcript in order with buttons, and only what is newer when asked so', async () => {
    const { conversationId } = await sent({ text: 'Lệ phí?' })
    const buttons = [{ title: 'Giấy tờ', payload: '#documents' }]
    await service.reply(conversationId, { text: 'Miễn phí.', buttons })
    await service.reply(conversationId, { text: 'Tôi là cán bộ.' }, 'officer')
    const { messages } = await history(conversationId)
    expect(messages.map(({ author, text }) => [author, text])).toEqual([
      ['citizen', 'Lệ phí?'],
      ['assistant', 'Miễn phí.'],
      ['officer', 'Tôi là cán bộ.'],
    ])
    expect(messages[1]?.buttons).toEqual(buttons)
    const newer = await history(conversationId, String(messages[1]?.cursor))
    expect(newer.messages.map(({ author }) => author)).toEqual(['officer'])
  })

  test('shows nobody a conversation of others', async () => {
    const { conversationId } = await sent({ text: 'riêng tư' })
    const guessed = `${conversationId.slice(0, -1)}${conversationId.endsWith('A') ? 'B' : 'A'}`
    const response = await fetch(`${service.address}/api/chat/messages?conversationId=${guessed}`)
    expect(await problem(response)).toEqual([404, 'CONVERSATION_UNKNOWN'])
  })

  test('gives an empty transcript before the first message', async () => {
    expect(await history(service.tokens.issue('hoa-mai'))).toEqual({ messages: [] })
  })

  test('may be kept by no cache', async () => {
    const response = await fetch(`${service.address}/api/chat/messages?conversationId=x`)
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  test.each(['/uploads/..%2f..%2fsecret', '/uploads/aaaaaaaaaaaaaaaaaaaaaaaa.png', '/uploads/x.svg'])(
    'finds no photograph at %s',
    async (path) => {
      expect((await fetch(service.address + path)).status).toBe(404)
    },
  )
})
