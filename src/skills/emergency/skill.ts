import type { ReplyMessage } from '../../channel/index.ts'
import type { CommuneKnowledge } from '../../knowledge/index.ts'
import { BUTTONS } from '../buttons.ts'
import { payload } from '../payload.ts'
import { offeredReport } from '../petition/skill.ts'
import type { Skill } from '../types.ts'
import { type DangerKind, dangerKind } from './danger-kind.ts'

/** Which numbers to show for which danger, the most useful first. */
const NUMBERS: Readonly<Record<DangerKind, readonly string[]>> = {
  fire: ['114', '115', '113'],
  medical: ['115', '113'],
  violence: ['113', '115'],
  child: ['111', '113', '115'],
  suicide: ['115', '113'],
  water: ['114', '115', '112'],
  disaster: ['112', '114', '115'],
  electric: ['115', '114'],
  other: ['113', '114', '115', '112', '111'],
}

/** One thing to do at once, where a wrong move costs lives. */
const ADVICE: Partial<Readonly<Record<DangerKind, string>>> = {
  fire: 'Ra khỏi nơi cháy, báo cho người xung quanh, không quay lại lấy đồ.',
  water: 'Không nhảy xuống nếu không biết cứu đuối: ném phao, dây, sào cho người gặp nạn.',
  electric: 'Đứng xa, không chạm vào dây điện hay người bị giật khi chưa ngắt điện.',
  disaster: 'Lên chỗ cao, an toàn; không đi qua chỗ nước chảy xiết hoặc sườn đất sạt.',
  suicide: 'Xin đừng ở một mình lúc này. Hãy gọi hoặc ở cạnh một người thân tin cậy.',
}

/** Dangers that somebody must also come and repair: the words are kept for a report. */
const REPORTABLE: ReadonlySet<DangerKind> = new Set(['electric', 'disaster'])

/** The numbers to dial, before anything else. */
export function emergencyCard(kind: DangerKind, commune: CommuneKnowledge): ReplyMessage {
  const order = NUMBERS[kind]
  const lines = order.flatMap((number) => {
    const line = commune.emergencyNumbers.find((one) => one.number === number)
    return line ? [{ title: line.name, number, purpose: line.purpose }] : []
  })
  const { policeDuty, healthStation } = commune.hotlines
  const local = kind === 'medical' || kind === 'suicide' ? healthStation : policeDuty
  return {
    text: [
      'XIN GỌI NGAY:',
      ...lines.map((line) => `- ${line.number}: ${line.title.toLocaleLowerCase('vi')} (${line.purpose})`),
      `- ${local.phone}: ${local.name}`,
      ...(ADVICE[kind] === undefined ? [] : [ADVICE[kind]]),
      'Tôi là trợ lý tự động, không gọi thay ông/bà được. Tôi đã ghi báo động cho cán bộ trực của xã, nhưng xin gọi số trên trước.',
    ].join('\n'),
    phones: [
      ...lines.map((line) => ({ title: `Gọi ${line.number}`, number: line.number })),
      { title: local.name, number: local.phone },
    ],
    buttons: [BUTTONS.officer],
  }
}

/** Danger to life: numbers at once, and an alert for staff. Nothing is asked. */
export const emergencySkill: Skill = {
  name: 'emergency',
  intents: ['emergency'],
  payloads: ['#emergency'],
  async handle(turn, deps) {
    const kind = dangerKind(turn.text)
    const card = emergencyCard(kind, deps.commune)
    const reportable = REPORTABLE.has(kind) && turn.text.trim() !== ''
    return {
      reply: [
        reportable
          ? {
              ...card,
              buttons: [
                { title: 'Ghi thành phản ánh', payload: payload('petition', 'resume') },
                BUTTONS.officer,
              ],
            }
          : card,
      ],
      effects: [{ type: 'alert.raise', kind: 'emergency', detail: kind }],
      flow: reportable && turn.state.flow === null ? offeredReport(turn, deps) : null,
    }
  },
}
