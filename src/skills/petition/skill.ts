import { officerForField, recogniseHamlet } from '../../knowledge/index.ts'
import { foldText, type PetitionDraft, priorityOf } from '../../petitions/index.ts'
import { readPhones } from '../../slots/index.ts'
import { BUTTONS } from '../buttons.ts'
import { complaintGuidance, denunciationGuidance, isDenunciation } from '../complaint/skill.ts'
import { payloadArgs } from '../payload.ts'
import type { Effect, Skill, SkillDeps, SkillResult, SkillTurn } from '../types.ts'
import { dayOf } from '../vietnamese-time.ts'
import { editWanted, isAboutElse, isCancelling, isResuming, isSending, isSkipping } from './citizen-words.ts'
import { dangerLines, PETITION_TEXTS, questionFor, receipt, supplierLine } from './messages.ts'
import { isComplete, nextStep, type PetitionStep } from './next-step.ts'
import { EMPTY_NOTES, type PetitionNotes, parseNotes, repeat, settle } from './notes.ts'
import {
  clearField,
  fieldChoices,
  readAttachments,
  readPlace,
  readReport,
  saysSomething,
} from './read-report.ts'
import { toldTime } from './told-time.ts'

/** The answer to “thuộc loại nào?” when it is a name and not a story. */
const SHORT_FIELD_WORDS = 4

/** Takes a report as a conversation: what, where, which field, photo, phone, confirmation, receipt. */
export const petitionSkill: Skill = {
  name: 'petition',
  intents: ['petition.create'],
  payloads: ['#petition'],
  async handle(turn, deps) {
    const args = payloadArgs('petition', turn.payload)
    if (args) return tapped(args, turn, deps)
    return turn.flow ? goOn(turn, deps) : begin(turn, deps)
  },
}

/** A flow holding this report for later, e.g. behind the emergency numbers. */
export function offeredReport(turn: SkillTurn, deps: SkillDeps): SkillResult['flow'] {
  const notes = readAttachments(readReport(EMPTY_NOTES, turn.text, deps.commune), turn.attachments)
  return flowAt('offered', withTime(notes, turn), turn)
}

function begin(turn: SkillTurn, deps: SkillDeps): SkillResult {
  const notes = withTime(
    readAttachments(readReport(EMPTY_NOTES, turn.text, deps.commune), turn.attachments),
    turn,
  )
  const asked = proceed(isComplete(notes) ? settle(settle(notes, 'photo'), 'phone') : notes, turn, deps)
  return asked.flow?.step === 'summary' ? asked : withWarning(asked, notes, deps)
}

/** A danger, and whom to call about light and water, are told at once, not after the last question. */
function withWarning(result: SkillResult, notes: PetitionNotes, deps: SkillDeps): SkillResult {
  const danger = dangerLines(notes.content ?? '', notes.field, deps.commune)
  const lines =
    result.flow === null ? [] : danger.length > 0 ? danger : supplierLine(notes.field, deps.commune)
  const [first, ...rest] = result.reply
  if (lines.length === 0 || first === undefined) return result
  return { ...result, reply: [{ ...first, text: [...lines, first.text].join('\n') }, ...rest] }
}

function tapped(args: readonly string[], turn: SkillTurn, deps: SkillDeps): SkillResult {
  const [action, value = ''] = args
  const open = turn.flow !== null
  const notes = readAttachments(turn.flow ? parseNotes(turn.flow.data) : EMPTY_NOTES, turn.attachments)
  switch (action) {
    case 'cancel':
      return { reply: [{ text: PETITION_TEXTS.cancelled }], flow: null }
    case 'send':
      return open ? send(notes, turn, deps) : nothingToSend()
    case 'edit':
      return open ? edit(value, notes, turn, deps) : nothingToSend()
    case 'skip':
      return proceed(
        turn.flow?.step === 'phone' ? settle(notes, 'phone') : settle(notes, 'photo'),
        turn,
        deps,
      )
    case 'hamlet': {
      const hamlet = deps.commune.hamlets.find((one) => one.id === value)
      return proceed(hamlet ? { ...notes, hamletId: hamlet.id, place: hamlet.name } : notes, turn, deps)
    }
    case 'field':
      return proceed(deps.commune.routes[value] ? { ...notes, field: value } : notes, turn, deps)
    default:
      return proceed(notes, turn, deps)
  }
}

function goOn(turn: SkillTurn, deps: SkillDeps): SkillResult | 'pass' {
  const step = (turn.flow?.step ?? 'content') as PetitionStep
  const before = parseNotes(turn.flow?.data ?? {})
  const notes = readAttachments(before, turn.attachments)
  if (turn.text.trim() === '') return notes === before ? 'pass' : proceed(settleBy(step, notes), turn, deps)
  if (step === 'offered') return 'pass'
  if (step !== 'content' && step !== 'rewrite' && isResuming(turn)) return proceed(notes, turn, deps)
  const skips = (step === 'photo' || step === 'phone') && isSkipping(turn)
  if (!skips && isCancelling(turn)) return { reply: [{ text: PETITION_TEXTS.cancelled }], flow: null }
  const places = step === 'place' && recogniseHamlet(turn.text, deps.commune).length > 0
  const edits = (step === 'summary' || step === 'edit') && editWanted(turn) !== null
  if (!skips && !places && !edits && isAboutElse(turn, step)) return 'pass'
  switch (step) {
    case 'content':
      return proceed(withTime(readReport(notes, turn.text, deps.commune), turn), turn, deps)
    case 'rewrite':
      return proceed(
        readReport(
          { ...notes, content: null, field: null, place: null, hamletId: null, when: null },
          turn.text,
          deps.commune,
        ),
        turn,
        deps,
      )
    case 'place':
      return takePlace(notes, turn, deps)
    case 'field':
      return takeField(notes, turn, deps)
    case 'photo':
      return proceed(
        settle(isSkipping(turn) ? notes : readReport(notes, turn.text, deps.commune), 'photo'),
        turn,
        deps,
      )
    case 'phone':
      return takePhone(notes, turn, deps)
    default:
      return changeSummary(step, notes, turn, deps)
  }
}

/** A place; or more of the trouble, then the place is asked once more and no third time. */
function takePlace(notes: PetitionNotes, turn: SkillTurn, deps: SkillDeps): SkillResult {
  const read = isSkipping(turn) ? notes : readPlace(notes, turn.text, deps.commune)
  if (read.place !== null || read.latitude !== null) return proceed(read, turn, deps)
  const again = repeat(read, 'place')
  if (again === null) return proceed(settle(read, 'place'), turn, deps)
  const question = questionFor('place', again, deps.commune)
  const text = read.content === notes.content ? question.text : `${PETITION_TEXTS.added} ${question.text}`
  return { reply: [{ ...question, text }], flow: flowAt('place', again, turn) }
}

/** A field by name; or a hamlet, or more of the trouble, which may make the field clear. Asked twice at most. */
function takeField(notes: PetitionNotes, turn: SkillTurn, deps: SkillDeps): SkillResult {
  const named = namedField(turn.text, notes, deps)
  if (named !== null) return proceed({ ...notes, field: named }, turn, deps)
  const read = readReport(notes, turn.text, deps.commune)
  if (read.field !== null) return proceed(read, turn, deps)
  return proceed(repeat(read, 'field') ?? { ...read, field: 'KHAC' }, turn, deps)
}

/** A short answer that names a field by its name or its words; a longer one tells more of the trouble. */
function namedField(text: string, notes: PetitionNotes, { commune }: SkillDeps): string | null {
  const folded = foldText(text)
  if (/^(da |chac |la )?(viec )?khac\b|^(khong|ko|k|chang|chua) (biet|ro)\b/.test(folded)) return 'KHAC'
  const offered = fieldChoices(notes.content ?? '', commune)
  const byName = commune.petitionFields.find(
    (field) =>
      offered.includes(field.code) && [field.shortName, field.name].some((name) => folded === foldText(name)),
  )
  if (byName) return byName.code
  if (folded.split(' ').length > SHORT_FIELD_WORDS) return null
  return clearField(text, commune)
}

function takePhone(notes: PetitionNotes, turn: SkillTurn, deps: SkillDeps): SkillResult {
  const phone = readPhones(turn.text)[0]?.value
  if (phone !== undefined) return proceed(settle({ ...notes, phone }, 'phone'), turn, deps)
  if (isSkipping(turn) || isSending(turn)) return proceed(settle(notes, 'phone'), turn, deps)
  if (/\d{4}/u.test(turn.text.replace(/[\s.-]/gu, ''))) {
    const question = questionFor('phone', notes, deps.commune)
    return { reply: [{ ...question, text: PETITION_TEXTS.wrongPhone }], flow: flowAt('phone', notes, turn) }
  }
  const read = readReport(notes, turn.text, deps.commune)
  // More was told: the number is not asked again, the summary invites it.
  return proceed(read.content === notes.content ? read : settle(read, 'phone'), turn, deps)
}

/** At the summary everything may still change: a part by name, a hamlet, a number, more words. */
function changeSummary(
  step: PetitionStep,
  notes: PetitionNotes,
  turn: SkillTurn,
  deps: SkillDeps,
): SkillResult {
  if (isSending(turn)) return send(notes, turn, deps)
  const hamlet = recogniseHamlet(turn.text, deps.commune)
  const corrected = hamlet.find(
    (one) =>
      !/(không phải|khong phai|ko phải|ko phai)\s*$/iu.test(
        turn.text.slice(0, turn.text.indexOf(one.matched)),
      ),
  )
  const wanted = editWanted(turn)
  if (corrected && (wanted !== null || turn.text.length < 60)) {
    return proceed({ ...notes, hamletId: corrected.hamlet.id, place: corrected.hamlet.name }, turn, deps)
  }
  const phone = readPhones(turn.text)[0]?.value
  if (phone !== undefined && turn.text.length < 60) return proceed({ ...notes, phone }, turn, deps)
  if (wanted !== null) return edit(wanted, notes, turn, deps)
  if (step === 'edit') return edit(saysSomething(turn.text) ? 'content' : 'any', notes, turn, deps)
  return proceed(readReport(notes, turn.text, deps.commune), turn, deps)
}

function edit(part: string, notes: PetitionNotes, turn: SkillTurn, deps: SkillDeps): SkillResult {
  switch (part) {
    case 'content':
      return ask('rewrite', notes, turn, deps)
    case 'place':
      return ask(
        'place',
        { ...notes, place: null, hamletId: null, latitude: null, longitude: null },
        turn,
        deps,
      )
    case 'field':
      return ask('field', { ...notes, field: null }, turn, deps)
    case 'phone':
      return ask('phone', { ...notes, phone: null }, turn, deps)
    default:
      return ask('edit', notes, turn, deps)
  }
}

/** What was told of the time is kept with the report; the first that was told counts. */
function withTime(notes: PetitionNotes, turn: SkillTurn): PetitionNotes {
  return notes.when !== null || notes.content === null
    ? notes
    : { ...notes, when: toldTime(turn.text, dayOf(turn.now)) }
}

/** On to the next question, unless the report belongs on the legal path. */
function proceed(notes: PetitionNotes, turn: SkillTurn, deps: SkillDeps): SkillResult {
  const formal = formalPath(notes, turn, deps)
  return formal ?? ask(nextStep(notes), notes, turn, deps)
}

function ask(step: PetitionStep, notes: PetitionNotes, turn: SkillTurn, deps: SkillDeps): SkillResult {
  return { reply: [questionFor(step, notes, deps.commune)], flow: flowAt(step, notes, turn) }
}

function formalPath(notes: PetitionNotes, turn: SkillTurn, deps: SkillDeps): SkillResult | null {
  if (notes.field === null || deps.commune.routes[notes.field]?.guideOnly !== true) return null
  return notes.field === 'TO_CAO' || isDenunciation(notes.content ?? '')
    ? denunciationGuidance(deps.commune, notes.content ?? '')
    : complaintGuidance(deps.commune, turn.now)
}

function send(notes: PetitionNotes, turn: SkillTurn, deps: SkillDeps): SkillResult {
  if (!isComplete(notes) || notes.content === null || notes.field === null) return proceed(notes, turn, deps)
  const formal = formalPath(notes, turn, deps)
  if (formal) return formal
  const petition: PetitionDraft = {
    code: deps.newTrackingCode(),
    kind: notes.kind,
    field: notes.field,
    hamletId: notes.hamletId,
    place: notes.place ?? '',
    latitude: notes.latitude,
    longitude: notes.longitude,
    content: notes.when === null ? notes.content : `${notes.content}\n(Thời điểm: ${notes.when})`,
    attachments: notes.attachments,
    phone: notes.phone,
  }
  return {
    reply: [receipt(petition, deps.commune, turn.now)],
    effects: [{ type: 'petition.create', petition }, ...alerts(petition, deps)],
    flow: null,
    dialogue: { intent: 'petition.create', procedureId: null, aspect: null, offered: [] },
  }
}

function alerts(petition: PetitionDraft, { commune }: SkillDeps): readonly Effect[] {
  const urgent: readonly Effect[] =
    priorityOf(petition, commune) === 'P0'
      ? [{ type: 'alert.raise', kind: 'emergency', detail: petition.code }]
      : []
  const childHarmed = petition.field === 'TE' && officerForField(commune, petition.field).restricted
  return childHarmed ? [...urgent, { type: 'conversation.restrict' }] : urgent
}

/** A photo or a location sent where something else was asked answers the photo question too. */
function settleBy(step: PetitionStep, notes: PetitionNotes): PetitionNotes {
  return step === 'photo' ? settle(notes, 'photo') : notes
}

function nothingToSend(): SkillResult {
  return {
    reply: [{ text: PETITION_TEXTS.nothingToSend, buttons: [BUTTONS.petitionStatus, BUTTONS.petition] }],
    flow: null,
  }
}

function flowAt(step: PetitionStep, notes: PetitionNotes, turn: SkillTurn): SkillResult['flow'] {
  return { skill: 'petition', step, data: { ...notes }, startedAt: turn.flow?.startedAt ?? turn.now }
}
