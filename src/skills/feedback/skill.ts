import { foldText } from '../../petitions/index.ts'
import { BUTTONS } from '../buttons.ts'
import { payload, payloadArgs } from '../payload.ts'
import type { Skill, SkillResult } from '../types.ts'

const KEPT_LENGTH = 2_000

/** Praise, complaints about service, ratings: recorded with thanks. */
export const feedbackSkill: Skill = {
  name: 'feedback',
  intents: ['feedback.praise', 'feedback.complaint', 'survey.rate'],
  payloads: ['#feedback'],
  async handle(turn, { commune }) {
    const args = payloadArgs('feedback', turn.payload)
    if (args?.[0] === 'rate') return rated(Number(args[1]), '')
    const text = turn.text.slice(0, KEPT_LENGTH)
    switch (turn.understanding.intent) {
      case 'feedback.praise':
        return {
          reply: [{ text: 'Cảm ơn ông/bà. Tôi đã ghi lại lời khen để chuyển đến cán bộ và lãnh đạo xã.' }],
          effects: [{ type: 'feedback.record', kind: 'praise', text, rating: null }],
          flow: null,
        }
      case 'survey.rate': {
        const rating = ratingIn(turn.text)
        return rating === null ? askRating() : rated(rating, text)
      }
      default:
        return {
          reply: [
            {
              text: [
                'Tôi xin lỗi vì ông/bà gặp chuyện chưa hài lòng. Tôi đã ghi lại góp ý này.',
                `Muốn lãnh đạo xã xem và trả lời, ông/bà bấm “Gửi phản ánh”, hoặc gọi Văn phòng: ${commune.hotlines.office.phone}. Phản ánh về cán bộ được chuyển thẳng Chủ tịch UBND xã, không qua bộ phận bị phản ánh.`,
              ].join('\n'),
              buttons: [
                { title: 'Gửi phản ánh', payload: payload('petition', 'field', 'CBCC') },
                BUTTONS.officer,
              ],
            },
          ],
          effects: [{ type: 'feedback.record', kind: 'complaint', text, rating: null }],
          flow: null,
        }
    }
  },
}

function rated(rating: number, text: string): SkillResult {
  if (!Number.isInteger(rating) || rating < 1 || rating > 3) return askRating()
  return {
    reply: [
      {
        text: 'Cảm ơn ông/bà đã đánh giá. Tôi đã ghi lại.',
        ...(rating === 1 ? { buttons: [BUTTONS.petition, BUTTONS.officer] } : {}),
      },
    ],
    effects: [{ type: 'feedback.record', kind: 'rating', text, rating }],
    flow: null,
  }
}

function askRating(): SkillResult {
  return {
    reply: [
      {
        text: 'Ông/bà thấy xã phục vụ thế nào ạ?',
        buttons: [
          { title: 'Rất hài lòng', payload: payload('feedback', 'rate', '3') },
          { title: 'Hài lòng', payload: payload('feedback', 'rate', '2') },
          { title: 'Chưa hài lòng', payload: payload('feedback', 'rate', '1') },
        ],
      },
    ],
    flow: null,
  }
}

/** 3 very satisfied, 2 satisfied, 1 not satisfied; stars and marks out of ten are brought to these three. */
function ratingIn(text: string): number | null {
  const folded = foldText(text)
  if (/\b(chua|khong|ko|k) hai long|that vong|te\b|kem\b/.test(folded)) return 1
  if (/rat hai long|tuyet voi|rat tot|xuat sac/.test(folded)) return 3
  if (/hai long|tot|on\b|tam duoc/.test(folded)) return 2
  const stars = /\b([1-5])\s*(?:sao|\/\s*5|\*)/iu.exec(text)?.[1]
  if (stars !== undefined) return Number(stars) >= 5 ? 3 : Number(stars) >= 3 ? 2 : 1
  const marks = /\b(10|[0-9])\s*(?:điểm|diem|đ|\/\s*10)/iu.exec(text)?.[1]
  if (marks !== undefined) return Number(marks) >= 9 ? 3 : Number(marks) >= 5 ? 2 : 1
  return null
}
