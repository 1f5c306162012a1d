import type { ReplyButton, ReplyLink } from '../../channel/index.ts'
import type { CommuneKnowledge, Procedure } from '../../knowledge/index.ts'
import { ASPECTS, type Aspect, type ProcedureCandidate } from '../../understanding/types.ts'
import { BUTTONS } from '../buttons.ts'
import { payload, payloadArgs } from '../payload.ts'
import type { Skill, SkillDeps, SkillResult, SkillTurn } from '../types.ts'
import { dayOf } from '../vietnamese-time.ts'
import { answerAspect } from './answer.ts'
import { isOnline, officialPage } from './online.ts'
import { agencyName } from './provenance.ts'
import { distinguishingTitles, spokenName } from './short-title.ts'

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

/** Answers one aspect of one procedure, or asks which procedure is meant. */
export const procedureSkill: Skill = {
  name: 'procedure',
  intents: ['procedure.ask'],
  payloads: ['#procedure'],
  async handle(turn, deps) {
    const args = payloadArgs('procedure', turn.payload)
    if (args) return answerPayload(args, turn, deps)
    const { understanding } = turn
    const offered = understanding.candidates.filter((one) => deps.commune.procedureById(one.id))
    if (understanding.action === 'clarify' && offered.length > 1) return askWhich(offered, turn, deps)
    const id = understanding.procedure?.id ?? offered[0]?.id
    const procedure = id === undefined ? undefined : deps.commune.procedureById(id)
    if (procedure && understanding.action !== 'clarify') {
      return answer(procedure, understanding.aspect ?? 'overview', turn, deps, {
        full: false,
        question: turn.text,
      })
    }
    return offered.length > 0 ? askWhich(offered, turn, deps) : askName(turn, deps)
  },
}

function answerPayload(args: readonly string[], turn: SkillTurn, deps: SkillDeps): SkillResult {
  const [id = '', wanted = 'overview', extent] = args
  const procedure = deps.commune.procedureById(id)
  if (!procedure) return askName(turn, deps)
  const aspect = ASPECTS.find((one) => one === wanted) ?? 'overview'
  return answer(procedure, aspect, turn, deps, { full: extent === 'all', question: '' })
}

function answer(
  procedure: Procedure,
  aspect: Aspect,
  turn: SkillTurn,
  deps: SkillDeps,
  options: { readonly full: boolean; readonly question: string },
): SkillResult {
  const { commune } = deps
  const said = answerAspect(
    { procedure, commune, on: dayOf(turn.now), now: turn.now, full: options.full },
    aspect,
    options.question,
  )
  const elsewhere = procedure.level === 'other' && aspect !== 'overview' ? [notOurs(procedure, commune)] : []
  return {
    reply: [
      {
        text: [
          said.special === true
            ? spokenName(procedure.name)
            : `${spokenName(procedure.name)} – ${TITLES[aspect].toLocaleLowerCase('vi')}`,
          ...elsewhere,
          said.text,
        ].join('\n'),
        buttons: nextButtons(procedure, aspect, said.shortened === true),
        links: links(procedure, commune),
      },
    ],
    flow: null,
    dialogue: { intent: 'procedure.ask', procedureId: procedure.id, aspect, offered: [] },
  }
}

function nextButtons(procedure: Procedure, aspect: Aspect, shortened: boolean): readonly ReplyButton[] {
  const next = NEXT.filter((one) => one !== aspect).slice(0, shortened ? 2 : 3)
  return [
    ...(shortened ? [{ title: 'Xem đủ', payload: payload('procedure', procedure.id, aspect, 'all') }] : []),
    ...next.map((one) => ({ title: TITLES[one], payload: payload('procedure', procedure.id, one) })),
    BUTTONS.officer,
  ]
}

function links(procedure: Procedure, commune: CommuneKnowledge): readonly ReplyLink[] {
  const url = officialPage(procedure, commune)
  if (url === null) return []
  return [{ title: procedure.channels.some(isOnline) ? 'Nộp trực tuyến' : 'Trang chính thức', url }]
}

const CHOICE_LENGTH = 60

function askWhich(candidates: readonly ProcedureCandidate[], turn: SkillTurn, deps: SkillDeps): SkillResult {
  const offered = candidates.slice(0, 4)
  const titles = distinguishingTitles(
    offered.map((one) => deps.commune.procedureById(one.id)?.name ?? one.name),
    CHOICE_LENGTH,
  )
  const aspect = turn.understanding.aspect ?? 'overview'
  return {
    reply: [
      {
        text: 'Ông/bà muốn hỏi việc nào dưới đây ạ? Nếu không có, xin viết rõ hơn.',
        buttons: [
          ...offered.map((one, index) => ({
            title: titles[index] ?? one.name,
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
        text: `Ông/bà cần làm giấy tờ hay thủ tục gì, xin nói rõ thêm. Ví dụ: “khai sinh cho con cần giấy tờ gì”.\nHoặc gọi ${oneStop.name}: ${oneStop.phone}.`,
        buttons: [BUTTONS.officer],
      },
    ],
    flow: null,
    dialogue: { ...turn.state.dialogue, intent: 'procedure.ask', offered: [] },
  }
}

function notOurs(procedure: Procedure, commune: CommuneKnowledge): string {
  return `Nơi giải quyết: ${agencyName(procedure)}. UBND ${communeKind(commune)} không quyết định việc này.`
}

function communeKind(commune: CommuneKnowledge): string {
  return { xa: 'xã', phuong: 'phường', 'dac-khu': 'đặc khu' }[commune.profile.kind]
}
