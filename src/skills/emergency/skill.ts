import type { ReplyMessage } from '../../channel/index.ts'
import type { CommuneKnowledge } from '../../knowledge/index.ts'
import { foldText } from '../../petitions/index.ts'
import { type DangerKind, isEnglish } from '../../understanding/index.ts'
import { BUTTONS } from '../buttons.ts'
import { payload } from '../payload.ts'
import { offeredReport } from '../petition/skill.ts'
import type { Skill } from '../types.ts'
import { dangerKind } from './danger-kind.ts'

/** The first words, the numbers (the most useful first) and one thing to do at once, where a wrong move costs lives. */
interface Card {
  readonly first: string
  readonly numbers: readonly string[]
  readonly advice?: string
  /** The number nearest by: the police post unless the health station helps sooner. */
  readonly local?: 'healthStation' | 'disasterDuty'
}

/** Share of a name's words that its purpose repeats. */
const NAME_AGAIN = 0.6

const CALL = 'XIN GỌI NGAY:'

const CARDS: Readonly<Record<DangerKind, Card>> = {
  despair: {
    first:
      'Tôi đã đọc kỹ và rất lo cho ông/bà. Chuyện nặng đến mấy cũng có người muốn giúp, xin đừng ở một mình lúc này. Xin gọi ngay hoặc tìm đến một người thân tin cậy:',
    numbers: ['115', '113', '111'],
    advice:
      'Cất thuốc, vật nguy hiểm ra xa. Chưa muốn nói nhiều cũng được: cứ nhắn ở đây, cán bộ trực sẽ đọc.',
    local: 'healthStation',
  },
  suicide: {
    first: 'Xin đến ở cạnh người ấy ngay, đừng để một mình, và gọi:',
    numbers: ['115', '113'],
    advice: 'Cất thuốc, dao, dây ra xa; lắng nghe, không trách mắng. Đã uống thuốc thì mang theo vỏ thuốc.',
    local: 'healthStation',
  },
  child: {
    first: 'Sự an toàn của trẻ là trước hết. XIN GỌI NGAY, gọi hộ người khác cũng được:',
    numbers: ['111', '113', '115'],
    advice:
      'Đưa trẻ đến chỗ an toàn, tin lời trẻ, không tra hỏi nhiều. Người báo tin có thể xin giữ kín tên.',
  },
  violence: {
    first: 'Ông/bà không có lỗi. Nếu được, xin ra chỗ an toàn hoặc sang nhà hàng xóm. XIN GỌI NGAY:',
    numbers: ['113', '115', '1900 969 680'],
    advice: 'Chưa gọi được thì nhắn địa chỉ ở đây. Mang theo con nhỏ và giấy tờ nếu kịp.',
  },
  gas: {
    first: CALL,
    numbers: ['114', '115'],
    advice: 'Mở cửa, ra ngoài ngay. Không bật, tắt đèn quạt, không châm lửa; ra xa rồi mới gọi điện.',
  },
  fire: {
    first: CALL,
    numbers: ['114', '115', '113'],
    advice: 'Ra khỏi nơi cháy, báo cho người xung quanh, không quay lại lấy đồ.',
  },
  water: {
    first: CALL,
    numbers: ['114', '115', '112'],
    advice: 'Không nhảy xuống nếu không biết cứu đuối: ném phao, dây, sào cho người gặp nạn.',
  },
  electric: {
    first: CALL,
    numbers: ['115', '114'],
    advice: 'Đứng xa, không chạm vào dây điện hay người bị giật khi chưa ngắt điện.',
  },
  disaster: {
    first: CALL,
    numbers: ['112', '114', '115'],
    advice: 'Lên chỗ cao, an toàn; không đi qua chỗ nước chảy xiết hoặc sườn đất sạt.',
    local: 'disasterDuty',
  },
  medical: {
    first: CALL,
    numbers: ['115', '113'],
    advice: 'Không tự ý bế xốc người ngã, người bị tai nạn; nới quần áo, ở cạnh đến khi có người đến.',
    local: 'healthStation',
  },
  missing: {
    first: 'Báo càng sớm càng tốt, không cần chờ đủ giờ. XIN GỌI NGAY:',
    numbers: ['113'],
    advice: 'Chuẩn bị ảnh mới, quần áo đang mặc, nơi thấy lần cuối; để một người ở nhà phòng khi về.',
  },
  other: { first: CALL, numbers: ['113', '114', '115', '112', '111'] },
}

/** Dangers that somebody must also come and repair: the words are kept for a report. */
const REPORTABLE: ReadonlySet<DangerKind> = new Set(['electric', 'disaster'])

/** Stands before the numbers, whose names follow in Vietnamese. */
const IN_ENGLISH =
  'CALL NOW the first number below. I am an automatic assistant and cannot call for you; the officer on duty has been alerted.'

/** `cứu hỏa (cháy, nổ, cứu nạn, cứu hộ)`; a purpose that only says the name again is left out. */
function calledFor(name: string, purpose: string): string {
  const said = foldText(name).split(' ')
  const again = foldText(purpose).split(' ')
  const shared = said.filter((word) => again.includes(word)).length
  const lower = name.toLocaleLowerCase('vi')
  return shared / said.length > NAME_AGAIN ? lower : `${lower} (${purpose})`
}

/** The numbers to dial, before anything else. */
export function emergencyCard(kind: DangerKind, commune: CommuneKnowledge): ReplyMessage {
  const { first, numbers, advice, local: nearest } = CARDS[kind]
  const lines = numbers.flatMap((number) => {
    const line = commune.nationalHotlines.find((one) => one.number === number)
    return line ? [{ title: line.name, number, purpose: line.purpose }] : []
  })
  const local = commune.hotlines[nearest ?? 'policeDuty']
  return {
    text: [
      first,
      ...lines.map((line) => `- ${line.number}: ${calledFor(line.title, line.purpose)}`),
      `- ${local.phone}: ${local.name}`,
      ...(advice === undefined ? [] : [advice]),
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
    const told = emergencyCard(kind, deps.commune)
    const card = isEnglish(turn.text) ? { ...told, text: `${IN_ENGLISH}\n${told.text}` } : told
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
