import type { Reply } from '../../channel/index.ts'
import { type CommuneKnowledge, isQuotable, type Procedure } from '../../knowledge/index.ts'
import { isEnglish } from '../../understanding/index.ts'

/** A short English answer about one of the procedures asked most; null for other languages and other matters. */
export function englishAnswer(
  asked: string,
  commune: CommuneKnowledge,
  on: Temporal.PlainDate,
): Reply | null {
  if (!isEnglish(asked)) return null
  const said = ` ${asked.toLowerCase().replace(/[^a-z-]+/g, ' ')} `
  const [best] = commune.english.procedures
    .flatMap((one) => one.phrases.map((phrase) => ({ one, phrase })))
    .filter(({ phrase }) => said.includes(` ${phrase} `))
    .sort((a, b) => b.phrase.length - a.phrase.length)
  const procedure = best === undefined ? undefined : commune.procedureById(best.one.id)
  if (best === undefined || procedure === undefined) return null
  const names = namesOf(commune)
  const lines = [
    `${best.one.name} (${procedure.name})`,
    ...papersLines(procedure, names, on),
    ...feeLines(procedure, names, on),
    ...timeLines(procedure, names, on),
    `Where: ${place(procedure, commune)}`,
    'Bring your ID card or passport. This is an automatic assistant; for details please ask the officer there.',
  ]
  return [{ text: lines.join('\n') }]
}

/** English for a paper or a case by its Vietnamese words; the Vietnamese where it has none. */
type Names = (vi: string) => string

const NUMBERS = /\d+(?:[/.]\d+)*/g

function namesOf({ english }: CommuneKnowledge): Names {
  const known = new Map([...english.papers, ...english.cases].map(({ vi, en }) => [vi, en]))
  return (vi) => {
    const numbers = vi.match(NUMBERS) ?? []
    return (known.get(vi) ?? vi).replace(/\{(\d)\}/g, (_, at) => numbers[Number(at) - 1] ?? '')
  }
}

const TO_CONFIRM = ' (not compared with the official text yet: please confirm at the office)'

/** A paper for whoever comes to the office, as these readers are told to. */
const HANDED_IN = /nộp trực tiếp/iu
const ONLINE = /trực tuyến/iu
const MOST_CASES = 4

function papersLines(procedure: Procedure, names: Names, on: Temporal.PlainDate): readonly string[] {
  const sure = isQuotable({ kind: 'documents' }, procedure, on) === 'verified'
  const always = procedure.documents.filter(
    ({ condition }) => condition === undefined || HANDED_IN.test(condition),
  )
  const special = procedure.documents.filter(
    (paper) => !always.includes(paper) && !ONLINE.test(paper.condition ?? ''),
  )
  const shown = special.slice(0, MOST_CASES)
  return [
    `Papers${sure ? '' : TO_CONFIRM}:`,
    ...(always.length === 0 ? ['- none that everybody must hand in'] : []),
    ...always.map((paper) => `- ${names(paper.name)}, ${copies(paper)} (${paper.name})`),
    ...shown.map((paper) => `- ${names(paper.condition ?? '')}: ${names(paper.name)}, ${copies(paper)}`),
    ...(shown.length < special.length ? ['- other papers in special cases: please ask at the office'] : []),
  ]
}

function copies({ original, copy, eitherAccepted }: Procedure['documents'][number]): string {
  const counts = [
    ...(original > 0 ? [`${original} original${original === 1 ? '' : 's'}`] : []),
    ...(copy > 0 ? [`${copy} ${copy === 1 ? 'copy' : 'copies'}`] : []),
  ]
  return counts.length === 0 ? 'no paper to hand in' : counts.join(eitherAccepted === true ? ' or ' : ' and ')
}

/** Amounts in force; what another body sets and nobody entered is not named. */
function feeLines(procedure: Procedure, names: Names, on: Temporal.PlainDate): readonly string[] {
  const inForce = procedure.fee.flatMap((line) => {
    const quotable = isQuotable({ kind: 'fee', line }, procedure, on)
    return quotable === 'expired' ? [] : [{ line, sure: quotable === 'verified' }]
  })
  const said = inForce.map(({ line, sure }) => {
    const unknown = line.amountVnd === null || (line.setBy !== undefined && line.origin === undefined)
    const amount = unknown ? 'please ask at the office' : money(line.amountVnd ?? 0)
    return `${amount}${sure || unknown ? '' : TO_CONFIRM}`
  })
  const [only] = said
  if (only === undefined) return ['Fee: please ask at the office.']
  if (said.length === 1) return [`Fee: ${only}.`]
  return ['Fee:', ...inForce.map(({ line }, index) => `- ${names(line.case)}: ${said[index]}`)]
}

function money(amount: number): string {
  return amount === 0 ? 'free' : `${amount.toLocaleString('en-US')} VND`
}

function timeLines(procedure: Procedure, names: Names, on: Temporal.PlainDate): readonly string[] {
  const { timeLimit } = procedure
  const sure = isQuotable({ kind: 'timeLimit' }, procedure, on) === 'verified'
  const after = /sau (\d+) giờ/u.exec(timeLimit.text)?.[1]
  const usual = timeLimit.immediate
    ? `at once or the same day${after === undefined ? '' : `; papers received after ${after}:00, the next working day`}`
    : spanText(timeLimit)
  return [
    `Time: ${usual ?? 'please ask at the office'}${sure || usual === null ? '' : TO_CONFIRM}.`,
    ...(timeLimit.cases ?? []).flatMap((one) => {
      const span = spanText(one)
      return span === null ? [] : [`- ${names(one.case)}: ${span}`]
    }),
  ]
}

function spanText({
  workingDays,
  days,
  hours,
}: {
  readonly workingDays?: number | undefined
  readonly days?: number | null | undefined
  readonly hours?: number | undefined
}): string | null {
  if (workingDays !== undefined) return counted(workingDays, 'working day')
  if (typeof days === 'number') return counted(days, 'day')
  return hours === undefined ? null : counted(hours, 'hour')
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

function place({ level }: Procedure, { profile }: CommuneKnowledge): string {
  const { oneStop, police } = profile.addresses
  const at = level === 'commune-police' ? police : oneStop
  return `${at.name}, ${at.street}${at.phone === undefined ? '' : `, tel. ${at.phone}`}.`
}
