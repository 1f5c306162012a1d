import { describe, expect, it } from 'vitest'
import { createFacebookWebhooks } from '../../simulators/index.ts'
import { ACCOUNT, delivery, facebookAdapter, NOW } from './facebook-subject.ts'

const adapter = facebookAdapter()
const PAGE = ACCOUNT.accountId

function parsed(events: readonly unknown[], list: 'messaging' | 'standby' = 'messaging') {
  const entry = [{ id: PAGE, time: NOW, [list]: events }]
  return adapter.parse(adapter.verify(delivery(Buffer.from(JSON.stringify({ object: 'page', entry })))))
}

function event(part: Readonly<Record<string, unknown>>, at = NOW) {
  return { sender: { id: '55' }, recipient: { id: PAGE }, timestamp: at, ...part }
}

describe('parseFacebookDelivery', () => {
  it('drops one event of strange shape and keeps its neighbours', () => {
    const good = (mid: string) => event({ message: { mid, text: mid } })
    const strange = [null, 7, {}, event({ message: 'x' }), { ...good('x'), timestamp: 'soon' }]
    expect(parsed([good('a'), ...strange, good('b')]).map(({ messageId }) => messageId)).toEqual(['a', 'b'])
  })

  it('never takes the words of the Page for those of a citizen', () => {
    expect(parsed([event({ sender: { id: PAGE }, message: { mid: 'm', text: 'vòng lặp' } })])).toEqual([])
  })

  it('takes an echo without app id for staff', () => {
    const echo = {
      sender: { id: PAGE },
      recipient: { id: '55' },
      message: { mid: 'm', is_echo: true, text: 'Dạ' },
    }
    expect(parsed([event(echo)])).toMatchObject([{ kind: 'staffTakeover', senderId: '55', text: 'Dạ' }])
  })

  it('does not take metadata of another kind for the id of a delivery', () => {
    const message = { mid: 'm', is_echo: true, app_id: Number(ACCOUNT.appId), metadata: 'khác' }
    const [echo] = parsed([event({ sender: { id: PAGE }, recipient: { id: '55' }, message })])
    expect(echo).toMatchObject({ kind: 'echo', platformMessageId: 'm' })
    expect(echo).not.toHaveProperty('deliveryId')
  })

  it('falls silent when the thread is passed to another app', () => {
    const pass = { pass_thread_control: { new_owner_app_id: '26390203743090' } }
    expect(parsed([event(pass)])).toMatchObject([{ kind: 'staffTakeover' }])
  })

  it('hears staff who write while their app owns the thread', () => {
    const echo = {
      sender: { id: PAGE },
      recipient: { id: '55' },
      message: { mid: 'm', is_echo: true, text: 'Dạ' },
    }
    expect(parsed([event(echo)], 'standby')).toMatchObject([{ kind: 'staffTakeover', text: 'Dạ' }])
  })

  it('only records a tap made while another app owns the thread', () => {
    expect(parsed([event({ postback: { title: 'Lệ phí' } })], 'standby')).toMatchObject([
      { kind: 'observed', text: 'Lệ phí' },
    ])
  })

  it('knows an old sticker by the mark on the message alone', () => {
    const attachments = [{ type: 'image', payload: { url: 'https://scontent.xx.fbcdn.net/s.png' } }]
    const [message] = parsed([event({ message: { mid: 'm', sticker_id: 369239263222822, attachments } })])
    expect(message).toMatchObject({ attachments: [{ kind: 'sticker' }] })
  })

  it('keeps events of one moment in the order they came', () => {
    const events = ['a', 'b', 'c'].map((mid) => event({ message: { mid, text: mid } }))
    expect(parsed(events).map(({ messageId }) => messageId)).toEqual(['a', 'b', 'c'])
  })

  it('reads what the simulator sends', () => {
    const webhooks = createFacebookWebhooks({
      appId: ACCOUNT.appId,
      pageId: PAGE,
      appSecret: ACCOUNT.appSecret,
    })
    const read = (signed: { body: Buffer; headers: Readonly<Record<string, string>> }) =>
      adapter.parse(adapter.verify({ ...signed, receivedAt: NOW }))
    const from = { psid: '55', mid: 'm9', at: NOW }
    expect(read(webhooks.text({ ...from, text: 'Xã ơi 👍 1/2' }))).toMatchObject([{ text: 'Xã ơi 👍 1/2' }])
    expect(read(webhooks.quickReply({ ...from, text: 'Lệ phí', payload: '#fee' }))).toMatchObject([
      { payload: '#fee' },
    ])
    expect(read(webhooks.image({ ...from, url: 'https://scontent.xx.fbcdn.net/1.jpg' }))).toMatchObject([
      { attachments: [{ kind: 'image' }] },
    ])
    expect(read(webhooks.getStarted({ ...from, ref: 'qr' }))).toMatchObject([
      { kind: 'opened', referral: 'qr' },
    ])
    expect(read(webhooks.echo({ ...from, text: 'Dạ', metadata: 'out:7' }))).toMatchObject([
      { kind: 'echo', deliveryId: '7' },
    ])
    expect(read(webhooks.echo({ ...from, text: 'Dạ' }))).toMatchObject([{ kind: 'staffTakeover' }])
  })
})
