import { shadowed } from './shadow.ts'
import { type Slot, withoutOverlaps } from './slot.ts'

/** A point or a dash as printed, typed over, or read out: “chấm”, “gạch ngang”. */
const POINT = '(?:\\s?[.,\\-–]\\s?|\\s+cham\\s+|\\s+)'
const DASH = '(?:\\s*[-–—_/.]\\s*|\\s+(?:gach(?: ngang)?|tru)\\s+|\\s+)'
const DAY = '\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])'

/** `H99.01-261122-0001` and its older, longer forms, as printed on the appointment slip; however it was typed. */
const WITH_SIGNS = new RegExp(
  `(?<![a-z0-9.])(?<old>\\d{3}[.,\\s]\\d{2}[.,\\s]\\d{2}[.,\\s])?(?<letter>[a-z])\\s?(?<head>\\d{2}(?:${POINT}\\d{1,4}){0,4})${DASH}(?<day>${DAY})${DASH}(?<serial>\\d{3,8})(?!\\d)`,
  'gu',
)
/** Typed in one go: `h9901261122 0001`. Only the letter of provinces, so that no plate or product number passes. */
const GLUED = new RegExp(
  `(?<![a-z0-9.])h(?<head>\\d{2}|\\d{4}|\\d{6})(?<day>${DAY})[-\\s]?(?<serial>\\d{4})(?!\\d)`,
  'gu',
)

/** Dossier codes in a text as they are printed, `H99.01-261122-0001`, in the order written; however they were typed. */
export function readDossierCodes(said: string): readonly Slot<string>[] {
  const { shadow } = shadowed(said)
  const signs = Array.from(shadow.matchAll(WITH_SIGNS), (match) => slotOf(match, 1))
  const glued = Array.from(shadow.matchAll(GLUED), (match) => slotOf(match, 0.8))
  return withoutOverlaps([...signs, ...glued])
}

function slotOf(match: RegExpMatchArray, certainty: number): Slot<string> {
  const { old, letter = 'h', head = '', day = '', serial = '' } = match.groups ?? {}
  const start = match.index ?? 0
  const parts = (old === undefined ? [] : digitGroups(old)).concat(
    `${letter.toUpperCase()}${headGroups(head).join('.')}`,
  )
  return { value: `${parts.join('.')}-${day}-${serial}`, start, end: start + match[0].length, certainty }
}

function headGroups(head: string): readonly string[] {
  const groups = digitGroups(head)
  return groups.length > 1 ? groups : (head.match(/\d{2}/gu) ?? [head])
}

function digitGroups(typed: string): string[] {
  return typed.match(/\d+/gu) ?? []
}
