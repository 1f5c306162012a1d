import { BUTTONS } from '../buttons.ts'
import { payload } from '../payload.ts'
import type { SkillDeps, SkillResult, SkillTurn } from '../types.ts'

const LAND_DISPUTE = 'hoa-giai-tranh-chap-dat-dai'

/** Two neighbours at odds over land: the commune mediates first. Null when it is something else. */
export function landDispute(turn: SkillTurn, { commune }: SkillDeps): SkillResult | null {
  const mediation = commune.procedureById(LAND_DISPUTE)
  const { procedure, candidates } = turn.understanding
  const meant = [procedure?.id, candidates[0]?.id].includes(LAND_DISPUTE)
  if (mediation === undefined || !meant) return null
  return {
    reply: [
      {
        text: [
          'Tranh chấp đất giữa hai nhà thì làm đơn đề nghị xã hòa giải trước; chưa thành mới sang bước khác.',
          'Xin hai bên giữ nguyên hiện trạng, chụp ảnh mốc ranh. Thấy việc đang lấn thêm thì gửi phản ánh để cán bộ địa chính xuống xem.',
        ].join('\n'),
        buttons: [
          { title: 'Cách làm đơn hòa giải', payload: payload('procedure', LAND_DISPUTE, 'steps') },
          { title: 'Giấy tờ cần có', payload: payload('procedure', LAND_DISPUTE, 'documents') },
          BUTTONS.petition,
          BUTTONS.officer,
        ],
      },
    ],
    flow: null,
    dialogue: { intent: 'procedure.ask', procedureId: LAND_DISPUTE, aspect: 'overview', offered: [] },
  }
}
