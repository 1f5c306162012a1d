import type { CommuneKnowledge, NationalHotline } from '../../knowledge/index.ts'
import { foldText } from '../../petitions/index.ts'
import { isEnglish } from '../../understanding/index.ts'
import { BUTTONS } from '../buttons.ts'
import type { Skill } from '../types.ts'

/** Told as already done: money sent, a code read out, a link opened. Folded. */
const DONE =
  /\b(lo|da|vua|tot|trot)\b.{0,12}\b(doc|dua|chuyen|bam|nhan|cai|gui|cung cap|ck)\b|\b(mat tien|bi tru tien|mat het|bi lua|bi gat|bi hack|scammed)\b|\b(doc|chuyen|bam|gui) .{0,12}\broi\b/

/** Stand before the Vietnamese words and the numbers. */
const IN_ENGLISH =
  'This looks like a scam. Hang up. Do not send money, read out a code or password, open links or install anything; no office asks for that by phone. If in doubt call the police below.'
const IN_ENGLISH_DONE =
  'This looks like a scam. Call your bank at once (number on your card) to block the account, change your passwords, keep the messages and receipts, and tell the police below.'

/** Where fraud is told; the numbers come from the national list. */
const REPORTING: readonly string[] = ['156', '5656']

/** Somebody wants money, a code or a picture: first what not to do, then what to do, then whom to call. No menu. */
export const scamSkill: Skill = {
  name: 'scam',
  intents: ['scam.warn'],
  payloads: ['#scam'],
  async handle(turn, { commune }) {
    const done = DONE.test(foldText(turn.text.slice(0, 2_000)))
    const { policeDuty } = commune.hotlines
    return {
      reply: [
        {
          text: [
            ...(isEnglish(turn.text) ? [done ? IN_ENGLISH_DONE : IN_ENGLISH] : []),
            'Cảnh giác lừa đảo. Xin cúp máy, không chuyển tiền, không đọc mã OTP hay mật khẩu, không bấm đường dẫn, không cài ứng dụng người lạ đưa.',
            ...(done
              ? [
                  'Nếu đã lỡ: gọi ngay ngân hàng theo số in sau thẻ để khóa tài khoản, đổi mật khẩu; giữ lại tin nhắn, số máy, biên lai chuyển tiền rồi báo công an.',
                ]
              : [
                  'Cơ quan nhà nước không thu tiền, không xin mã OTP và không nâng cấp VNeID qua điện thoại hay tin nhắn.',
                ]),
            `Hỏi lại cho chắc: ${policeDuty.name}, ${policeDuty.phone}.`,
            ...reportingLines(commune).map(({ number, purpose }) => `- ${number}: ${purpose}`),
          ].join('\n'),
          phones: [
            { title: policeDuty.name, number: policeDuty.phone },
            ...reportingLines(commune).map(({ number }) => ({ title: `Gọi ${number}`, number })),
          ],
          buttons: [BUTTONS.petition, BUTTONS.officer],
        },
      ],
      flow: null,
    }
  },
}

function reportingLines({ nationalHotlines }: CommuneKnowledge): readonly NationalHotline[] {
  return REPORTING.flatMap((number) => nationalHotlines.find((one) => one.number === number) ?? [])
}
