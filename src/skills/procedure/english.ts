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
  const confirm = `Please confirm at the office: ${place(procedure, commune)}`
  const sure = isQuotable({ kind: 'documents' }, procedure, on) === 'verified'
  const lines = [
    `${best.one.name} (${procedure.name})`,
    papersLine(procedure, commune),
    feeLine(procedure, on),
    timeLine(procedure, on),
    sure ? `Where: ${place(procedure, commune)}` : confirm,
    'Bring your ID card or passport. This is an automatic assistant; for details please ask the officer there.',
  ]
  return [{ text: lines.join('\n') }]
}

function papersLine({ documents }: Procedure, { english }: CommuneKnowledge): string {
  const inEnglish = new Map(english.papers.map(({ vi, en }) => [vi, en]))
  const always = documents.filter(({ condition }) => condition === undefined || HANDED_IN.test(condition))
  const lead = always.length > 0 ? 'Papers' : 'Papers, depending on the case'
  const names = (always.length > 0 ? always : documents).map(({ name }) =>
    inEnglish.has(name) ? `${inEnglish.get(name)} (${name})` : name,
  )
  return names.length === 0 ? 'Papers: none that everybody must hand in.' : `${lead}: ${names.join('; ')}.`
}

/** A paper for whoever comes to the office, as these readers are told to. */
const HANDED_IN = /nộp trực tiếp/iu

/** One amount as it stands, several as their span; amounts another body sets are not named. */
function feeLine(procedure: Procedure, on: Temporal.PlainDate): string {
  const amounts = procedure.fee
    .filter((line) => isQuotable({ kind: 'fee', line }, procedure, on) === 'verified')
    .map((line) => (line.setBy !== undefined && line.origin === undefined ? null : line.amountVnd))
  if (amounts.length === 0 || amounts.length < procedure.fee.length || amounts.includes(null))
    return 'Fee: depends on the case; please ask at the office.'
  const known = amounts.filter((amount) => amount !== null)
  const least = Math.min(...known)
  const most = Math.max(...known)
  if (most === 0) return 'Fee: free.'
  const span = least === most ? money(most) : `${money(least)} to ${money(most)}, depending on the case`
  return `Fee: ${span}.`
}

function money(amount: number): string {
  return amount === 0 ? 'free' : `${amount.toLocaleString('en-US')} VND`
}

function timeLine(procedure: Procedure, on: Temporal.PlainDate): string {
  const { immediate, workingDays, days } = procedure.timeLimit
  if (isQuotable({ kind: 'timeLimit' }, procedure, on) !== 'verified')
    return 'Time: please ask at the office.'
  if (immediate) return 'Time: the same day; late papers the next working day.'
  if (workingDays !== undefined)
    return `Time: ${workingDays} working day${workingDays === 1 ? '' : 's'}, longer when facts must be checked.`
  return typeof days === 'number' ? `Time: ${days} days.` : 'Time: please ask at the office.'
}

function place({ level }: Procedure, { profile }: CommuneKnowledge): string {
  const { oneStop, police } = profile.addresses
  const at = level === 'commune-police' ? police : oneStop
  return `${at.name}, ${at.street}${at.phone === undefined ? '' : `, tel. ${at.phone}`}.`
}
