import { isQuotable, type Procedure } from '../../src/knowledge/index.ts'
import { isOnline } from '../../src/skills/procedure/online.ts'
import { commune } from '../skills/commune-fixture.ts'

const DAY = Temporal.PlainDate.from('2026-11-20')
const LONG_LIST = 450

/** What makes answers differ in form. */
const FORMS: Readonly<Record<string, (procedure: Procedure) => boolean>> = {
  'decided by the commune, checked': (one) => one.level === 'commune' && one.verifiedParts.length >= 4,
  'decided by the police, checked': (one) => one.level === 'commune-police' && one.verifiedParts.length >= 4,
  'decided by another body, checked': (one) =>
    one.level === 'other' && one.confidence === 'verified-by-source',
  'decided by another body, unchecked': (one) =>
    one.level === 'other' && one.confidence !== 'verified-by-source',
  'from general knowledge': (one) => one.confidence === 'from-general-knowledge' && one.level === 'commune',
  'from general knowledge, police': (one) =>
    one.confidence === 'from-general-knowledge' && one.level === 'commune-police',
  'a citizen’s view of another': (one) => one.variantOf !== undefined,
  'a short name for a long one': (one) => one.shortName !== undefined && one.name.length > 90,
  'a long list of papers': (one) => one.documents.map(({ name }) => name).join('').length > LONG_LIST,
  'no paper': (one) => one.documents.length === 0,
  'fees of the province not known': (one) =>
    one.fee.every((line) => line.setBy !== undefined && line.origin === undefined),
  'fees of the province known': (one) =>
    one.fee.some((line) => line.setBy !== undefined && line.origin !== undefined),
  'a fee out of force': (one) =>
    one.fee.some((line) => isQuotable({ kind: 'fee', line }, one, DAY) === 'expired'),
  'money to receive': (one) => (one.benefit ?? []).length > 1,
  'no form': (one) => one.forms.length === 0,
  'no online way': (one) => !one.channels.some(isOnline),
  'calendar days': (one) => typeof one.timeLimit.days === 'number',
  'no number of days': (one) =>
    one.timeLimit.days == null && one.timeLimit.workingDays === undefined && !one.timeLimit.immediate,
  'an ordinance': (one) => one.legalBasis.some(({ number }) => number.includes('UBTVQH')),
  'no national code': (one) => one.code === null,
}

/** For each form the first two procedures of the catalogue that have it, and the ones that foreigners ask for too. */
export function sampleProcedures(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  const ordered = [...commune.procedures].sort((a, b) => a.id.localeCompare(b.id))
  for (const [form, has] of Object.entries(FORMS)) {
    for (const { id } of ordered.filter(has).slice(0, 2)) found.set(id, [...(found.get(id) ?? []), form])
  }
  for (const { id } of commune.english.procedures.slice(0, 5))
    found.set(id, [...(found.get(id) ?? []), 'asked most'])
  return found
}

/** The forms no procedure of the catalogue has. */
export function formsWithoutProcedure(): readonly string[] {
  return Object.entries(FORMS).flatMap(([form, has]) => (commune.procedures.some(has) ? [] : form))
}
