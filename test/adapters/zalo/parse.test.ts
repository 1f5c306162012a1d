import { describe, expect, it } from 'vitest'
import type { InboundEvent } from '../../../src/channel/index.ts'
import { createZaloWebhooks } from '../../simulators/index.ts'
import { ACCOUNT, delivery, NOW, SIGNATURES, zaloAdapter } from './zalo-subject.ts'

const OA = ACCOUNT.accountId
const base = { app_id: ACCOUNT.appId, sender: { id: '55' }, recipient: { id: OA } }

function parsed(fields: Readonly<Record<string, unknown>>, adapter = zaloAdapter()): readonly InboundEvent[] {
  const body = Buffer.from(JSON.stringify({ ...fields, timestamp: String(NOW) }))
  return adapter.parse(adapter.verify(delivery(body)))
}

function text(words: string, more: Readonly<Record<string, unknown>> = {}) {
  return { ...base, event_name: 'user_send_text', message: { msg_id: 'm1', text: words }, ...more }
}

describe('parseZaloDelivery', () => {
  it('takes one word behind # for a tap, a sentence behind # for speech', () => {
    expect(parsed(text(' #menu '))[0]).toMatchObject({ payload: '#menu', text: ' #menu ' })
    expect(parsed(text('#ngập đường liên thôn'))[0]).not.toHaveProperty('payload')
  })

  it('leaves the form of the letters alone', () => {
    const words = 'đường ngập'.normalize('NFD')
    expect(parsed(text(words))[0]).toMatchObject({ text: words })
  })

  it('never takes the words of the OA for those of a citizen', () => {
    expect(parsed(text('vòng lặp', { sender: { id: OA } }))).toEqual([])
    expect(parsed(text('vòng lặp', { oa_id: '55' }))).toEqual([])
  })

  it('makes up a message id from name, citizen and time when Zalo gives none', () => {
    expect(parsed(text('xin chào', { message: { text: 'xin chào' } }))[0]?.messageId).toBe(
      `user_send_text:55:${NOW}`,
    )
  })

  it('serves several OAs and drops an OA that belongs to another app', () => {
    const second = { ...ACCOUNT, accountId: '99' }
    const foreign = { ...ACCOUNT, accountId: '66', appId: '12' }
    const adapter = zaloAdapter([ACCOUNT, second, foreign])
    expect(parsed(text('a', { recipient: { id: '99' } }), adapter)[0]?.accountId).toBe('99')
    expect(parsed(text('a', { recipient: { id: '66' } }), adapter)).toEqual([])
  })

  it('keeps a message whose attachment it cannot read', () => {
    const message = { msg_id: 'm1', text: 'đây', attachments: ['?', { type: 'image' }, { type: 'hologram' }] }
    expect(parsed({ ...base, event_name: 'user_send_image', message })[0]).toMatchObject({
      text: 'đây',
      attachments: [{ kind: 'other' }, { kind: 'other' }, { kind: 'other' }],
    })
  })

  it('does not believe a place that is not on earth', () => {
    const at = (latitude: unknown, longitude: unknown) => ({
      ...base,
      event_name: 'user_send_location',
      message: {
        msg_id: 'm',
        attachments: [{ type: 'location', payload: { coordinates: { latitude, longitude } } }],
      },
    })
    for (const [latitude, longitude] of [
      ['91', '0'],
      ['', ''],
      ['NaN', '1'],
      [null, null],
      ['1', '181'],
    ]) {
      expect(parsed(at(latitude, longitude))[0], String(latitude)).toMatchObject({
        attachments: [{ kind: 'other' }],
      })
    }
    expect(parsed(at('-0.5', 105))[0]).toMatchObject({
      attachments: [{ kind: 'location', latitude: -0.5, longitude: 105 }],
    })
  })

  it('reads what the simulator sends', () => {
    const adapter = zaloAdapter()
    const webhooks = createZaloWebhooks({
      appId: ACCOUNT.appId,
      oaId: OA,
      signingKey: SIGNATURES.oa_secret_key,
    })
    const kindOf = (signed: { body: Buffer; headers: Readonly<Record<string, string>> }) =>
      adapter.parse(adapter.verify({ ...signed, receivedAt: NOW })).map((event) => event.kind)
    const from = { userId: '55', msgId: 'm9', at: NOW }
    expect(kindOf(webhooks.text({ ...from, text: 'xin chào' }))).toEqual(['message'])
    expect(kindOf(webhooks.image({ ...from, url: 'https://f21-zpc.zdn.vn/jpg/1.jpg' }))).toEqual(['message'])
    expect(kindOf(webhooks.location({ ...from, latitude: 20.9, longitude: 105.7 }))).toEqual(['message'])
    expect(kindOf(webhooks.follow(from))).toEqual(['opened'])
    expect(kindOf(webhooks.unfollow(from))).toEqual(['closed'])
    expect(kindOf(webhooks.echo({ ...from, text: 'Dạ' }))).toEqual(['echo'])
    expect(kindOf(webhooks.echo({ ...from, text: 'Dạ', adminId: '7' }))).toEqual(['staffTakeover'])
  })

  it('reports an event of unknown name once, without its content', () => {
    const notes: unknown[] = []
    const log = {
      info: (details: unknown) => notes.push(details),
      warn: (details: unknown) => notes.push(details),
    }
    const adapter = zaloAdapter([ACCOUNT], { log })
    parsed({ ...base, event_name: 'user_send_poll', message: { text: 'bí mật' } }, adapter)
    parsed({ ...base, event_name: 'user_send_poll', message: { text: 'bí mật' } }, adapter)
    parsed(text('xin chào'), adapter)
    expect(notes).toEqual([{ event: 'user_send_poll' }])
  })
})
