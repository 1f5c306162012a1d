import type { PetitionStatus } from '../../petitions/index.ts'
import { findTrackingCode } from '../../slots/index.ts'
import { BUTTONS } from '../buttons.ts'
import { payload, payloadArgs } from '../payload.ts'
import type { Effect, Skill, SkillDeps, SkillResult, SkillTurn } from '../types.ts'
import { answeredPetition, type Verdict, verdictIn, verdictOf } from './answered-petition.ts'
import { statusText } from './status-text.ts'

const KEPT_LENGTH = 4_000

/** Where a petition stands, and the citizen's word on the officer's answer. */
export const petitionStatusSkill: Skill = {
  name: 'petition-status',
  intents: ['petition.status'],
  payloads: ['#petition-status'],
  async handle(turn, deps) {
    const args = payloadArgs('petition-status', turn.payload)
    if (args) return answerPayload(args, turn, deps)
    if (turn.flow) return continueReply(turn, deps)
    const found = findTrackingCode(turn.text)
    switch (found.kind) {
      case 'found':
        return showCode(found.code, turn, deps)
      case 'mistyped':
        return mistyped(deps)
      case 'none':
        return showOwn(turn, deps)
    }
  },
}

async function answerPayload(
  args: readonly string[],
  turn: SkillTurn,
  deps: SkillDeps,
): Promise<SkillResult> {
  const [action, code = ''] = args
  if (action === 'show') return showCode(code, turn, deps)
  if (action !== 'reply' && action !== 'solved' && action !== 'unsolved') return showOwn(turn, deps)
  const status = await deps.petitions.byCode(code, turn.conversationId)
  if (!status?.own) return showOwn(turn, deps)
  return action === 'reply' ? askReply(status, turn) : citizenVerdict(status, action, turn)
}

/** The citizen's word on an officer's answer, whatever else its words may resemble; null when the turn gives none. */
export async function verdictOnAnswer(turn: SkillTurn, deps: SkillDeps): Promise<SkillResult | null> {
  const verdict = verdictOf(turn)
  if (verdict === null) return null
  const status = await answeredPetition(verdict, turn, deps)
  if (status === null) return null
  return {
    ...citizenVerdict(status, verdict, turn),
    dialogue: { intent: 'feedback.praise', procedureId: null, aspect: null, offered: [] },
  }
}

/** What the citizen says of an answer: kept with the petition; “chưa” opens it again. */
function citizenVerdict(status: PetitionStatus, verdict: Verdict, turn: SkillTurn): SkillResult {
  const text = turn.payload === null ? turn.text.slice(0, KEPT_LENGTH) : ''
  if (verdict === 'solved') {
    return {
      reply: [
        {
          text: `Cảm ơn ông/bà đã cho biết. Tôi đã ghi lại cho cán bộ xử lý phản ánh ${status.code}. Ông/bà thấy xã phục vụ thế nào?`,
          buttons: [
            { title: 'Rất hài lòng', payload: payload('feedback', 'rate', '3') },
            { title: 'Hài lòng', payload: payload('feedback', 'rate', '2') },
            { title: 'Chưa hài lòng', payload: payload('feedback', 'rate', '1') },
          ],
        },
      ],
      effects: [replyEffect(status, text === '' ? 'Đã xong, cảm ơn' : text, false, turn)],
      flow: null,
    }
  }
  return {
    reply: [
      {
        text: `Tôi đã báo lại cho cán bộ là phản ánh ${status.code} chưa xong. Ông/bà nói rõ còn gì chưa được (có thể gửi ảnh), hoặc bấm “Không cần thêm”.`,
        buttons: [{ title: 'Không cần thêm', payload: payload('petition-status', 'mine') }, BUTTONS.officer],
      },
    ],
    effects: [replyEffect(status, text === '' ? 'Chưa xong' : text, true, turn)],
    flow: replyFlow(status, turn.now),
  }
}

function askReply(status: PetitionStatus, turn: SkillTurn): SkillResult {
  return {
    reply: [{ text: `Ông/bà viết câu trả lời cho phản ánh ${status.code}, tôi chuyển ngay cho cán bộ.` }],
    flow: replyFlow(status, turn.now),
  }
}

function replyFlow(status: PetitionStatus, now: number): NonNullable<SkillResult['flow']> {
  return {
    skill: 'petition-status',
    step: 'reply',
    data: { petitionId: status.id, code: status.code },
    startedAt: now,
  }
}

async function continueReply(turn: SkillTurn, deps: SkillDeps): Promise<SkillResult | 'pass'> {
  const { intent, action, confidence } = turn.understanding
  const code = String(turn.flow?.data.code ?? '')
  if (intent === 'conversation.cancel') {
    return { reply: [{ text: 'Vâng, tôi không gửi thêm gì nữa.' }], flow: null }
  }
  const asksElse = [
    'procedure.ask',
    'agent.request',
    'office.hours',
    'office.contact',
    'petition.status',
  ].includes(intent)
  if (asksElse && action === 'answer' && confidence >= 0.75) return 'pass'
  const status = await deps.petitions.byCode(code, turn.conversationId)
  if (!status?.own)
    return {
      reply: [
        { text: `Tôi không còn thấy phản ánh ${code}. Xin bấm “Gặp cán bộ”.`, buttons: [BUTTONS.officer] },
      ],
      flow: null,
    }
  const unsolved = verdictIn(turn.text, intent) === 'unsolved' && status.state === 'answered'
  return {
    reply: [{ text: `Tôi đã chuyển lời của ông/bà đến cán bộ xử lý phản ánh ${code}.` }],
    effects: [replyEffect(status, turn.text.slice(0, KEPT_LENGTH), unsolved, turn)],
    flow: null,
  }
}

function replyEffect(status: PetitionStatus, text: string, reopen: boolean, turn: SkillTurn): Effect {
  return { type: 'petition.citizenReply', petitionId: status.id, text, attachments: turn.attachments, reopen }
}

/** Codes have few digits: whoever guesses is stopped after this many wrong ones an hour. */
const MOST_WRONG_CODES = 5
const HOUR_MS = 3_600_000

async function showCode(code: string, turn: SkillTurn, deps: SkillDeps): Promise<SkillResult> {
  const wrongCodesAt = (turn.state.wrongCodesAt ?? []).filter((at) => turn.now - at < HOUR_MS)
  const blocked = wrongCodesAt.length >= MOST_WRONG_CODES
  const status = await deps.petitions.byCode(code, turn.conversationId)
  if (blocked && status?.own !== true) return tooManyCodes(deps)
  if (!status) {
    return {
      wrongCodesAt: [...wrongCodesAt, turn.now],
      reply: [
        {
          text: `Tôi không thấy phản ánh nào có mã ${code}. Ông/bà xem lại mã trên tin xác nhận, hoặc gọi ${deps.commune.hotlines.commune.phone}.`,
          buttons: [BUTTONS.petitionStatus, BUTTONS.officer],
        },
      ],
      flow: null,
    }
  }
  return {
    reply: [{ text: statusText(status, deps.commune, turn.now), buttons: buttonsFor(status) }],
    flow: null,
  }
}

function tooManyCodes(deps: SkillDeps): SkillResult {
  return {
    reply: [
      {
        text: `Ông/bà đã nhắn nhiều mã không đúng nên tôi tạm dừng tra mã một giờ, để không ai dò được phản ánh của người khác. Cần ngay xin bấm “Gặp cán bộ” hoặc gọi ${deps.commune.hotlines.commune.phone}.`,
        buttons: [BUTTONS.officer, BUTTONS.petitionStatus],
      },
    ],
    flow: null,
  }
}

function buttonsFor(status: PetitionStatus) {
  if (!status.own) return [BUTTONS.officer]
  const answer = { title: 'Trả lời phản ánh', payload: payload('petition-status', 'reply', status.code) }
  return status.state === 'answered'
    ? [
        answer,
        { title: 'Chưa xong', payload: payload('petition-status', 'unsolved', status.code) },
        BUTTONS.officer,
      ]
    : [answer, BUTTONS.officer]
}

function mistyped(deps: SkillDeps): SkillResult {
  return {
    reply: [
      {
        text: `Mã này có chữ số gõ nhầm hoặc thiếu. Mã đúng có 8 chữ số, ví dụ PA-1234-5678. Ông/bà xem lại giúp, hoặc gọi ${deps.commune.hotlines.commune.phone}.`,
        buttons: [BUTTONS.petitionStatus, BUTTONS.officer],
      },
    ],
    flow: null,
  }
}

async function showOwn(turn: SkillTurn, deps: SkillDeps): Promise<SkillResult> {
  const own = await deps.petitions.ofConversation(turn.conversationId)
  const [only, another] = own
  if (!only) {
    return {
      reply: [
        {
          text: 'Tôi chưa thấy phản ánh nào gửi từ tài khoản này. Nếu ông/bà gửi từ nơi khác, xin nhắn mã phản ánh (ví dụ PA-1234-5678).',
          buttons: [BUTTONS.petition, BUTTONS.officer],
        },
      ],
      flow: null,
    }
  }
  if (!another) return showCode(only.code, turn, deps)
  return {
    reply: [
      {
        text: [
          'Phản ánh của ông/bà:',
          ...own.map(
            (one) =>
              `- ${statusText({ ...one, answer: null }, deps.commune, turn.now).split('\n')[0]} ${one.summary}`,
          ),
        ].join('\n'),
        buttons: own.map((one) => ({
          title: one.code,
          payload: payload('petition-status', 'show', one.code),
        })),
      },
    ],
    flow: null,
  }
}
