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
  /(?<![\p{L}\p{N}])p\s*\.?\s*a\s*[-–—.:#]?\s*(\d(?:[\s.\-–—]?\d){0,11})(?!\d)(?!\s*[-–—.]?\s*\d)/iu
const WITH_WORD =
  /(?<![\p{L}\p{N}])(?:mã|ma|code)(?:\s+(?:số|so|tra\s+cứu|tra\s+cuu|phản\s+ánh|phan\s+anh|pa))*\s*(?:là|la|:|#)?\s*(\d(?:[\s.\-–—]?\d){3,11})(?![\d])/iu
const BARE = /^\s*(\d{4})[\s.\-–—]*(\d{4})\s*[.!?]*\s*$/u

/**
 * Finds a tracking code however it was typed: `pa 4829 1735`, `mã 48291735`, `PA4829–1735`, full-width digits.
 * The check digit must be right; without “PA” or “mã” only eight digits alone in the message count.
 */
export function findTrackingCode(text: string): FoundCode {
  const plain = text.normalize('NFKC').slice(0, 4_000)
  const typed =
    WITH_PREFIX.exec(plain)?.[1] ??
    WITH_WORD.exec(plain)?.[1] ??
    BARE.exec(plain)?.slice(1).join('') ??
    undefined
  if (typed === undefined) return { kind: 'none' }
  const digits = typed.replace(/\D/g, '')
  if (digits.length === 8 && remainder(digits) === 0) return { kind: 'found', code: written(digits) }
  return { kind: 'mistyped', typed: digits }
}
