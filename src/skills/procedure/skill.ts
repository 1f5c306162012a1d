import type { ReplyButton, ReplyLink } from '../../channel/index.ts'
import type { CommuneKnowledge, Procedure } from '../../knowledge/index.ts'
import { foldText } from '../../petitions/index.ts'
import { ASPECTS, type Aspect } from '../../understanding/types.ts'
import { BUTTONS } from '../buttons.ts'
import { payload, payloadArgs } from '../payload.ts'
import type { Skill, SkillDeps, SkillResult, SkillTurn } from '../types.ts'
import { dayOf } from '../vietnamese-time.ts'
import { answerAspect } from './answer.ts'
import { closeCandidates } from './close-candidates.ts'
import { askedElsewhere, elsewhereMessage } from './elsewhere.ts'
import { landDispute } from './land-dispute.ts'
import { type ProceduresOfEvent, proceduresOfEvent } from './next-procedures.ts'
import { isOnline, officialPage } from './online.ts'
import { distinguishingTitles, titleOf } from './short-title.ts'
import { tellingChoices } from './telling-choices.ts'
import { decidedElsewhere } from './who-decides.ts'

const TITLES: Readonly<Record<Aspect, string>> = {
  overview: 'Tóm tắt',
  documents: 'Giấy tờ cần có',
  fee: 'Lệ phí',
  time: 'Thời hạn',
  where: 'Nộp ở đâu',
  online: 'Nộp trực tuyến',
  steps: 'Các bước làm',
  eligibility: 'Điều kiện',
  form: 'Mẫu đơn',
  legal: 'Căn cứ pháp lý',
  result: 'Kết quả nhận được',
}

/** What people ask next, most often first. */
const NEXT: readonly Aspect[] = ['documents', 'fee', 'time', 'where', 'steps', 'eligibility']

/** Below this an answer needs words of its own in common with the question. */
const DOUBTFUL = 0.35

/** Answers one aspect of one procedure, or asks which procedure is meant. */
export const procedureSkill: Skill = {
  name: 'procedure',
  intents: ['procedure.ask'],
  payloads: ['#procedure'],
  async handle(turn, deps) {
    const args = payloadArgs('procedure', turn.payload)
    if (args) return answerPayload(args, turn, deps)
    const { understanding } = turn
    const { commune } = deps
    const elsewhere = askedElsewhere(turn.text, understanding, commune)
    if (elsewhere) {
      return {
        reply: [elsewhereMessage(elsewhere, commune)],
        flow: null,
        dialogue: { intent: 'procedure.ask', procedureId: null, aspect: null, offered: [] },
      }
    }
    // A dispute told, where nothing is asked of the mediation itself.
    const told = understanding.action === 'answer' && understanding.aspect === 'overview'
    const dispute = told && !namesMediation(turn.text) ? landDispute(turn, deps) : null
    if (dispute !== null) return dispute
    const event = proceduresOfEvent(turn.text, understanding, commune)
    const id = understanding.procedure?.id ?? understanding.candidates[0]?.id
    const asked = id === undefined ? undefined : commune.procedureById(id)
    const close = closeCandidates(turn.text, understanding.candidates, commune)
    const doubtful =
      understanding.action === 'clarify' ||
      (understanding.confidence < DOUBTFUL && asked !== undefined && !close.includes(asked))
    const procedure = event?.first ?? (doubtful ? undefined : asked)
    if (procedure) {
      return answer(procedure, understanding.aspect ?? 'overview', turn, deps, {
        full: false,
        question: turn.text,
        event,
      })
    }
    return close.length > 0 ? askWhich(close, turn) : askName(turn, deps)
  },
}

function namesMediation(text: string): boolean {
  return /\bhoa giai\b/.test(foldText(text))
}

function answerPayload(args: readonly string[], turn: SkillTurn, deps: SkillDeps): SkillResult {
  const [id = '', wanted = 'overview', extent] = args
  const procedure = deps.commune.procedureById(id)
  if (!procedure) return askName(turn, deps)
  const aspect = ASPECTS.find((one) => one === wanted) ?? 'overview'
  return answer(procedure, aspect, turn, deps, { full: extent === 'all', question: '', event: null })
}

function answer(
  procedure: Procedure,
  aspect: Aspect,
  turn: SkillTurn,
  deps: SkillDeps,
  options: {
    readonly full: boolean
    readonly question: string
    /** The event of life it was asked in. */
    readonly event: ProceduresOfEvent | null
  },
): SkillResult {
  const { commune } = deps
  const said = answerAspect(
    { procedure, commune, on: dayOf(turn.now), now: turn.now, full: options.full },
    aspect,
    options.question,
  )
  const elsewhere =
    procedure.level === 'other' && aspect !== 'overview' ? [decidedElsewhere(procedure, commune)] : []
  return {
    reply: [
      {
        text: [
          said.special === true
            ? titleOf(procedure)
            : `${titleOf(procedure)} – ${TITLES[aspect].toLocaleLowerCase('vi')}`,
          ...elsewhere,
          said.text,
          ...(options.event === null
            ? []
            : [
                options.event.hasEarlier
                  ? 'Cùng với việc này, theo thứ tự còn có:'
                  : 'Việc nên làm tiếp theo:',
              ]),
        ].join('\n'),
        buttons:
          said.refused === true
            ? waysToObject(procedure)
            : nextButtons(procedure, aspect, said.shortened === true, options.event?.next ?? []),
        links: links(procedure, commune),
      },
    ],
    flow: null,
    dialogue: { intent: 'procedure.ask', procedureId: procedure.id, aspect, offered: [] },
  }
}

function nextButtons(
  procedure: Procedure,
  aspect: Aspect,
  shortened: boolean,
  procedures: readonly Procedure[],
): readonly ReplyButton[] {
  const room = (shortened ? 2 : 3) - (procedures.length > 0 ? 2 : 0)
  const next = NEXT.filter((one) => one !== aspect).slice(0, Math.max(0, room))
  const titles = distinguishingTitles(procedures.map(titleOf), CHOICE_LENGTH)
  return [
    ...procedures.map((one, index) => ({
      title: titles[index] ?? titleOf(one),
      payload: payload('procedure', one.id, 'overview'),
    })),
    ...(shortened ? [{ title: 'Xem đủ', payload: payload('procedure', procedure.id, aspect, 'all') }] : []),
    ...next.map((one) => ({ title: TITLES[one], payload: payload('procedure', procedure.id, one) })),
    BUTTONS.officer,
  ]
}

/** For whoever doubts what an officer said: what may be asked, and how to object. */
function waysToObject(procedure: Procedure): readonly ReplyButton[] {
  return [
    { title: TITLES.documents, payload: payload('procedure', procedure.id, 'documents') },
    BUTTONS.petition,
    { title: 'Cách khiếu nại', payload: payload('complaint') },
    BUTTONS.officer,
  ]
}

function links(procedure: Procedure, commune: CommuneKnowledge): readonly ReplyLink[] {
  const url = officialPage(procedure, commune)
  if (url === null) return []
  return [{ title: procedure.channels.some(isOnline) ? 'Nộp trực tuyến' : 'Trang chính thức', url }]
}

const CHOICE_LENGTH = 60

function askWhich(candidates: readonly Procedure[], turn: SkillTurn): SkillResult {
  const offered = tellingChoices(candidates)
  const titles = distinguishingTitles(offered.map(titleOf), CHOICE_LENGTH)
  const aspect = turn.understanding.aspect ?? 'overview'
  return {
    reply: [
      {
        text: 'Ông/bà muốn hỏi việc nào dưới đây ạ? Nếu không có, xin viết rõ hơn.',
        buttons: [
          ...offered.map((one, index) => ({
            title: titles[index] ?? titleOf(one),
            payload: payload('procedure', one.id, aspect),
          })),
          BUTTONS.officer,
        ],
      },
    ],
    flow: null,
    dialogue: { intent: 'procedure.ask', procedureId: null, aspect, offered: offered.map((one) => one.id) },
  }
}

function askName(turn: SkillTurn, deps: SkillDeps): SkillResult {
  const { oneStop } = deps.commune.hotlines
  return {
    reply: [
      {
        text: `Tôi chưa rõ ông/bà hỏi việc gì. Cần làm giấy tờ hay thủ tục gì, xin nói rõ thêm. Ví dụ: “khai sinh cho con cần giấy tờ gì”.\nHoặc gọi ${oneStop.name}: ${oneStop.phone}.`,
        buttons: [BUTTONS.petition, BUTTONS.hours, BUTTONS.contacts, BUTTONS.officer],
      },
    ],
    flow: null,
    dialogue: { ...turn.state.dialogue, intent: 'procedure.ask', offered: [] },
  }
}
