import type { ReplyButton } from '../../channel/index.ts'
import { BUTTONS, MENU } from '../buttons.ts'
import { payload, payloadArgs } from '../payload.ts'
import { closeCandidates } from '../procedure/close-candidates.ts'
import { distinguishingTitles, titleOf } from '../procedure/short-title.ts'
import type { Skill, SkillDeps, SkillResult, SkillTurn } from '../types.ts'
import { declined } from './declined.ts'
import {
  BARE_HELLO,
  ENGLISH,
  ENGLISH_MENU,
  IN_ENGLISH_TOO,
  unknownInEnglish,
  wantsEnglish,
} from './english.ts'
import { SAYINGS, unknownText } from './messages.ts'

const LETTER = /[\p{L}\p{N}]/u

/** Greetings, thanks, and whatever no other skill can answer. */
export const smalltalkSkill: Skill = {
  name: 'smalltalk',
  intents: [
    'greet',
    'thanks',
    'goodbye',
    'help',
    'smalltalk',
    'out_of_scope',
    'abuse',
    'conversation.cancel',
    'conversation.confirm',
    'conversation.deny',
    'conversation.correct',
  ],
  payloads: ['#smalltalk', '#menu', '#help'],
  async handle(turn, deps) {
    if (turn.kind === 'opened') return say(SAYINGS.greet, MENU)
    if (turn.payload !== null) {
      return payloadArgs('smalltalk', turn.payload)?.[0] === 'unknown'
        ? unknown(deps)
        : say(SAYINGS.help, MENU)
    }
    if (turn.text.trim() === '' && turn.attachments.length > 0) {
      const voiced = turn.attachments.some((one) => one.kind === 'audio' || one.kind === 'file')
      return voiced ? say(SAYINGS.voice, [BUTTONS.officer]) : say(SAYINGS.noWords, MENU)
    }
    if (!LETTER.test(turn.text)) return say(SAYINGS.noWords, MENU)
    if (turn.understanding.action === 'fallback') return unknown(deps, turn.text)
    return reply(turn, deps)
  },
}

function reply(turn: SkillTurn, deps: SkillDeps): SkillResult {
  const english = wantsEnglish(turn.text) ? replyInEnglish(turn) : null
  if (english !== null) return english
  switch (turn.understanding.intent) {
    case 'greet':
      return say(BARE_HELLO.test(turn.text) ? `${SAYINGS.greet}\n${IN_ENGLISH_TOO}` : SAYINGS.greet, MENU)
    case 'help':
      return say(SAYINGS.help, MENU)
    case 'thanks':
      return say(SAYINGS.thanks)
    case 'goodbye':
      return say(SAYINGS.goodbye)
    case 'smalltalk':
      return say(SAYINGS.smalltalk, MENU)
    case 'out_of_scope':
      return say(declined(turn.text), MENU)
    case 'abuse':
      return say(SAYINGS.abuse, [BUTTONS.officer, BUTTONS.petition])
    case 'conversation.cancel':
      return say(SAYINGS.nothingOpen)
    case 'conversation.confirm':
      return turn.state.options.length > 1
        ? say(SAYINGS.choose, turn.state.options)
        : say(SAYINGS.anythingElse, MENU)
    case 'conversation.deny':
      return say(SAYINGS.anythingElse, MENU)
    case 'conversation.correct':
      return correctsSomething(turn, deps) ? corrected(turn, deps) : unknown(deps)
    default:
      return unknown(deps)
  }
}

function replyInEnglish({ understanding }: SkillTurn): SkillResult | null {
  switch (understanding.intent) {
    case 'greet':
      return say(ENGLISH.greet, ENGLISH_MENU)
    case 'help':
      return say(ENGLISH.help, ENGLISH_MENU)
    case 'thanks':
      return say(ENGLISH.thanks)
    case 'goodbye':
      return say(ENGLISH.goodbye)
    case 'smalltalk':
      return say(ENGLISH.smalltalk, ENGLISH_MENU)
    case 'out_of_scope':
      return say(ENGLISH.outOfScope, ENGLISH_MENU)
    case 'abuse':
      return say(ENGLISH.abuse, ENGLISH_MENU)
    default:
      return null
  }
}

/** The words of a correction itself: what is left may say what was meant. */
const CORRECTION =
  /(?<![\p{L}\p{M}])(?:sai|sai rồi|nhầm|nhầm rồi|không phải|ko phải|hk phải|không đúng|ý tôi|ý em|là|rồi|mày|đơ|à|ơi|bạn|em|tôi|hỏi|muốn|hiểu|trả lời|sai roi|nham roi|khong phai|khong dung|y toi|hoi|muon|hieu|tra loi|roi|may|do)(?![\p{L}\p{M}])/giu
const MEANT_WORDS = 2
const NO_CONTEXT = { intent: null, procedureId: null, aspect: null, offered: [] } as const

const SURE_CORRECTION = 0.5

/** A line of a song may sound like a correction where nothing was said that it could correct. */
function correctsSomething({ text, understanding, state }: SkillTurn, { understander }: SkillDeps): boolean {
  if (state.dialogue.procedureId !== null || understanding.confidence >= SURE_CORRECTION) return true
  const meant = understander.understand(text.replace(CORRECTION, ' ').trim(), NO_CONTEXT)
  return meant.intent === 'procedure.ask' && meant.confidence >= SURE_CORRECTION
}

/** “Sai rồi”: apology, what else it may have been, a person. */
function corrected(turn: SkillTurn, { commune, understander }: SkillDeps): SkillResult {
  const { dialogue } = turn.state
  const before = dialogue.procedureId === null ? undefined : commune.procedureById(dialogue.procedureId)
  const said = turn.text.replace(CORRECTION, ' ').trim()
  const meant =
    said.split(/\s+/u).length < MEANT_WORDS
      ? []
      : closeCandidates(said, understander.understand(said, NO_CONTEXT).candidates, commune)
  const others = [...meant.map((one) => one.id), ...dialogue.offered, ...(before?.related ?? [])]
    .filter((id, index, all) => id !== before?.id && all.indexOf(id) === index)
    .flatMap((id) => commune.procedureById(id) ?? [])
    .slice(0, 3)
  const titles = distinguishingTitles(others.map(titleOf), 60)
  return say(SAYINGS.corrected, [
    ...others.map((one, index) => ({
      title: titles[index] ?? titleOf(one),
      payload: payload('procedure', one.id, dialogue.aspect ?? 'overview'),
    })),
    ...(others.length > 0 ? [] : [BUTTONS.procedures, BUTTONS.petition, BUTTONS.hours]),
    BUTTONS.officer,
  ])
}

function unknown({ commune }: SkillDeps, text = ''): SkillResult {
  if (wantsEnglish(text)) return say(unknownInEnglish(commune), ENGLISH_MENU)
  return say(unknownText(commune), [BUTTONS.officer, ...MENU.filter((one) => one !== BUTTONS.officer)])
}

function say(text: string, buttons?: readonly ReplyButton[]): SkillResult {
  return { reply: [buttons === undefined ? { text } : { text, buttons }], flow: null }
}
