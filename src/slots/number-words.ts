import { maySay, type Shadowed, shadowed } from './shadow.ts'

/** A number, however written, and where it stands. */
export interface SaidNumber {
  readonly value: number
  readonly start: number
  readonly end: number
  /** False where all of it was written in digits. */
  readonly inWords: boolean
  /** The largest scale named: 1,000,000 in “hai triệu mốt”; 1 where none is. */
  readonly scale: number
}

/** A run of digits (with its points) or of letters. */
interface Piece {
  readonly start: number
  readonly end: number
  readonly shadow: string
  readonly typed: string
}

const PIECE = /\d+(?:[.,]\d+)*|[a-z]+/gu

function piecesOf({ text, shadow }: Shadowed): readonly Piece[] {
  return Array.from(shadow.matchAll(PIECE), (match) => {
    const end = match.index + match[0].length
    return { start: match.index, end, shadow: match[0], typed: text.slice(match.index, end) }
  })
}

const UNITS: readonly (readonly [word: string, value: number])[] = [
  ['không', 0],
  ['một', 1],
  ['mốt', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['tư', 4],
  ['năm', 5],
  ['lăm', 5],
  ['nhăm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['bẩy', 7],
  ['tám', 8],
  ['chín', 9],
]

const SCALES: readonly (readonly [word: string, value: number])[] = [
  ['tỷ', 1e9],
  ['tỉ', 1e9],
  ['triệu', 1e6],
  ['trịu', 1e6],
  ['tr', 1e6],
  ['củ', 1e6],
  ['nghìn', 1e3],
  ['ngàn', 1e3],
  ['nghin', 1e3],
  ['ng', 1e3],
  ['k', 1e3],
]

const UNITS_BY_SHADOW = Map.groupBy(UNITS, ([word]) => shadowed(word).shadow)
const SCALES_BY_SHADOW = Map.groupBy(SCALES, ([word]) => shadowed(word).shadow)

const HALF = 'rưỡi'
const LONGEST_NUMBER = 12

/** Numbers up to billions in a text, in words and digits, in the order written: “5 triệu rưỡi”, “hai trăm nghìn”, “1tr2”. */
export function saidNumbers(source: Shadowed): readonly SaidNumber[] {
  const pieces = piecesOf(source)
  const found: SaidNumber[] = []
  for (let at = 0; at < pieces.length; ) {
    const read = readNumber(pieces, at, source.shadow)
    const first = pieces[at]
    const last = read === null ? undefined : pieces[read.next - 1]
    if (read === null || first === undefined || last === undefined) {
      at += 1
      continue
    }
    const inWords = pieces.slice(at, read.next).some((piece) => !/\d/u.test(piece.shadow))
    found.push({ value: read.value, start: first.start, end: last.end, inWords, scale: read.scale })
    at = read.next
  }
  return found
}

interface Part {
  readonly value: number
  readonly next: number
}

/** Scales from large to small, then “rưỡi” or the digits left out: “1tr2” is 1.2 million. */
function readNumber(
  pieces: readonly Piece[],
  from: number,
  shadow: string,
): (Part & { readonly scale: number }) | null {
  let at = from
  let total = 0
  let scale = 0
  let largest = 1
  while (at < pieces.length && at - from < LONGEST_NUMBER) {
    if (at > from && !follows(pieces, at, shadow)) break
    const small = readSmall(pieces, at, shadow)
    if (small === null) break
    const scaled = small.next === at || follows(pieces, small.next, shadow)
    const next = scaled ? scaleOf(pieces[small.next]) : null
    if (next !== null && (scale === 0 || next < scale)) {
      total += small.value * next
      scale = next
      largest = Math.max(largest, next)
      at = small.next + 1
      if (follows(pieces, at, shadow) && says(pieces[at], HALF)) {
        return { value: total + scale / 2, next: at + 1, scale: largest }
      }
      continue
    }
    if (scale === 0) return { value: small.value, next: small.next, scale: 1 }
    const short = shortTail(pieces, at, small, scale, shadow)
    return short === null
      ? { value: total, next: at, scale: largest }
      : { ...short, value: total + short.value, scale: largest }
  }
  return at === from ? null : { value: total, next: at, scale: largest }
}

/** “1tr2”, “1tr250”, “một triệu hai”: the scale of the tail is left out. */
function shortTail(
  pieces: readonly Piece[],
  at: number,
  small: Part,
  scale: number,
  shadow: string,
): Part | null {
  const piece = pieces[at]
  const before = pieces[at - 1]
  if (piece === undefined || before === undefined) return null
  if (/^\d{1,3}$/u.test(piece.shadow)) {
    const glued = piece.start === before.end
    const unit = wordAt(pieces, at + 1, shadow)
    if (!glued && /^(?:ngay|thang|nam|nguoi|lan|gio|tuoi|con|m|ha|ho|tuan|cai|to)$/u.test(unit)) return null
    return { value: Number(piece.shadow) * (scale / 10 ** piece.shadow.length), next: at + 1 }
  }
  return small.next === at + 1 && small.value > 0 && small.value < 10
    ? { value: small.value * (scale / 10), next: small.next }
    : null
}

function wordAt(pieces: readonly Piece[], at: number, shadow: string): string {
  return follows(pieces, at, shadow) ? (pieces[at]?.shadow ?? '') : ''
}

/** A number under a thousand in words, or any in digits. */
function readSmall(pieces: readonly Piece[], at: number, shadow: string): Part | null {
  const piece = pieces[at]
  if (piece === undefined) return null
  if (/^\d/u.test(piece.shadow)) return hundredsAfter(pieces, at + 1, digitsValue(piece.shadow), shadow)
  if (says(piece, 'nửa') && scaleOf(pieces[at + 1]) !== null) return { value: 0.5, next: at + 1 }
  if (says(piece, 'trăm')) return afterHundred(pieces, at + 1, 100, shadow)
  // “Triệu rưỡi”: the one before is left out.
  if ((says(piece, 'triệu') || says(piece, 'tỷ')) && says(pieces[at + 1], HALF)) return { value: 1, next: at }
  const tens = readTens(pieces, at, shadow)
  return tens === null ? null : hundredsAfter(pieces, tens.next, tens.value, shadow)
}

function hundredsAfter(pieces: readonly Piece[], at: number, value: number, shadow: string): Part {
  const isHundred = value < 10 && follows(pieces, at, shadow) && says(pieces[at], 'trăm')
  return isHundred ? afterHundred(pieces, at + 1, value * 100, shadow) : { value, next: at }
}

function afterHundred(pieces: readonly Piece[], at: number, value: number, shadow: string): Part {
  if (!follows(pieces, at, shadow)) return { value, next: at }
  if (says(pieces[at], HALF)) return { value: value + 50, next: at + 1 }
  if (says(pieces[at], 'linh') || says(pieces[at], 'lẻ')) {
    const unit = unitOf(pieces[at + 1])
    return unit === null ? { value, next: at } : { value: value + unit, next: at + 2 }
  }
  const tens = readTens(pieces, at, shadow)
  return tens === null
    ? { value, next: at }
    : { value: value + (tens.value < 10 ? tens.value * 10 : tens.value), next: tens.next }
}

function readTens(pieces: readonly Piece[], at: number, shadow: string): Part | null {
  const piece = pieces[at]
  if (piece === undefined) return null
  if (says(piece, 'mười')) return withUnit(pieces, at + 1, 10, shadow)
  if (says(piece, 'chục')) return { value: 10, next: at + 1 }
  const unit = unitOf(piece)
  if (unit === null) return null
  const next = pieces[at + 1]
  if (!follows(pieces, at + 1, shadow) || next === undefined) return { value: unit, next: at + 1 }
  if (unit > 1 && (says(next, 'mươi') || says(next, 'chục')))
    return withUnit(pieces, at + 2, unit * 10, shadow)
  const second = unitOf(next)
  // “Hai lăm”, “bảy mốt”: only these seconds say that the first was tens.
  return unit > 1 && second !== null && /^(?:lam|nham)$/u.test(next.shadow)
    ? { value: unit * 10 + second, next: at + 2 }
    : { value: unit, next: at + 1 }
}

function withUnit(pieces: readonly Piece[], at: number, tens: number, shadow: string): Part {
  const unit = follows(pieces, at, shadow) ? unitOf(pieces[at]) : null
  return unit === null || unit === 0 ? { value: tens, next: at } : { value: tens + unit, next: at + 1 }
}

/** `1.200.000` and `500,000` are grouped; `1,5` and `2.5` are fractions. */
function digitsValue(digits: string): number {
  const grouped = /^\d{1,3}(?:[.,]\d{3})+$/u.test(digits)
  return Number(
    grouped ? digits.replace(/[.,]/gu, '') : digits.replace(',', '.').replace(/[.,](?=.*[.,])/gu, ''),
  )
}

function unitOf(piece: Piece | undefined): number | null {
  if (piece === undefined) return null
  return numberOf(UNITS_BY_SHADOW, piece)
}

function scaleOf(piece: Piece | undefined): number | null {
  if (piece === undefined) return null
  return numberOf(SCALES_BY_SHADOW, piece)
}

type Words = ReadonlyMap<string, readonly (readonly [word: string, value: number])[]>

function numberOf(words: Words, piece: Piece): number | null {
  return words.get(piece.shadow)?.find(([word]) => maySay(piece.typed, word))?.[1] ?? null
}

function says(piece: Piece | undefined, word: string): boolean {
  return piece !== undefined && piece.shadow.length === word.length && maySay(piece.typed, word)
}

/** Only blanks between a piece and the one before. */
function follows(pieces: readonly Piece[], at: number, shadow: string): boolean {
  const before = pieces[at - 1]
  const piece = pieces[at]
  return before !== undefined && piece !== undefined && shadow.slice(before.end, piece.start).trim() === ''
}
