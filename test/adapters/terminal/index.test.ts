import { describe, expect, test } from 'vitest'
import { createTerminalAdapter } from '../../../adapters/terminal/index.ts'
import type { OutboundPayload, WebhookRequest } from '../../../src/channel/index.ts'
import { describeChannelAdapter } from '../../contract/channel-adapter.contract.ts'

const wrap = (body: Uint8Array): WebhookRequest => ({ body, headers: {}, receivedAt: 1_795_136_461_324 })
const line = {
  commune: 'hoa-mai',
  senderId: 'terminal',
  messageId: 'm-1',
  sentAt: 1_795_136_461_324,
  text: 'xã làm việc mấy giờ',
}

describeChannelAdapter('terminal', () => ({
  adapter: createTerminalAdapter(() => {}),
  sample: { request: wrap(Buffer.from(JSON.stringify(line))), text: line.text, senderId: line.senderId },
  sign: wrap,
  signed: false,
  unconfigured: null,
}))

describe('the terminal channel', () => {
  test('prints a message with its choices numbered', async () => {
    const printed: OutboundPayload[] = []
    const adapter = createTerminalAdapter((payload) => printed.push(payload))
    const buttons = [
      { title: 'Giấy tờ', payload: '#documents' },
      { title: 'Lệ phí', payload: '#fee' },
    ]
    for (const payload of adapter.render({ text: 'Ông/bà hỏi gì ạ?', buttons })) {
      await adapter.send({ accountId: 'hoa-mai', to: 'terminal', payload, deliveryId: 'd-1', byStaff: false })
    }
    expect(printed.map((payload) => payload.preview)).toEqual(['Ông/bà hỏi gì ạ?\n\n1. Giấy tờ\n2. Lệ phí'])
  })
})
