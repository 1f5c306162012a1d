import { expect, it } from 'vitest'
import { describeChannelAdapter } from '../../contract/channel-adapter.contract.ts'
import { delivery, fixture, zaloAdapter } from './zalo-subject.ts'

describeChannelAdapter('Zalo', () => ({
  adapter: zaloAdapter(),
  sample: {
    request: delivery(fixture('user_send_text')),
    text: 'Chào xã, tôi muốn hỏi làm giấy khai sinh cho con cần những giấy tờ gì ạ?',
    senderId: '6091745283306618842',
  },
  sign: delivery,
  signed: true,
  unconfigured: zaloAdapter([]),
}))

it('answers somebody who looks at the Zalo webhook', () => {
  expect(zaloAdapter().answerVerification(new URLSearchParams())).toEqual({ status: 200, body: 'ok' })
})
