import { shadowed } from './shadow.ts'
import type { Slot } from './slot.ts'
import { spokenDigits } from './spoken-digits.ts'

/**
 * Damm's quasigroup of order 10: the check digit over it finds every single wrong digit and every swap of two
 * neighbours, the two slips people make over the telephone.
 * @see H. M. Damm, “Total anti-symmetrische Quasigruppen”, Marburg 2004
 */
const DAMM: readonly (readonly number[])[] = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
]

function remainder(digits: string): number {
  let interim = 0
  for (const digit of digits) interim = DAMM[interim]?.[Number(digit)] ?? 0
  return interim
}

function written(digits: string): string {
  return `PA-${digits.slice(0, 4)}-${digits.slice(4)}`
}

/**
 * A fresh code such as `PA-4829-1735`: seven random digits and a check digit, easy to read over the telephone.
 * @param random a number of [0, 1); pass a cryptographic one so that codes cannot be guessed from each other
 */
export function newTrackingCode(random: () => number): string {
  const digits = Math.floor(random() * 10_000_000)
    .toString()
    .padStart(7, '0')
  return written(`${digits}${remainder(digits)}`)
}

/** What a text says about a tracking code. `mistyped`: it looks like one, but a digit is wrong, missing or swapped. */
export type FoundCode =
  | { readonly kind: 'found'; readonly code: string }
  | { readonly kind: 'mistyped'; readonly typed: string }
  | { readonly kind: 'none' }

/** Digits in groups, behind “PA”, “P.A”, “mã”, “mã số” … A dossier code (H99.01-…) or a phone number does not pass. */
const WITH_PREFIX =
  /(?<![\p{L}\p{N}])p\s*\.?\s*a\s*[-–—.:#]?\s*(?<digits>\d(?:[\s.\-–—]?\d){0,11})(?!\d)(?!\s*[-–—.]?\s*\d)/du
const WITH_WORD =
  /(?<![\p{L}\p{N}])(?:ma|code)(?:\s+(?:so|tra\s+cuu|phan\s+anh|pa))*\s*(?:la|:|#)?\s*(?<digits>\d(?:[\s.\-–—]?\d){3,11})(?![\d])/du
const BARE = /^\s*(?<digits>\d{4}[\s.\-–—]*\d{4})\s*[.!?]*\s*$/du
/** What stands before a code that is read out digit by digit. */
const BEFORE_SPOKEN = /(?<![a-z0-9])(?:p\s?\.?\s?a|ma(?: so| tra cuu| phan anh)*)(?:\s+la)?\s*$/u

/**
 * Finds a tracking code however it was typed: `pa 4829 1735`, `mã 48291735`, `PA4829–1735`, full-width digits, digits in
 * words. The check digit must be right; without “PA” or “mã” only eight digits alone in the message count.
 */
export function findTrackingCode(said: string): FoundCode {
  return readTrackingCode(said)?.value ?? { kind: 'none' }
}

/** The same with its place (of the digits and what stands before them); null where there is none. */
export function readTrackingCode(said: string): Slot<FoundCode> | null {
  const source = shadowed(said)
  const match = WITH_PREFIX.exec(source.shadow) ?? WITH_WORD.exec(source.shadow) ?? BARE.exec(source.shadow)
  if (match !== null) {
    return slotOf((match.groups?.digits ?? '').replace(/\D/g, ''), match.index, match.index + match[0].length)
  }
  for (const run of spokenDigits(source)) {
    const before = BEFORE_SPOKEN.exec(source.shadow.slice(0, run.start))
    if (before !== null) return slotOf(run.digits, before.index, run.end)
  }
  return null
}

function slotOf(digits: string, start: number, end: number): Slot<FoundCode> {
  return digits.length === 8 && remainder(digits) === 0
    ? { value: { kind: 'found', code: written(digits) }, start, end, certainty: 1 }
    : { value: { kind: 'mistyped', typed: digits }, start, end, certainty: 0.5 }
}
