import { BUTTONS } from '../buttons.ts'
import { askedHoliday } from '../office/asked-holiday.ts'
import { officeSkill } from '../office/skill.ts'
import type { Skill } from '../types.ts'
import { dayOf } from '../vietnamese-time.ts'

/** News of the commune are not in this assistant yet: says so and where to read them. */
export const announcementSkill: Skill = {
  name: 'announcement',
  intents: ['announcement.ask', 'subscribe', 'unsubscribe'],
  payloads: ['#announcement'],
  async handle(turn, deps) {
    const { commune } = deps
    if (
      askedHoliday(turn.text, dayOf(turn.now), commune.calendar) &&
      /ngh[ỉi]|m[ởo] c[ửu]a|l[àa]m vi[ệe]c/iu.test(turn.text)
    ) {
      return officeSkill.handle(
        { ...turn, understanding: { ...turn.understanding, intent: 'office.hours' } },
        deps,
      )
    }
    const { website, fanpage } = commune.profile
    const links = [
      ...(website === undefined ? [] : [{ title: 'Trang tin của xã', url: website }]),
      ...(fanpage === undefined ? [] : [{ title: fanpage.name, url: fanpage.url }]),
    ]
    const opening =
      turn.understanding.intent === 'unsubscribe'
        ? 'Trợ lý này không tự gửi tin thông báo cho ông/bà, nên không cần hủy.'
        : turn.understanding.intent === 'subscribe'
          ? 'Xã chưa mở đăng ký nhận thông báo qua trợ lý này.'
          : 'Tôi chưa có bản tin thông báo của xã để trả lời chắc chắn.'
    return {
      reply: [
        {
          text: `${opening} Ông/bà xem thông báo ${links.length > 0 ? 'ở đường dẫn dưới đây, ' : ''}trên loa của thôn, hoặc hỏi ${commune.hotlines.commune.name}: ${commune.hotlines.commune.phone}.`,
          links,
          buttons: [BUTTONS.officer],
        },
      ],
      flow: null,
    }
  },
}
