import { askedDay, lunarLine } from '../asked-day.ts'
import { BUTTONS } from '../buttons.ts'
import { hoursText, isOfficeOpen, nextOpeningText } from '../opening-hours.ts'
import { payloadArgs } from '../payload.ts'
import type { Skill } from '../types.ts'
import { dayOf } from '../vietnamese-time.ts'
import { receptionText } from './reception.ts'

/** Booking is not possible yet: says so, and what works instead. */
export const appointmentSkill: Skill = {
  name: 'appointment',
  intents: ['appointment.book'],
  payloads: ['#appointment'],
  async handle(turn, { commune }) {
    const { oneStop } = commune.profile.addresses
    const today = dayOf(turn.now)
    const asked = askedDay(turn.text, today)
    const day = asked === null || Temporal.PlainDate.compare(asked.from, today) < 0 ? today : asked.from
    const reception =
      payloadArgs('appointment', turn.payload) !== null ||
      /tiếp (công )?dân|tiep (cong )?dan|chủ tịch|chu tich/iu.test(turn.text)
    const lines = reception
      ? [
          receptionText(commune, turn.now),
          'Tôi chưa nhận đặt lịch qua tin nhắn được; cán bộ sẽ ghi tên giúp ông/bà.',
        ]
      : [
          ...(asked === null ? [] : lunarLine(asked)),
          'Tôi chưa nhận đặt lịch hay lấy số qua tin nhắn được. Ông/bà đến lấy số tại quầy:',
          `${oneStop.name}, ${oneStop.street}. ${hoursText(commune, day)}`,
          ...(isOfficeOpen(commune, turn.now) || !day.equals(today)
            ? []
            : [`Mở cửa lại: ${nextOpeningText(commune, turn.now)}.`]),
          `Nên đến trước giờ nghỉ ${commune.hours.lastTicketMinutesBeforeClose} phút. Điện thoại ${commune.hotlines.oneStop.phone}.`,
        ]
    return { reply: [{ text: lines.join('\n'), buttons: [BUTTONS.officer, BUTTONS.hours] }], flow: null }
  },
}
