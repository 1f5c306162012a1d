import { foldText } from '../../petitions/index.ts'
import { findTrackingCode, readDossierCodes } from '../../slots/index.ts'
import { BUTTONS } from '../buttons.ts'
import { petitionStatusSkill } from '../petition-status/skill.ts'
import type { Skill } from '../types.ts'

/** “Bị trả lại ba lần”, “từ chối mà không nói lý do”. */
const TURNED_BACK =
  /\b(tra (lai|ve|ho so)|bi tra|tu choi|khong nhan|ko nhan|k nhan|khong tiep nhan|bat (lam|ve|bo sung)|thieu (gi|giay))\b/

/** Where a dossier stands cannot be read from here yet: explains how to look it up. */
export const dossierSkill: Skill = {
  name: 'dossier',
  intents: ['dossier.status'],
  payloads: ['#dossier'],
  async handle(turn, deps) {
    const { commune } = deps
    const code = readDossierCodes(turn.text)[0]?.value ?? null
    // People say “hồ sơ” of a report too: its code tells.
    if (code === null && findTrackingCode(turn.text).kind === 'found') {
      return petitionStatusSkill.handle(turn, deps)
    }
    const { oneStop } = commune.hotlines
    const turnedBack = TURNED_BACK.test(foldText(turn.text))
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
            turnedBack
              ? 'Bị trả lại hay từ chối mà chưa rõ vì sao: xin cán bộ ghi rõ lý do, giấy còn thiếu vào phiếu và đưa cho ông/bà. Không được giải thích thì bấm “Gửi phản ánh” để lãnh đạo xã xem.'
              : 'Mất giấy hẹn thì mang căn cước ra quầy, cán bộ tra giúp.',
          ].join('\n'),
          links: [{ title: 'Tra cứu hồ sơ', url: portal }],
          buttons: turnedBack ? [BUTTONS.petition, BUTTONS.officer] : [BUTTONS.officer, BUTTONS.hours],
        },
      ],
      flow: null,
    }
  },
}
