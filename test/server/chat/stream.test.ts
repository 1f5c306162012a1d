import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type ChatService, startChatService } from './chat-service.ts'

let service: ChatService
beforeEach(async () => {
  service = await startChatService()
})
afterEach(() => service.stop())

interface StreamEvent {
  readonly event: string
  readonly id: string
  readonly data: string
}

/** Server-sent events of a conversation, one by one. */
async function* follow(
  conversationId: string,
  headers: Record<string, string> = {},
): AsyncGenerator<StreamEvent> {
  const response = await fetch(`${service.address}/api/chat/stream?conversationId=${conversationId}`, {
    headers,
  })
  expect(response.headers.get('content-type')).toMatch('text/event-stream')
  expect(response.headers.get('x-accel-buffering')).toBe('no')
  let rest = ''
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    rest += chunk
    const blocks = rest.split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const fields = Object.fromEntries(block.split('\n').map((line) => line.split(/: ?(.*)/s)))
      yield { event: fields.event ?? '', id: fields.id ?? '', data: fields.data ?? '' }
    }
  }
}

async function next(events: AsyncGenerator<StreamEvent>): Promise<StreamEvent> {
  const { value, done } = await events.next()
  if (done) throw new Error('the stream ended')
  return value
}

const textOf = (event: StreamEvent): string => JSON.parse(event.data).text

async function begin(): Promise<string> {
  const answer = await service.send({ text: 'Lệ phí?' })
  return ((await answer.json()) as { conversationId: string }).conversationId
}

describe('following a conversation', () => {
  test('brings what stands there, then every new message as it is said', async () => {
    const conversationId = await begin()
    const events = follow(conversationId)
    expect((await next(events)).event).toBe('ready')
    expect(textOf(await next(events))).toBe('Lệ phí?')
    await service.reply(conversationId, { text: 'Miễn phí.' })
    expect(textOf(await next(events))).toBe('Miễn phí.')
    await events.return(undefined)
  })

  test('goes on where a broken connection stopped', async () => {
    const conversationId = await begin()
    const first = follow(conversationId)
    await next(first)
    const { id } = await next(first)
    await first.return(undefined)
    await service.reply(conversationId, { text: 'Trong lúc mất mạng.' })
    const again = follow(conversationId, { 'last-event-id': id })
    await next(again)
    expect(textOf(await next(again))).toBe('Trong lúc mất mạng.')
    await again.return(undefined)
  })

  test('may begin before the first message', async () => {
    const conversationId = service.tokens.issue('hoa-mai')
    const events = follow(conversationId)
    await next(events)
    const message = next(events)
    await service.send({ text: 'Xin chào', conversationId })
    // A conversation that does not exist yet is looked for once a second; the first sign may be a heartbeat.
    let event = await message
    while (event.event !== 'message') event = await next(events)
    expect(textOf(event)).toBe('Xin chào')
    await events.return(undefined)
  })

  test('is refused to made-up conversations', async () => {
    const response = await fetch(`${service.address}/api/chat/stream?conversationId=made-up`)
    expect(response.status).toBe(404)
  })

  test('ends when the service stops', async () => {
    const events = follow(await begin())
    await next(events)
    await next(events)
    service.stopStreams()
    expect((await events.next()).done).toBe(true)
  })
})
