import { BUTTONS } from '../buttons.ts'
import type { Skill } from '../types.ts'
import { findDossierCode } from './dossier-code.ts'

/** Where a dossier stands cannot be read from here yet: explains how to look it up. */
export const dossierSkill: Skill = {
  name: 'dossier',
  intents: ['dossier.status'],
  payloads: ['#dossier'],
  async handle(turn, { commune }) {
    const code = findDossierCode(turn.text)
    const { oneStop } = commune.hotlines
    const portal = commune.profile.nationalPortal
    return {
      reply: [
        {
          text: [
            code === null
              ? 'Tôi chưa xem được hồ sơ từ đây. Ông/bà tra bằng mã hồ sơ in trên giấy hẹn:'
              : `Mã hồ sơ của ông/bà là ${code}. Tôi chưa xem được hồ sơ từ đây; ông/bà tra như sau:`,
            `- Vào ${portal}, chọn “Tra cứu hồ sơ” và gõ mã.`,
            `- Hoặc gọi ${oneStop.name}: ${oneStop.phone} (giờ làm việc), đọc mã hồ sơ.`,
            'Mất giấy hẹn thì mang căn cước ra quầy, cán bộ tra giúp.',
          ].join('\n'),
          links: [{ title: 'Tra cứu hồ sơ', url: portal }],
          buttons: [BUTTONS.officer, BUTTONS.hours],
        },
      ],
      flow: null,
    }
  },
}
