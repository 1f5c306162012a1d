import { STOP_WORDS, SURNAMES } from './name-lists.ts'
import type { PersonalSpan, WrittenText, WrittenWord } from './written-words.ts'

/** What may name a place behind such a word. */
interface PlaceWord {
  readonly words: readonly string[]
  /** A number alone makes it a place: “tổ 5”. */
  readonly number: boolean
  /** Up to two words in small letters do: “thôn đoài”. */
  readonly small: boolean
  /** Only with its marks: bare it is too many other words. */
  readonly markedOnly?: string
}

const place = (text: string, number: boolean, small: boolean, markedOnly?: string): PlaceWord => ({
  words: text.split(' '),
  number,
  small,
  ...(markedOnly === undefined ? {} : { markedOnly }),
})

/** Longer ones first. */
const PLACES: readonly PlaceWord[] = [
  place('to dan pho', true, true),
  place('khu dan cu', true, true),
  place('khu do thi', true, true),
  place('khu tap the', true, true),
  place('khu pho', true, true),
  place('so nha', true, false),
  place('nha so', true, false),
  place('chung cu', true, false),
  place('can ho', true, false),
  place('toa nha', true, false),
  place('quoc lo', true, false),
  place('tinh lo', true, false),
  place('thanh pho', false, false),
  place('thi tran', false, false),
  place('thi xa', false, false),
  place('tdp', true, true),
  place('kp', true, false),
  place('thon', true, true),
  place('xom', true, true),
  place('ap', true, true, 'ấp'),
  place('ban', false, true, 'bản làng'),
  place('buon', true, true, 'buôn'),
  place('lang', true, true, 'làng'),
  place('khom', true, true),
  place('soc', true, true, 'sóc'),
  place('to', true, false),
  place('doi', true, false),
  place('khu', true, false),
  place('ngo', true, false),
  place('ngach', true, false),
  place('hem', true, false),
  place('kiet', true, false),
  place('duong', true, false),
  place('pho', true, false),
  place('lo', true, false, 'lô'),
  place('quan', true, false, 'quận'),
  place('phuong', true, false),
  place('ql', true, false),
  place('tp', false, false),
  place('xa', false, false),
  place('huyen', false, false),
  place('tinh', false, false),
]

/** “Hàng xóm”, “nông thôn”: the word before makes it another. */
const NO_PLACE_AFTER = new Set('hang nong gia dan bo mot cac moi trong cai thong'.split(' '))
/** Behind a number these count, they do not name: “lên phường 3 lần”. */
const UNITS = new Set(
  'lan ngay tuan thang nam nguoi buoi gio bua hom cai trieu nghin ngan tram dong phut tuoi bo'.split(' '),
)
/** Words in small letters that are no name of a hamlet. */
const NO_HAMLET = new Set(
  'truong pho van doi xom lang que nuoc sao chinh an do ke in cam goc vien moi cu tin quyen'.split(' '),
)
const LONGEST_PLACE = 4
const STREETS = new Set(['duong', 'pho', 'ngo', 'hem', 'kiet'])

/** House numbers, hamlets, streets and places with their names. */
export function findAddresses({ words, bare }: WrittenText): readonly PersonalSpan[] {
  const spans: PersonalSpan[] = []
  for (let at = 0; at < words.length; ) {
    const length = placeAt(words, at, bare) || houseAt(words, at)
    const first = words[at]
    const last = words[at + length - 1]
    if (length > 0 && first !== undefined && last !== undefined)
      spans.push({ start: first.start, end: last.end, kind: 'address' })
    at += Math.max(1, length)
  }
  return spans
}

function placeAt(words: readonly WrittenWord[], at: number, bare: boolean): number {
  const before = words[at]?.follows === true ? (words[at - 1]?.folded ?? '') : ''
  if (NO_PLACE_AFTER.has(before)) return 0
  const kind = PLACES.find((one) => one.words.every((word, i) => words[at + i]?.folded === word))
  if (kind === undefined) return 0
  const typed = words[at] as WrittenWord
  const sure = kind.markedOnly === undefined || typed.lower === kind.markedOnly
  const from = at + kind.words.length
  const named =
    numbersAt(words, from, kind.number) ||
    capitalsAt(words, from) ||
    (kind.small && sure && before !== 'truong' ? smallAt(words, from) : 0) ||
    (STREETS.has(typed.folded) ? personAt(words, from, bare) : 0)
  return named === 0 ? 0 : kind.words.length + named
}

/** A number; a further one only as part of the first. */
function isNumber(word: WrittenWord | undefined, further: boolean): boolean {
  return word?.hasDigit === true && (!further || word.joined)
}

/** “12”, “12/5”, “3a”, not “3 lần”. */
function numbersAt(words: readonly WrittenWord[], from: number, allowed: boolean): number {
  let length = 0
  while (length < LONGEST_PLACE && isNumber(words[from + length], length > 0)) length += 1
  if (!allowed || length === 0) return 0
  return UNITS.has(words[from + length]?.folded ?? '') ? 0 : length
}

function capitalsAt(words: readonly WrittenWord[], from: number): number {
  let length = 0
  while (length < LONGEST_PLACE) {
    const word = words[from + length]
    if (word === undefined || !word.follows || !word.capital || word.begins) break
    length += 1
  }
  return length
}

function smallAt(words: readonly WrittenWord[], from: number): number {
  let length = 0
  while (length < 2) {
    const word = words[from + length]
    if (word === undefined || !word.follows || STOP_WORDS.has(word.folded) || NO_HAMLET.has(word.folded))
      break
    length += 1
  }
  return length
}

/** Streets are named after people: “đường lê lợi”. */
function personAt(words: readonly WrittenWord[], from: number, bare: boolean): number {
  const first = words[from]
  const second = words[from + 1]
  if (first === undefined || second === undefined || !first.follows || !second.follows) return 0
  if (STOP_WORDS.has(second.folded)) return 0
  if (bare) return PLAIN_STREET_NAMES.has(first.folded) ? 2 : 0
  return SURNAMES.has(first.lower) && first.lower !== first.folded ? 2 : 0
}

const PLAIN_STREET_NAMES = new Set(['nguyen', 'tran', 'le'])

/** “Số 12 ngõ 3”, “số 5 đường …”: a number before a place. */
function houseAt(words: readonly WrittenWord[], at: number): number {
  if (words[at]?.folded !== 'so' || words[at + 1]?.hasDigit !== true) return 0
  let length = 2
  while (isNumber(words[at + length], true)) length += 1
  const next = words[at + length]?.folded ?? ''
  return ['duong', 'pho', 'ngo', 'ngach', 'hem', 'kiet', 'thon', 'xom', 'to', 'khu', 'ap'].includes(next)
    ? length
    : 0
}
