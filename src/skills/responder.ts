import type { Reply } from '../channel/index.ts'
import { readPhones } from '../slots/index.ts'
import {
  type DialogueContext,
  EMPTY_CONTEXT,
  type IntentName,
  type Understanding,
} from '../understanding/types.ts'
import { type JudgedAndAsked, waysToPart } from './beside-verdict.ts'
import { checkSkills } from './check-skills.ts'
import { chooseOption, chooseTwo } from './choose-option.ts'
import { firstContact } from './first-contact.ts'
import { asksToBeCalled } from './handover/asks-call.ts'
import { payload } from './payload.ts'
import { isPlainReport } from './petition/is-plain-report.ts'
import { IDENTITY_NUMBER } from './petition/read-report.ts'
import { verdictOnAnswer } from './petition-status/skill.ts'
import { askedElsewhere } from './procedure/elsewhere.ts'
import { englishAnswer } from './procedure/english.ts'
import { setPhrase } from './set-phrases.ts'
import { isQuestion, joinedAnswers, MOST_ANSWERS, severalQuestions } from './several-questions.ts'
import { toldEvent } from './told-event.ts'
import type {
  ConversationState,
  Flow,
  Responder,
  Skill,
  SkillDeps,
  SkillName,
  SkillResult,
  SkillTurn,
  Turn,
  TurnResult,
} from './types.ts'
import { withReminder } from './unfinished.ts'
import { dayOf } from './vietnamese-time.ts'

/** Wishes that a number left with “gọi cho tôi” is not to be taken from: a report keeps its number, danger and complaints go first. */
const CALLABLE: ReadonlySet<IntentName> = new Set([
  'feedback.complaint',
  'help',
  'smalltalk',
  'out_of_scope',
  'office.contact',
  'procedure.ask',
  'survey.rate',
  'conversation.deny',
])

/** What is read of a very long message: its beginning and its end. */
const READ_FROM_START = 1_500
const READ_FROM_END = 500

/** A flow left alone this long no longer takes the next message; later it is forgotten. */
const FLOW_RESTS_AFTER_MS = 24 * 3_600_000
const FLOW_ENDS_AFTER_MS = 7 * 24 * 3_600_000

/** After so long a silence a question stands on its own again. */
const TOPIC_FADES_AFTER_MS = 12 * 3_600_000

/** After these skills nothing half-finished is kept: whoever denounces somebody must not be led back to a petition. */
const ENDS_FLOWS: ReadonlySet<SkillName> = new Set(['complaint'])

/** State of a conversation in which nothing was said yet. */
export const NEW_CONVERSATION: ConversationState = {
  dialogue: { intent: null, procedureId: null, aspect: null, offered: [] },
  flow: null,
  options: [],
  greetedAt: null,
}

/**
 * Leads the dialogue: an emergency beats everything, then a tapped or numbered choice, then the skill that is in the
 * middle of something, then the skill of the intent.
 * @throws {SkillsInvalidError} at start-up, when an intent has no skill or two
 */
export function createResponder(skills: readonly Skill[], deps: SkillDeps): Responder {
  checkSkills(skills)
  const byName = new Map(skills.map((skill) => [skill.name, skill]))
  const named = (name: SkillName): Skill => byName.get(name) ?? raise(`no skill ${name}`)

  return {
    async respond(turn) {
      const state = {
        ...turn.state,
        flow: flowAt(turn.state.flow, turn.now),
        dialogue: dialogueAt(turn.state, turn.now),
      }
      const text = turn.text.normalize('NFC')
      const read = readable(text)
      const understanding = understood(read, state.dialogue)
      const chosen = turn.payload ?? brevity(read, state.dialogue) ?? chooseOption(read, state.options)
      const heard = { ...turn, text, payload: chosen, state, understanding }
      const payloadOwner = skills.find((skill) => skill.payloads.some((prefix) => hasPrefix(chosen, prefix)))
      const route = payloadOwner ?? named(skillOf(turn, understanding, skills))

      const { flow } = state
      const resting = flow !== null && turn.now - flow.startedAt > FLOW_RESTS_AFTER_MS
      if (chosen === null && (flow === null || resting)) {
        const verdict = await verdictOnAnswer({ ...heard, flow: null }, deps)
        if (verdict !== null) return finish(heard, state, understanding, named('petition-status'), verdict)
        const both = await judgedAndAnswered({ ...heard, flow: null })
        if (both !== null) return both
      }
      if (chosen === null && route.name === 'emergency') {
        return finish(heard, state, understanding, route, await answered(route, { ...heard, flow: null }))
      }
      const asked = flow !== null && !resting
      const english = chosen === null && !asked ? englishAnswer(text, deps.commune, dayOf(turn.now)) : null
      if (english !== null) {
        return finish(heard, state, understanding, named('procedure'), { reply: english, flow: null })
      }
      if (chosen === null && !asked && turn.attachments.length === 0) {
        const several = (await bothChosen(heard)) ?? (await eachAnswered(heard))
        if (several !== null) return several
      }
      if (asked && (payloadOwner === undefined || payloadOwner.name === flow.skill)) {
        const owner = named(flow.skill)
        const result = await owner.handle({ ...heard, flow }, deps)
        if (result !== 'pass') return finish(heard, { ...state, flow: null }, understanding, owner, result)
      }
      // Whoever passed a message on is not asked for it twice with the same flow.
      const ownFlow = !asked && flow?.skill === route.name ? flow : null
      return finish(heard, state, understanding, route, await answered(route, { ...heard, flow: ownFlow }))
    },
  }

  /** A verdict on an officer's answer and a question beside it: both are heard; null when the message is not that. */
  async function judgedAndAnswered(heard: SkillTurn): Promise<TurnResult | null> {
    const { state } = heard
    for (const way of waysToPart(heard.text)) {
      const asked = understood(way.question, EMPTY_CONTEXT)
      if (!isQuestion(way.question, asked)) continue
      const verdict = await verdictOnAnswer(judgedTurn(heard, way), deps)
      if (verdict === null) continue
      const skill = named(skillOf({ ...heard, text: way.question }, asked, skills))
      const answer = await answered(skill, { ...heard, text: way.question, understanding: asked })
      const dialogue = answer.dialogue ?? deps.understander.advance(EMPTY_CONTEXT, asked)
      const joined = joinedAnswers([answer, verdict], false) ?? verdict
      return finish(heard, state, asked, named('petition-status'), { ...joined, dialogue })
    }
    return null
  }

  function judgedTurn(heard: SkillTurn, { judgement }: JudgedAndAsked): SkillTurn {
    return { ...heard, text: judgement, understanding: understood(judgement, heard.state.dialogue) }
  }

  /** “Cả hai”, “1 với 3” of the choices last shown: one after the other. */
  async function bothChosen(heard: Omit<SkillTurn, 'flow'>): Promise<TurnResult | null> {
    const { state, understanding } = heard
    const payloads = chooseTwo(heard.text, state.options)
    const results: SkillResult[] = []
    let skill: Skill | undefined
    for (const payload of payloads) {
      skill = skills.find((one) => one.payloads.some((prefix) => hasPrefix(payload, prefix)))
      if (skill === undefined) return null
      results.push(await answered(skill, { ...heard, payload, flow: null }))
    }
    const joined = joinedAnswers(results, false)
    return skill === undefined || joined === null ? null : finish(heard, state, understanding, skill, joined)
  }

  /** Several questions of one burst, each answered; null when the burst is to be read as one. */
  async function eachAnswered(heard: Omit<SkillTurn, 'flow'>): Promise<TurnResult | null> {
    const { state } = heard
    const { advance } = deps.understander
    const questions = severalQuestions(heard.text, state.dialogue, understood, advance)
    let { dialogue, wrongCodesAt } = state
    const results: SkillResult[] = []
    for (const { text, understanding } of questions.slice(0, MOST_ANSWERS)) {
      const skill = named(skillOf({ ...heard, text }, understanding, skills))
      const turn = { ...heard, text, understanding, state: { ...state, dialogue, wrongCodesAt }, flow: null }
      const result = await answered(skill, turn)
      dialogue = result.dialogue ?? advance(dialogue, understanding)
      wrongCodesAt = result.wrongCodesAt ?? wrongCodesAt
      results.push(result)
    }
    const last = questions[results.length - 1]
    const joined = joinedAnswers(results, questions.length > MOST_ANSWERS)
    if (last === undefined || joined === null) return null
    const skill = named(skillOf({ ...heard, text: last.text }, last.understanding, skills))
    return finish({ ...heard, text: last.text }, state, last.understanding, skill, {
      ...joined,
      dialogue,
      wrongCodesAt,
    })
  }

  function understood(text: string, dialogue: DialogueContext): Understanding {
    const understanding = deps.understander.understand(withoutNumbers(text), dialogue)
    if (understanding.intent === 'scam.warn') return understanding
    if (askedElsewhere(text, understanding, deps.commune)) {
      return { ...understanding, intent: 'procedure.ask', action: 'answer' }
    }
    const event = toldEvent(text, understanding, deps.commune)
    if (event !== null) return event
    const called = CALLABLE.has(understanding.intent) && asksToBeCalled(text)
    const intent =
      setPhrase(text) ??
      (called ? 'agent.request' : null) ??
      (isPlainReport(text, understanding, deps.commune) ? 'petition.create' : null)
    if (intent === null || intent === understanding.intent) return understanding
    const action = intent === 'agent.request' ? 'handover' : 'answer'
    return { ...understanding, intent, action, procedure: null, candidates: [], aspect: null, confidence: 1 }
  }

  async function answered(skill: Skill, heard: Parameters<Skill['handle']>[0]): Promise<SkillResult> {
    const result = await skill.handle(heard, deps)
    if (result !== 'pass') return result
    const spoken = await named('smalltalk').handle(
      { ...heard, payload: payload('smalltalk', 'unknown'), flow: null },
      deps,
    )
    return spoken === 'pass' ? { reply: [], flow: null } : spoken
  }

  /** `state.flow` is a flow that was interrupted and goes on, unless the skill put its own in place. */
  function finish(
    turn: Turn,
    state: ConversationState,
    understanding: Understanding,
    skill: Skill,
    result: SkillResult,
  ): TurnResult {
    const kept = ENDS_FLOWS.has(skill.name) || state.flow?.skill === skill.name ? null : state.flow
    const flow = result.flow ?? kept
    const interrupted = result.flow === null && kept !== null
    const greets = state.greetedAt === null && skill.name !== 'emergency' && result.reply.length > 0
    const spoken =
      interrupted && kept.skill === 'petition' && skill.name !== 'emergency'
        ? withReminder(result.reply)
        : result.reply
    const reply = greets ? [firstContact(deps.commune), ...spoken] : spoken
    const decided = turn.payload !== null || turn.kind === 'opened'
    return {
      reply,
      effects: result.effects ?? [],
      understood: decided ? null : { text: turn.text, understanding },
      state: {
        dialogue: result.dialogue ?? deps.understander.advance(state.dialogue, understanding),
        flow,
        options: reply.length === 0 ? state.options : optionsOf(reply),
        greetedAt: greets ? turn.now : state.greetedAt,
        wrongCodesAt: result.wrongCodesAt ?? state.wrongCodesAt ?? [],
        heardAt: turn.now,
      },
      trace: {
        skill: skill.name,
        intent: understanding.intent,
        action: understanding.action,
        confidence: Math.round(understanding.confidence * 100) / 100,
        procedureId: understanding.procedure?.id ?? null,
        aspect: understanding.aspect,
        flowStep: flow?.step ?? null,
        effects: (result.effects ?? []).map((effect) => effect.type),
      },
    }
  }
}

/** Which skill answers a message that no button and no open flow decides. */
function skillOf(turn: Turn, understanding: Understanding, skills: readonly Skill[]): SkillName {
  if (turn.kind === 'opened') return 'smalltalk'
  const { intent, action } = understanding
  if (turn.text.trim() === '') return turn.attachments.some(isEvidence) ? 'petition' : 'smalltalk'
  const owner = skills.find((skill) => skill.intents.includes(intent))?.name ?? 'smalltalk'
  if (owner === 'emergency' || owner === 'complaint') return owner
  if (action === 'handover') return 'handover'
  if (action === 'refuse' || action === 'fallback') return owner === 'handover' ? owner : 'smalltalk'
  return owner
}

function isEvidence(attachment: Turn['attachments'][number]): boolean {
  return attachment.kind === 'image' || attachment.kind === 'video' || attachment.kind === 'location'
}

function hasPrefix(sent: string | null, prefix: string): boolean {
  return sent !== null && (sent === prefix || sent.startsWith(`${prefix}:`))
}

/** “Nói ngắn gọn thôi” after a procedure: its few lines. */
function brevity(text: string, dialogue: DialogueContext): string | null {
  if (dialogue.procedureId === null || text.length > 60) return null
  if (!/(ngắn gọn|ngan gon|nói ngắn|noi ngan|tóm tắt|tom tat|ngắn thôi|ngan thoi)/iu.test(text)) return null
  return payload('procedure', dialogue.procedureId, 'overview')
}

function readable(text: string): string {
  if (text.length <= READ_FROM_START + READ_FROM_END) return text
  return `${text.slice(0, READ_FROM_START)}\n${text.slice(-READ_FROM_END)}`
}

/** “Sđt của tôi là” before a number: whoever leaves one asks for none. */
const INTRODUCTION =
  /(?:(?:số )?(?:điện thoại|dien thoai|đt)|so dien thoai|s[đd]t)[\s:]*(?:(?:của|cua)?\s*(?:tôi|toi|em|tui|mình|minh)\s*)?(?:là|la)?[\s:]*$/iu

/** A phone or identity number left behind says nothing of what is wanted; alone it is all there is. */
function withoutNumbers(text: string): string {
  const words = withoutPhone(text).replace(IDENTITY_NUMBER, ' ')
  return words.trim().split(/\s+/u).length >= 4 ? words : text
}

function withoutPhone(text: string): string {
  const [phone] = readPhones(text)
  if (phone === undefined) return text
  return `${text.slice(0, phone.start).replace(INTRODUCTION, '')} ${text.slice(phone.end)}`
}

/** What the talk was about, gone after a long silence; choices shown may still be taken up. */
function dialogueAt({ dialogue, heardAt }: ConversationState, now: number): DialogueContext {
  if (heardAt === undefined || now - heardAt <= TOPIC_FADES_AFTER_MS) return dialogue
  return { ...EMPTY_CONTEXT, intent: dialogue.intent }
}

function flowAt(flow: Flow | null, now: number): Flow | null {
  return flow === null || now - flow.startedAt > FLOW_ENDS_AFTER_MS ? null : flow
}

function optionsOf(reply: Reply): ConversationState['options'] {
  return reply.findLast((message) => (message.buttons?.length ?? 0) > 0)?.buttons ?? []
}

function raise(message: string): never {
  throw new Error(message)
}
