import { createHmac } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { type GraphSimulator, type GraphSimulatorOptions, metaJson, startGraphSimulator } from './index.ts'

const PAGE = { pageId: '10', appId: '78', appSecret: 'secret', pageAccessToken: 'token' }
const PROOF = createHmac('sha256', 'secret').update('token').digest('hex')
const open: GraphSimulator[] = []

afterEach(async () => {
  await Promise.all(open.splice(0).map((simulator) => simulator.close()))
})

async function scene(options: Partial<GraphSimulatorOptions> = {}) {
  const simulator = await startGraphSimulator({ accounts: [PAGE], clock: () => 1000, ...options })
  open.push(simulator)
  async function post(body: unknown, path = '/v25.0/10/messages', proof = PROOF, token = 'token') {
    const response = await fetch(`${simulator.url}${path}?appsecret_proof=${proof}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    })
    return { status: response.status, body: JSON.parse(await response.text()) }
  }
  const send = (message: unknown, more: object = {}) =>
    post({ recipient: { id: '55' }, messaging_type: 'RESPONSE', message, ...more })
  return { simulator, post, send }
}

describe('the Graph simulator', () => {
  it('accepts a text and remembers it with its metadata', async () => {
    const { send, simulator } = await scene()
    const answer = await send({ text: 'Dạ', metadata: 'out:1' })
    expect(answer).toEqual({ status: 200, body: { recipient_id: '55', message_id: 'm_sim000000001' } })
    expect(simulator.messages()).toEqual([
      {
        accountId: '10',
        to: '55',
        text: 'Dạ',
        metadata: 'out:1',
        platformMessageId: 'm_sim000000001',
        acceptedAt: 1000,
      },
    ])
  })

  it('refuses a wrong token, a wrong proof and another Page', async () => {
    const { post } = await scene()
    expect(await post({}, '/v25.0/10/messages', PROOF, 'other')).toMatchObject({
      status: 401,
      body: { error: { code: 190 } },
    })
    expect((await post({}, '/v25.0/10/messages', 'x')).body.error.code).toBe(100)
    expect((await post({}, '/v25.0/11/messages')).body.error).toMatchObject({ code: 100, error_subcode: 33 })
  })

  it.each<[string, object, object]>([
    ['a text over 2,000 characters', { text: 'a'.repeat(2001) }, {}],
    ['no text', {}, {}],
    [
      'fourteen quick replies',
      { text: 'a', quick_replies: Array(14).fill({ title: 'a', payload: 'b' }) },
      {},
    ],
    [
      'a quick reply over 20 characters',
      { text: 'a', quick_replies: [{ title: 'a'.repeat(21), payload: 'b' }] },
      {},
    ],
    ['a retired tag', { text: 'a' }, { messaging_type: 'MESSAGE_TAG', tag: 'ACCOUNT_UPDATE' }],
    ['metadata over 1,000 characters', { text: 'a', metadata: 'm'.repeat(1001) }, {}],
  ])('refuses %s', async (_, message, more) => {
    const { send, simulator } = await scene()
    expect(await send(message, more)).toMatchObject({ status: 400, body: { error: { code: 100 } } })
    expect(simulator.messages()).toEqual([])
  })

  it('keeps the window, and opens it for a person where that is granted', async () => {
    const { send } = await scene({ windowOf: () => 'human', humanAgentGranted: true })
    expect((await send({ text: 'a' })).body.error).toMatchObject({ code: 10, error_subcode: 2018278 })
    expect((await send({ text: 'a' }, { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' })).status).toBe(
      200,
    )
  })

  it('knows people who left', async () => {
    const { send } = await scene({ windowOf: () => 'blocked' })
    expect((await send({ text: 'a' })).body.error).toMatchObject({ code: 551, error_subcode: 1545041 })
  })
})

describe('metaJson', () => {
  it('escapes as Meta does', () => {
    expect(metaJson({ text: 'ạ/👍' })).toBe('{"text":"\\u1ea1\\/\\ud83d\\udc4d"}')
  })
})
