import type { InboundEvent } from '../../../src/channel/index.ts'

const HOA = '7361920485512937'
const NAM = '8240517733906154'
const PAGE = '104827365910284'

/** What must be equal in the event; every other field is checked in general. */
export type ExpectedEvent = Partial<InboundEvent> & { readonly kind: InboundEvent['kind'] }

function message(fields: Partial<Extract<InboundEvent, { kind: 'message' }>>): ExpectedEvent {
  return { kind: 'message', senderId: HOA, accountId: PAGE, text: '', attachments: [], ...fields }
}

const photo = (name: string) =>
  ({
    kind: 'image',
    url: `https://scontent.xx.fbcdn.net/v/t1.15752-9/${name}.jpg?_nc_cat=101&ccb=1-7&oh=03_Q7cD1A&oe=6A1B2C3D`,
  }) as const
const sticker = { kind: 'sticker', url: 'https://scontent.xx.fbcdn.net/v/t39.1997-6/sticker.png' } as const

/** One line per fixture: the events it becomes, in order; none when it is acknowledged and ignored. */
export const FACEBOOK_OUTCOMES: Readonly<Record<string, readonly ExpectedEvent[]>> = {
  message_text: [
    message({
      messageId: 'm_dGhhbmhiaW5oLW1lc3NhZ2UtMDAwMS1jMGZmZWUtNzkxOQ',
      text: 'Cho tôi hỏi thủ tục đăng ký kết hôn ở xã cần giấy tờ gì ạ?',
      sentAt: 1795140047421,
    }),
  ],
  message_text_raw_utf8: [message({ senderId: NAM, text: 'Xã có làm việc sáng thứ bảy không ạ? 👍' })],
  message_text_emoji: [message({ text: '👍🏻' })],
  message_image: [message({ attachments: [photo('4711_0815')] })],
  message_images_with_text: [
    message({
      text: 'Đường liên thôn bị sạt lở, xã xem giúp',
      attachments: [photo('4711_0816'), photo('4711_0817')],
    }),
  ],
  message_video: [
    message({
      attachments: [{ kind: 'video', url: 'https://video.xx.fbcdn.net/v/t42.3356-2/vid1.mp4?oe=6A1B2C3D' }],
    }),
  ],
  message_audio: [
    message({
      attachments: [{ kind: 'audio', url: 'https://cdn.fbsbx.com/v/t59.3654-21/audioclip.mp4?oe=6A1B2C3D' }],
    }),
  ],
  message_file: [
    message({
      attachments: [
        {
          kind: 'file',
          url: 'https://cdn.fbsbx.com/v/t59.2708-21/don-kien-nghi.pdf?oe=6A1B2C3D',
          name: 'don-kien-nghi.pdf',
        },
      ],
    }),
  ],
  message_location: [
    message({ attachments: [{ kind: 'location', latitude: 20.98417, longitude: 105.79305 }] }),
  ],
  message_fallback_link: [
    message({
      text: 'https://dichvucong.gov.vn',
      attachments: [{ kind: 'link', url: 'https://dichvucong.gov.vn/', title: 'Cổng Dịch vụ công quốc gia' }],
    }),
  ],
  message_sticker_new: [message({ attachments: [sticker] })],
  message_sticker_legacy: [message({ attachments: [sticker] })],
  message_quick_reply: [message({ text: 'Hộ tịch', payload: 'MENU:HO_TICH' })],
  message_reply_to: [
    message({
      text: 'Cái này có mất phí không?',
      replyTo: 'm_dGhhbmhiaW5oLW1lc3NhZ2UtMDAwMS1jMGZmZWUtNzkxOQ',
    }),
  ],
  // Something Meta will not hand over: told apart from silence.
  message_empty: [message({ attachments: [{ kind: 'other' }] })],
  message_edit: [
    {
      kind: 'observed',
      senderId: HOA,
      messageId: 'm_dGhhbmhiaW5oLW1lc3NhZ2UtMDAwMS1jMGZmZWUtNzkxOQ:edit:1',
      text: 'Cho tôi hỏi thủ tục đăng ký kết hôn có yếu tố nước ngoài ạ?',
    },
  ],
  message_echo_app: [
    {
      kind: 'echo',
      senderId: HOA,
      platformMessageId: 'm_dGhhbmhiaW5oLW91dC0wMDAx',
      deliveryId: '0193f2c4',
      text: 'UBND xã đã nhận được câu hỏi của ông/bà.',
    },
  ],
  message_echo_page_inbox: [
    { kind: 'staffTakeover', senderId: HOA, text: 'Chào chị, em là Lan ở bộ phận Một cửa ạ.' },
  ],
  postback_get_started: [{ kind: 'opened', senderId: HOA }],
  postback_get_started_referral: [{ kind: 'opened', senderId: HOA, referral: 'qr-nha-van-hoa-doai' }],
  postback_menu: [message({ text: 'Gửi phản ánh', payload: 'MENU:PHAN_ANH' })],
  postback_without_mid: [
    message({
      messageId: `postback:${HOA}:1795141034694:MENU:PHAN_ANH`,
      text: 'Gửi phản ánh',
      payload: 'MENU:PHAN_ANH',
    }),
  ],
  referral: [
    { kind: 'opened', senderId: HOA, messageId: `referral:${HOA}:1795141081707`, referral: 'qr-mot-cua' },
  ],
  handover_pass_thread: [{ kind: 'staffGiveBack', senderId: HOA }],
  handover_take_thread: [{ kind: 'staffTakeover', senderId: HOA }],
  standby_message: [{ kind: 'observed', senderId: HOA, text: 'Em gửi bổ sung giấy tờ ạ', attachments: [] }],
  policy_enforcement: [
    {
      kind: 'accountAlert',
      senderId: PAGE,
      accountId: PAGE,
      reason:
        'warning: The bot violated our Platform Policies by sending messages outside the allowed window.',
    },
  ],
  // Sorted by time; the comment of the same delivery is not answered yet.
  batch_entries: [
    message({ text: 'Tin thứ nhất' }),
    message({ text: 'Tin thứ hai, gửi sau' }),
    message({ senderId: NAM, text: 'Người khác hỏi: nộp hồ sơ trực tuyến ở đâu?' }),
  ],

  read: [],
  delivery: [],
  reaction_react: [],
  reaction_unreact: [],
  optin_notification: [],
  handover_request_thread: [],
  handover_app_roles: [],

  feed_comment_add: [],
  feed_comment_reply_add: [],
  feed_comment_add_photo: [],
  feed_comment_add_no_from: [],
  feed_comment_add_phone: [],
  feed_comment_own_page: [],
  feed_comment_edited: [],
  feed_comment_remove: [],
  feed_comment_hide: [],
  feed_visitor_post: [],
  feed_page_status: [],
  feed_page_photo: [],
  feed_post_reaction: [],
  feed_comment_reaction: [],
  feed_unknown_item: [],

  other_page: [],
  unsupported_object: [],
}
