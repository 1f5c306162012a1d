import { newTrackingCode } from '../../../src/petitions/index.ts'
import { STATE_NAMES } from '../../../src/petitions/state-names.ts'
import type { PetitionStatus } from '../../../src/petitions/types.ts'
import { petitionAnswerMessage } from '../../../src/skills/index.ts'
import type { Scene } from '../scene.ts'

const at = (local: string) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime('Asia/Ho_Chi_Minh').epochMilliseconds

const SENT: PetitionStatus = {
  id: 'p1',
  code: newTrackingCode(() => 0.25),
  field: 'GT',
  state: 'sent',
  officerId: 'o_xaydung',
  external: null,
  receivedAt: at('2026-11-18T08:00'),
  dueAt: at('2026-11-25T17:00'),
  answeredAt: null,
  answer: null,
  own: true,
  summary: 'Ổ gà lớn trước cổng trường, xe máy hay ngã.',
}
const ANSWERED: PetitionStatus = {
  ...SENT,
  state: 'answered',
  answer: 'Xã đã vá xong ổ gà ngày 19/11.',
  answeredAt: at('2026-11-19T15:00'),
}
const SECOND: PetitionStatus = {
  ...SENT,
  id: 'p2',
  code: newTrackingCode(() => 0.75),
  summary: 'Đèn đường thôn Đoài không sáng.',
}

const STATUS = { intent: 'petition.status' } as const
const THANKS = { intent: 'thanks' } as const

/** Where a petition stands, in every state, and what the citizen says of the answer. */
export const petitionStatusScenes: readonly Scene[] = [
  { title: 'Chưa gửi phản ánh nào', lines: [{ ...STATUS, says: 'phản ánh của tôi tới đâu rồi' }] },
  ...(Object.keys(STATE_NAMES) as PetitionStatus['state'][]).map((state) => ({
    title: `Phản ánh: ${STATE_NAMES[state].toLocaleLowerCase('vi')}`,
    petitions: [state === 'answered' || state === 'closed' ? { ...ANSWERED, state } : { ...SENT, state }],
    lines: [{ ...STATUS, says: 'phản ánh của tôi' }],
  })),
  {
    title: 'Phản ánh quá hạn',
    petitions: [{ ...SENT, state: 'inProgress', dueAt: at('2026-11-19T17:00') }],
    lines: [{ ...STATUS, says: 'phản ánh của tôi' }],
  },
  {
    title: 'Phản ánh do nơi khác giải quyết',
    petitions: [{ ...SENT, external: 'Điện lực Minh Giang' }],
    lines: [{ ...STATUS, says: 'phản ánh của tôi' }],
  },
  {
    title: 'Phản ánh của người khác',
    petitions: [{ ...SENT, own: false }],
    lines: [{ ...STATUS, says: SENT.code }],
  },
  {
    title: 'Nhiều phản ánh',
    petitions: [SENT, SECOND],
    lines: [{ ...STATUS, says: 'phản ánh của tôi' }, { taps: SECOND.code }],
  },
  { title: 'Mã gõ nhầm', lines: [{ ...STATUS, says: 'PA-2026-0411' }] },
  { title: 'Mã không có', lines: [{ ...STATUS, says: SENT.code }] },
  { title: 'Dò mã nhiều lần', lines: [{ ...STATUS, says: SENT.code, repeated: 6 }] },
  {
    title: 'Đã xong',
    petitions: [ANSWERED],
    lines: [{ ...THANKS, says: 'xong rồi, cảm ơn' }],
  },
  {
    title: 'Chưa xong, nói thêm',
    petitions: [ANSWERED],
    lines: [
      { ...THANKS, says: 'vẫn chưa xong' },
      { intent: 'petition.create', says: 'mới đổ đá, chưa trải nhựa' },
    ],
  },
  {
    title: 'Chưa xong, bấm không cần thêm',
    petitions: [ANSWERED],
    lines: [{ taps: `#petition-status:unsolved:${SENT.code}` }, { taps: 'Không cần thêm' }],
  },
  {
    title: 'Trả lời cán bộ, rồi thôi',
    petitions: [ANSWERED],
    lines: [
      { taps: `#petition-status:reply:${SENT.code}` },
      { intent: 'conversation.cancel', says: 'thôi khỏi' },
    ],
  },
  {
    title: 'Trả lời một phản ánh không còn nữa',
    petitions: [ANSWERED],
    lines: [
      { taps: `#petition-status:reply:${SENT.code}` },
      { intent: 'petition.create', says: 'vẫn còn lầy', erased: true },
    ],
  },
  {
    title: 'Xong, bằng nút',
    petitions: [ANSWERED],
    lines: [{ taps: `#petition-status:solved:${SENT.code}` }],
  },
]

/** What a citizen gets when an officer answers. */
export const OFFICER_ANSWER = petitionAnswerMessage({
  code: SENT.code,
  officer: 'Tạ Văn Xây, chuyên viên xây dựng - giao thông',
  text: ANSWERED.answer ?? '',
})
