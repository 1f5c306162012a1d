import { type CommuneKnowledge, recogniseElsewhere } from '../../knowledge/index.ts'
import { foldText } from '../../petitions/index.ts'
import { asksBribe } from '../../understanding/index.ts'
import { receptionText } from '../appointment/reception.ts'
import { BUTTONS } from '../buttons.ts'
import { payload } from '../payload.ts'
import { elsewhereMessage } from '../procedure/elsewhere.ts'
import { landDispute } from '../procedure/land-dispute.ts'
import type { Skill, SkillDeps, SkillResult, SkillTurn } from '../types.ts'

const DENUNCIATION =
  /\b(to cao|tham o|tham nhung|nhan (tien|hoi lo|phong bi)|hoi lo|an (hoi lo|chan|tien)|voi (vinh|tien)|doi tien|bao che|lam gia|chiem doat|lua dao|mua chuoc|lot tay|phong bi|lam sai|an bot|cat xen)\b/

/** A breach of law by somebody, rather than a decision about oneself? Diacritics optional. */
export function isDenunciation(text: string): boolean {
  const read = text.slice(0, 4_000)
  return DENUNCIATION.test(foldText(read)) || asksBribe(read)
}

/** A complaint: the legal path. Nothing is registered by chat. */
export function complaintGuidance(
  commune: CommuneKnowledge,
  now: number,
  procedureId: string | null = null,
  asked = '',
): SkillResult {
  const afraid = AFRAID.test(foldText(asked.slice(0, 4_000)))
  return {
    reply: [
      {
        text: [
          ...(afraid ? [KEPT_SECRET] : []),
          commune.texts.complaintGuidance.replace(/\s*Ông\/bà có muốn đặt lịch không\?\s*$/u, ''),
          'Thời hạn khiếu nại: 90 ngày kể từ ngày nhận hoặc biết quyết định (Luật Khiếu nại 2011); xin hỏi lại tại Phòng tiếp công dân.',
          receptionText(commune, now),
        ].join('\n'),
        buttons: [
          ...(procedureId === null
            ? []
            : [{ title: 'Thủ tục khiếu nại', payload: payload('procedure', procedureId, 'steps') }]),
          BUTTONS.reception,
          BUTTONS.officer,
        ],
      },
    ],
    flow: null,
  }
}

/** Fear of reprisal, folded: it is answered before anything else. */
const AFRAID =
  /\b(bi mat|giu kin|giau ten|an danh|nac danh|khong lo ten|lo ten|lo danh tinh|tra thu|tru dap|trum dap|bao ve (toi|em|nguoi to cao)|so bi|so lo|co ai biet|gay kho)\b/

const KEPT_SECRET =
  'Góp ý, phản ánh với xã được giữ kín tên, chỉ cán bộ được giao mới xem; phản ánh về cán bộ chuyển thẳng Chủ tịch UBND xã. Đang bị đe dọa thì gọi ngay 113.'
const SECRECY =
  'Có: họ tên, địa chỉ, bút tích của người tố cáo được giữ bí mật theo Luật Tố cáo 2018; bị đe dọa, trù dập thì có quyền yêu cầu được bảo vệ. Đang bị đe dọa thì gọi ngay 113.'

/** A denunciation of a person: no details are asked, the conversation is sealed, only the named officers see it. */
export function denunciationGuidance(commune: CommuneKnowledge, asked = ''): SkillResult {
  const afraid = AFRAID.test(foldText(asked.slice(0, 4_000)))
  return {
    reply: [
      {
        text: [
          ...(afraid ? [SECRECY] : []),
          commune.texts.denunciationGuidance,
          'Đơn không ghi rõ họ tên vẫn có thể được xem xét nếu nêu rõ việc làm sai và có tài liệu cụ thể. Cố ý tố cáo sai sự thật thì bị xử lý.',
          'Cuộc trò chuyện này đã được niêm lại, chỉ người có trách nhiệm được xem.',
        ].join('\n'),
      },
    ],
    effects: [
      { type: 'conversation.restrict' },
      { type: 'alert.raise', kind: 'restricted', detail: 'denunciation' },
    ],
    flow: null,
  }
}

/** Words of a complaint against a decision, or against those in office; folded. */
const AGAINST_OFFICE =
  /\b(khieu nai|khieu kien|to cao|quyet dinh|uy ban|ubnd|chu tich|can bo|cong chuc|thu hoi|boi thuong|den bu|giai toa|xu phat|cuong che|chinh quyen)\b/

/** “Kiện hàng xóm thiếu nợ”: a matter for the court, no complaint against an office. */
function ofAnotherBody(turn: SkillTurn, { commune }: SkillDeps): SkillResult | null {
  if (AGAINST_OFFICE.test(foldText(turn.text))) return null
  const match = recogniseElsewhere(turn.text, commune)
  return match === null ? null : { reply: [elsewhereMessage(match, commune)], flow: null }
}

/** Complaints and denunciations are led to the legal path, never filed as petitions. */
export const complaintSkill: Skill = {
  name: 'complaint',
  intents: ['complaint.formal'],
  payloads: ['#complaint'],
  async handle(turn, deps) {
    const { commune } = deps
    if (isDenunciation(turn.text)) return denunciationGuidance(commune, turn.text)
    return (
      (AGAINST_OFFICE.test(foldText(turn.text)) ? null : landDispute(turn, deps)) ??
      ofAnotherBody(turn, deps) ??
      complaintGuidance(commune, turn.now, turn.understanding.procedure?.id ?? null, turn.text)
    )
  },
}
