import { describe, expect, test } from 'vitest'
import { createWebAdapter } from '../../../adapters/web/index.ts'
import type { OutboundPayload, WebhookRequest } from '../../../src/channel/index.ts'
import { describeChannelAdapter } from '../../contract/channel-adapter.contract.ts'

const wrap = (body: Uint8Array): WebhookRequest => ({ body, headers: {}, receivedAt: 1_795_136_461_324 })
const delivery = {
  commune: 'hoa-mai',
  conversationId: 'token-1',
  messageId: 'm-1',
  sentAt: 1_795_136_461_324,
  text: 'Lệ phí đăng ký khai sinh?',
}

describeChannelAdapter('web', () => ({
  adapter: createWebAdapter(),
  sample: {
    request: wrap(Buffer.from(JSON.stringify(delivery))),
    text: delivery.text,
    senderId: delivery.conversationId,
  },
  sign: wrap,
  signed: false,
  unconfigured: null,
}))

describe('the web channel', () => {
  const adapter = createWebAdapter()

  test('keeps photographs, a location and the payload of a button', () => {
    const attachments = [
      { kind: 'image', url: '/uploads/a.jpg' },
      { kind: 'location', latitude: 21, longitude: 105.8 },
    ] as const
    expect(adapter.parse({ ...delivery, payload: '#fee', attachments })).toMatchObject([
      { payload: '#fee', attachments },
    ])
  })

  test('keeps buttons, links and phones for the page to draw', () => {
    const message = {
      text: 'Chọn một mục',
      buttons: [{ title: 'Lệ phí', payload: '#fee' }],
      links: [{ title: 'Nộp trực tuyến', url: 'https://dichvucong.example' }],
      phones: [{ title: 'Công an xã', number: '0900000013' }],
    }
    expect(adapter.render(message)).toEqual([
      {
        ...message,
        options: message.buttons,
        preview: 'Chọn một mục\n\nNộp trực tuyến: https://dichvucong.example\n\n1. Lệ phí',
      },
    ])
  })

  test('draws buttons that come without words', () => {
    const [payload] = adapter.render({ text: '', buttons: [{ title: 'Lệ phí', payload: '#fee' }] })
    expect(payload?.preview).toBe('1. Lệ phí')
  })

  test('delivers by the transcript alone', async () => {
    const payload = adapter.render({ text: 'Chào ông/bà' })[0] as OutboundPayload
    const request = { accountId: 'hoa-mai', to: 'token-1', payload, deliveryId: 'd-1', byStaff: false }
    expect(await adapter.send(request)).toEqual({ platformMessageId: 'd-1' })
  })
})
