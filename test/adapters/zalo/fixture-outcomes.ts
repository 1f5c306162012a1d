import type { InboundEvent } from '../../../src/channel/index.ts'

const CITIZEN = '6091745283306618842'
const OA = '2486173905512804637'

/** What must be equal in the event; every other field is checked in general. */
export type ExpectedEvent = Partial<InboundEvent> & { readonly kind: InboundEvent['kind'] }

function message(
  messageId: string,
  fields: Partial<Extract<InboundEvent, { kind: 'message' }>>,
): ExpectedEvent {
  return {
    kind: 'message',
    senderId: CITIZEN,
    accountId: OA,
    messageId,
    text: '',
    attachments: [],
    ...fields,
  }
}

/** One line per fixture: the event it becomes, or null when it is acknowledged and ignored. */
export const ZALO_OUTCOMES: Readonly<Record<string, ExpectedEvent | null>> = {
  user_send_text: message('9b3e000051f2a7c240d7', {
    text: 'Chào xã, tôi muốn hỏi làm giấy khai sinh cho con cần những giấy tờ gì ạ?',
    sentAt: 1795136461324,
  }),
  user_send_text_quote: message('9b3e000051f2a7c434ae', {
    text: 'Giấy này có phải công chứng không ạ?',
    replyTo: '9b3e000051f2a7c04e1f',
  }),
  user_send_text_button_payload: message('9b3e000051f2a7c62885', {
    text: '#tra_cuu_ho_so',
    payload: '#tra_cuu_ho_so',
  }),
  user_send_text_long_nfd: message('9b3e000051f2a7c81c5c', {
    text: 'Tôi ở thôn Đông, đoạn đường trước nhà văn hoá bị ngập nước mỗi khi mưa lớn, đề nghị xã cho khơi thông cống.'.normalize(
      'NFD',
    ),
  }),
  user_send_image: message('9b3e000051f2a7ca1033', {
    text: 'Rác đổ trộm ở đầu ngõ 12 thôn Đoài',
    attachments: [{ kind: 'image', url: 'https://f21-zpc.zdn.vn/jpg/a1b2c3d4e5.jpg' }],
  }),
  user_send_image_no_caption: message('9b3e000051f2a7cc040a', {
    attachments: [{ kind: 'image', url: 'https://f21-zpc.zdn.vn/jpg/f6a7b8c9d0.jpg' }],
  }),
  user_send_gif: message('9b3e000051f2a7cdf7e1', {
    attachments: [{ kind: 'sticker', url: 'https://f21-zpc.zdn.vn/gif/77aa.gif' }],
  }),
  user_send_link: message('9b3e000051f2a7cfebb8', {
    text: 'https://dichvucong.gov.vn/p/home/dvc-trang-chu.html',
    attachments: [
      {
        kind: 'link',
        url: 'https://dichvucong.gov.vn/p/home/dvc-trang-chu.html',
        title: 'Cổng Dịch vụ công quốc gia',
      },
    ],
  }),
  user_send_audio: message('9b3e000051f2a7d1df8f', {
    attachments: [{ kind: 'audio', url: 'https://f21-zpc.zdn.vn/amr/3d9c10aa.amr' }],
  }),
  user_send_video: message('9b3e000051f2a7d3d366', {
    attachments: [{ kind: 'video', url: 'https://video-zpc.zdn.vn/mp4/vid01.mp4' }],
  }),
  user_send_sticker: message('9b3e000051f2a7d5c73d', {
    attachments: [
      { kind: 'sticker', url: 'https://zalo-api.zdn.vn/api/emoticon/sticker/webpc?eid=21979&size=130' },
    ],
  }),
  user_send_location: message('9b3e000051f2a7d7bb14', {
    attachments: [{ kind: 'location', latitude: 20.98417, longitude: 105.79305 }],
  }),
  user_send_file: message('9b3e000051f2a7d9aeeb', {
    attachments: [
      { kind: 'file', url: 'https://dlfl.zdn.vn/7f0b21/don-kien-nghi.pdf', name: 'don-kien-nghi.pdf' },
    ],
  }),
  // Personal data of a third person: neither the phone number nor the link that holds it is kept.
  user_send_business_card: message('9b3e000051f2a7dba2c2', {
    attachments: [{ kind: 'other', title: 'Danh thiếp' }],
  }),

  follow: { kind: 'opened', senderId: CITIZEN, accountId: OA, messageId: `follow:${CITIZEN}:1795137498443` },
  user_click_chatnow: {
    kind: 'opened',
    senderId: CITIZEN,
    accountId: OA,
    messageId: `user_click_chatnow:${CITIZEN}:1795137803478`,
  },
  unfollow: {
    kind: 'closed',
    senderId: CITIZEN,
    accountId: OA,
    messageId: `unfollow:${CITIZEN}:1795137559450`,
  },
  user_withdraw: {
    kind: 'withdrawn',
    senderId: CITIZEN,
    accountId: OA,
    messageId: `user_withdraw:${CITIZEN}:1795139145632`,
  },
  permission_revoked: { kind: 'accountAlert', senderId: OA, accountId: OA, reason: 'permission_revoked' },

  oa_send_text: {
    kind: 'echo',
    senderId: CITIZEN,
    accountId: OA,
    platformMessageId: '9b3e000051f2a7c04e1f',
    text: 'UBND xã đã nhận được câu hỏi của ông/bà.',
  },
  oa_send_text_by_admin: {
    kind: 'staffTakeover',
    senderId: CITIZEN,
    accountId: OA,
    messageId: '9b3e000051f2a7dd9699',
    text: 'Chào chị Hoa, chị mang giấy chứng sinh ra bộ phận Một cửa giúp em nhé.',
  },
  oa_send_image: { kind: 'staffTakeover', senderId: CITIZEN, text: 'Lịch tiếp công dân tháng 12' },
  oa_send_sticker: { kind: 'staffTakeover', senderId: CITIZEN },
  oa_send_gif: null,
  oa_send_list: null,
  oa_send_file: null,
  oa_send_template: null,

  // Receipts, reactions, calls, consents: nothing to say.
  user_seen_message: null,
  user_received_message: null,
  user_received_message_zbs_template: null,
  user_reacted_message: null,
  oa_reacted_message: null,
  user_call_oa: null,
  oa_call_user: null,
  oa_send_consent: null,
  user_reply_consent: null,
  // Personal data with no place in a transcript.
  user_submit_info: null,
  user_submit_info_legacy: null,

  anonymous_send_text: null,
  anonymous_send_image: null,
  anonymous_send_file: null,
  anonymous_send_sticker: null,
  oa_send_anonymous_text: null,
  oa_send_anonymous_image: null,

  add_user_to_tag: null,
  remove_user_from_tag: null,
  widget_interaction_accepted: null,
  change_template_status: null,
  change_oa_daily_quota: null,
  user_feedback: null,

  user_send_group_text: null,
  user_send_group_text_mention_oa: null,
  user_send_group_text_mention_user: null,
  user_send_group_image: null,
  user_send_group_link: null,
  user_send_group_audio: null,
  user_send_group_video: null,
  user_send_group_location: null,
  user_send_group_business_card: null,
  user_send_group_sticker: null,
  user_send_group_gif: null,
  user_send_group_file: null,
  oa_send_group_text: null,
  oa_send_group_text_by_admin: null,
  oa_send_group_image: null,
  create_group: null,
  user_join_group: null,
  user_request_join_group: null,
  accept_request_join_group: null,
  react_request_join_group_accept: null,
  reject_request_join_group: null,
  add_group_admin: null,
  remove_group_admin: null,
  update_group_info: null,
  user_out_group: null,
  user_leave_group: null,
  delete_group: null,
  disperse_group: null,

  unknown_event: null,
  other_oa: null,
  // Even when somebody signs it, an empty object says nothing.
  console_probe_empty: null,
}
