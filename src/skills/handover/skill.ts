import type { CommuneKnowledge } from '../../knowledge/index.ts'
import { isOfficeOpen, nextOpeningText } from '../opening-hours.ts'
import type { Effect, Skill } from '../types.ts'

const MINUTE_MS = 60_000

/** Asks for a person; the assistant is silent until the officer gives back or the time is over. */
function openHandover(reason: string, now: number, minutes: number): Effect {
  return { type: 'handover.open', reason, untilAt: now + minutes * MINUTE_MS }
}

/** When somebody will answer, and what works sooner. */
function handoverText(commune: CommuneKnowledge, now: number, minutes: number): string {
  const line = commune.hotlines.commune
  const when = isOfficeOpen(commune, now)
    ? 'Cán bộ đang trong giờ làm việc và sẽ trả lời ông/bà tại đây.'
    : `Hiện ngoài giờ làm việc, cán bộ sẽ xem từ ${nextOpeningText(commune, now)}.`
  return [
    `Tôi đã chuyển cuộc trò chuyện này cho cán bộ. ${when}`,
    `Cần gấp xin gọi ${line.name}: ${line.phone} (${line.hours === '24/7' ? 'cả ngày đêm' : line.hours === 'office' ? 'giờ làm việc' : line.hours.replace('-', '–')}).`,
    `Ông/bà cứ nhắn tiếp ở đây. Trợ lý tự động tạm im lặng ${spanText(minutes)}.`,
  ].join('\n')
}

function spanText(minutes: number): string {
  return minutes % 60 === 0 ? `${minutes / 60} giờ` : `${minutes} phút`
}

/** “Gặp cán bộ”. */
export const handoverSkill: Skill = {
  name: 'handover',
  intents: ['agent.request'],
  payloads: ['#handover'],
  async handle(turn, { commune, handoverMinutes }) {
    const reason = turn.payload === null ? turn.understanding.intent : 'agent.request'
    return {
      reply: [{ text: handoverText(commune, turn.now, handoverMinutes) }],
      effects: [openHandover(reason, turn.now, handoverMinutes)],
      flow: null,
    }
  },
}
