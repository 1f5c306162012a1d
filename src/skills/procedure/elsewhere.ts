import type { ReplyMessage } from '../../channel/index.ts'
import {
  type CommuneKnowledge,
  type ElsewhereMatch,
  type Procedure,
  recogniseElsewhere,
} from '../../knowledge/index.ts'
import { foldText } from '../../petitions/index.ts'
import type { Understanding } from '../../understanding/types.ts'
import { BUTTONS } from '../buttons.ts'
import { foldedNames } from './folded-names.ts'

/** Wishes in which a matter of another body may be asked; a report or an emergency is never turned away. */
const ASKS: ReadonlySet<string> = new Set([
  'procedure.ask',
  'out_of_scope',
  'office.address',
  'office.contact',
  'office.hours',
  'dossier.status',
  'appointment.book',
  'smalltalk',
  'help',
])

/** The matter of another body that a message asks about; null when it asks none, or a procedure of ours that is called so. */
export function askedElsewhere(
  text: string,
  understanding: Understanding,
  commune: CommuneKnowledge,
): ElsewhereMatch | null {
  const asks = ASKS.has(understanding.intent)
  const match = recogniseElsewhere(text, commune)
  if (match === null && asks) return understoodElsewhere(text, understanding, commune)
  if (match === null || (!asks && !mustBeHeard(match, understanding))) return null
  if (match.subject.warning === true) return match
  const phrase = ` ${foldText(match.matched)} `
  const said = new Set(foldText(text).split(' '))
  const ours = understanding.candidates
    .slice(0, 2)
    .flatMap((one) => commune.procedureById(one.id) ?? [])
    .some((procedure) => isCalled(procedure, phrase, said))
  return ours || asksOurs(foldText(text), phrase.trim(), understanding, commune) ? null : match
}

const SURE_REPORT = 0.93

/** Not called by any name we know, yet understood as such: “xe mua lại qua ba đời chủ”. */
function understoodElsewhere(
  text: string,
  understanding: Understanding,
  commune: CommuneKnowledge,
): ElsewhereMatch | null {
  const subject = commune.elsewhere.find(({ id }) => id === understanding.elsewhere)
  return subject === undefined ? null : { subject, matched: text }
}

/** A scam is warned of although the message sounds like a complaint; a sure report goes its own way. */
function mustBeHeard({ subject }: ElsewhereMatch, { intent, confidence }: Understanding): boolean {
  if (subject.warning !== true || intent === 'emergency') return false
  return intent !== 'petition.create' || confidence < SURE_REPORT
}

const SURE = 0.65

/** Words before the matter of a procedure: “đăng ký khai sinh” is about “khai sinh”. */
const LEADING = /^(thu tuc |dang ky |lam |cap |xin |giay )+/

/** Is a procedure of ours named beside the other body's matter, as in “mất giấy chứng sinh giờ khai sinh sao”? */
function asksOurs(
  folded: string,
  phrase: string,
  understanding: Understanding,
  commune: CommuneKnowledge,
): boolean {
  if (understanding.action !== 'answer' || understanding.confidence < SURE) return false
  const procedure = commune.procedureById(understanding.procedure?.id ?? '')
  if (procedure === undefined) return false
  const rest = ` ${folded.replace(phrase, ' | ')} `
  return foldedNames(procedure)
    .map((name) => name.replace(LEADING, ''))
    .some((name) => name.includes(' ') && rest.includes(` ${name} `))
}

/** A name with the phrase in it counts only when the rest of the name was said too: “tích hợp bằng lái xe” needs both. */
function isCalled(procedure: Procedure, phrase: string, said: ReadonlySet<string>): boolean {
  return foldedNames(procedure).some(
    (name) => ` ${name} `.includes(phrase) && name.split(' ').every((word) => said.has(word)),
  )
}

/** Who decides, what to do, and whom to ask first: these entries were not compared with an official text. */
export function elsewhereMessage({ subject }: ElsewhereMatch, commune: CommuneKnowledge): ReplyMessage {
  const external = subject.external === undefined ? undefined : commune.external[subject.external]
  const body =
    external === undefined
      ? subject.body
      : `${external.name}${external.phone === null ? '' : ` (số ${external.phone})`}`
  const { policeDuty, oneStop } = commune.hotlines
  const ask = subject.askAt === 'police' ? policeDuty : oneStop
  return {
    text: [
      subject.name,
      `Việc này do ${body} giải quyết, không phải UBND xã.`,
      subject.help,
      ...(subject.communeHelp === undefined ? [] : [subject.communeHelp]),
      `Đây là hướng dẫn chung, chưa đối chiếu văn bản; trước khi đi xin hỏi ${ask.name}, số ${ask.phone}.`,
    ].join('\n'),
    buttons:
      subject.warning === true ? [BUTTONS.petition, BUTTONS.officer] : [BUTTONS.officer, BUTTONS.procedures],
    ...(subject.online === true
      ? { links: [{ title: 'Cổng Dịch vụ công', url: commune.profile.nationalPortal }] }
      : {}),
  }
}
