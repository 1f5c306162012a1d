import { describeChannelAdapter } from '../../contract/channel-adapter.contract.ts'
import { delivery, facebookAdapter, fixture } from './facebook-subject.ts'

describeChannelAdapter('Facebook', () => ({
  adapter: facebookAdapter(),
  sample: {
    request: delivery(fixture('message_text')),
    text: 'Cho tôi hỏi thủ tục đăng ký kết hôn ở xã cần giấy tờ gì ạ?',
    senderId: '7361920485512937',
  },
  sign: delivery,
  signed: true,
  unconfigured: facebookAdapter([]),
}))
