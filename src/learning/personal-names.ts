import {
  FORMAL_TITLES,
  GIVEN_NAMES,
  MIDDLE_NAMES,
  PLAIN_GIVEN_NAMES,
  PLAIN_SURNAMES,
  PLAIN_TITLES,
  PUBLIC_WORDS,
  STOP_WORDS,
  STRONG_SURNAMES,
  SURNAMES,
  TITLES,
} from './name-lists.ts'
import type { PersonalSpan, WrittenText, WrittenWord } from './written-words.ts'

const LONGEST_NAME = 5
const fold = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')
const folded = (list: ReadonlySet<string>): ReadonlySet<string> => new Set([...list].map(fold))
const BARE = {
  surnames: folded(SURNAMES),
  middles: folded(MIDDLE_NAMES),
  given: folded(GIVEN_NAMES),
  titles: folded(TITLES),
}

/** Who “tên” may be said of: “tôi tên”, “con trai tên”. */
const NAMED = new Set(
  'toi em chau con minh tui anh chi ong ba chong vo be bo me cha gai trai ban ho cu day'.split(' '),
)
/** “Họ tên trong giấy”, “tên cha”: talk of a name, none given. */
const AFTER_NAME_WORD = new Set(
  'gi nao chi cha me bo con trong tren o cua goi dem khac that sai dung nuoc ngoai viet khong ko k bi la'.split(
    ' ',
  ),
)
/** Pairs that look like a name and are none, folded. */
const NO_NAMES = new Set([
  'phan anh',
  'do thi',
  'vu van',
  'do van',
  'anh hung',
  'mai anh',
  'ho tich',
  'ong ba',
  'anh em',
  'chi em',
  'anh chi',
])
/** Capitalised words behind a title that call nobody: “bà mẹ Việt Nam”, “chú Công an”. */
const NOT_CALLED = new Set(
  'ubnd hdnd ub uy cong can ad admin ai bot zalo vneid facebook viet oi bo so tet'.split(' '),
)
const AFTER_VAN = new Set('phong ban hoa hoc khoa kien nghe minh thu may'.split(' '))
const AFTER_THI = new Set('xa truong tran thuc sat luc giac hanh'.split(' '))

/** Names of people: after “tôi tên là”, after a title, with a family name, or plainly capitalised. */
export function findNames({ words, bare }: WrittenText): readonly PersonalSpan[] {
  const spans: PersonalSpan[] = []
  for (let at = 0; at < words.length; ) {
    const length =
      introduced(words, at) ||
      titled(words, at, bare) ||
      withSurname(words, at, bare) ||
      capitalised(words, at)
    if (length === 0) {
      at += 1
      continue
    }
    const from = at + offsetOf(words, at)
    const first = words[from]
    const last = words[at + length - 1]
    if (first !== undefined && last !== undefined && from < at + length)
      spans.push({ start: first.start, end: last.end, kind: 'name' })
    at += length
  }
  return spans
}

/** Words before the name that stay: a title, or “tên là”. */
function offsetOf(words: readonly WrittenWord[], at: number): number {
  const intro = introduction(words, at)
  if (intro > 0) return intro
  const word = words[at] as WrittenWord
  const next = words[at + 1]
  return next !== undefined && isTitle(word) && !isSurnameName(words, at) ? 1 : 0
}

/** How many words introduce a name here: “tên là”, “họ và tên:”, “tôi tên”; 0 for none. */
function introduction(words: readonly WrittenWord[], at: number): number {
  const word = (offset: number) => words[at + offset]?.folded ?? ''
  if (word(0) === 'ho' && word(1) === 'va' && word(2) === 'ten') return 3 + (word(3) === 'la' ? 1 : 0)
  if (word(0) === 'ho' && word(1) === 'ten') return 2 + (word(2) === 'la' ? 1 : 0)
  if (word(0) === 'ten') {
    if (word(1) === 'la') return 2
    if (NAMED.has(word(1)) && word(2) === 'la') return 3
    if (NAMED.has(word(1)) && NAMED.has(word(2)) && word(3) === 'la') return 4
    return NAMED.has(words[at - 1]?.folded ?? '') && !AFTER_NAME_WORD.has(word(1)) ? 1 : 0
  }
  return 0
}

function introduced(words: readonly WrittenWord[], at: number): number {
  const intro = introduction(words, at)
  if (intro === 0) return 0
  let length = 0
  for (let i = at + intro; i < words.length && length < LONGEST_NAME; i += 1) {
    const word = words[i] as WrittenWord
    if (word.hasDigit || (length > 0 && !word.follows)) break
    if (length === 0 && AFTER_NAME_WORD.has(word.folded)) break
    // In small letters a name has four syllables at most; a stop word ends it sooner.
    const before = words[i - 1]?.folded ?? ''
    const inside =
      (length === 1 && BARE.middles.has(word.folded) && BARE.surnames.has(before)) ||
      (length === 2 && (before === 'thi' || before === 'van'))
    if (!word.capital && STOP_WORDS.has(word.folded) && length > 0 && !inside) break
    if (!word.capital && length >= 4) break
    length += 1
  }
  return length === 0 ? 0 : intro + length
}

function isTitle(word: WrittenWord): boolean {
  return TITLES.has(word.lower) || (word.lower === word.folded && BARE.titles.has(word.folded))
}

/** “chị Lan”, “ông Nguyễn Văn A”, “anh tuấn”. */
function titled(words: readonly WrittenWord[], at: number, bare: boolean): number {
  const title = words[at] as WrittenWord
  const next = words[at + 1]
  if (!isTitle(title) || next === undefined || !next.follows) return 0
  if (NO_NAMES.has(`${title.folded} ${next.folded}`)) return 0
  if (next.capital && !NOT_CALLED.has(next.folded) && !isTitle(next)) return 1 + capitalRun(words, at + 1)
  const formal = bare ? PLAIN_TITLES.has(title.folded) : FORMAL_TITLES.has(title.lower)
  const given = bare ? PLAIN_GIVEN_NAMES.has(next.folded) : GIVEN_NAMES.has(next.lower)
  return formal && given && !STOP_WORDS.has(next.lower) ? 2 : 0
}

function capitalRun(words: readonly WrittenWord[], at: number): number {
  let length = 0
  while (length < LONGEST_NAME) {
    const word = words[at + length]
    if (word === undefined || !word.capital || word.hasDigit || (length > 0 && !word.follows)) break
    length += 1
  }
  return length
}

function isSurname(word: WrittenWord, bare: boolean): boolean {
  if (word.capital) return BARE.surnames.has(word.folded)
  return bare ? PLAIN_SURNAMES.has(word.folded) : SURNAMES.has(word.lower)
}

function isSurnameName(words: readonly WrittenWord[], at: number): boolean {
  return withSurname(words, at, false) > 0
}

/** “Nguyễn Văn An”, “nguyễn thị lan”, “tran van tam”. */
function withSurname(words: readonly WrittenWord[], at: number, bare: boolean): number {
  const first = words[at] as WrittenWord
  const second = words[at + 1]
  const third = words[at + 2]
  if (second === undefined || !second.follows || !isSurname(first, bare)) return 0
  if (NO_NAMES.has(`${first.folded} ${second.folded}`)) return 0
  if (first.capital && second.capital) {
    const run = capitalRun(words, at)
    const known = [first, second].some(({ folded }) => !PUBLIC_WORDS.has(folded))
    return known && run >= 2 ? run : 0
  }
  const isMiddle = bare ? BARE.middles.has(second.folded) : MIDDLE_NAMES.has(second.lower)
  const isGiven = (word: WrittenWord) => (bare ? BARE.given.has(word.folded) : GIVEN_NAMES.has(word.lower))
  if (STRONG_SURNAMES.has(first.lower) && !STOP_WORDS.has(second.folded)) return smallName(words, at, 4)
  if (third === undefined || !third.follows) {
    return bare && first.folded === 'nguyen' && (isMiddle || isGiven(second)) ? 2 : 0
  }
  if (second.folded === 'van' && isMiddle && !AFTER_VAN.has(third.folded)) return smallName(words, at, 4)
  const said = STOP_WORDS.has(third.folded) || AFTER_THI.has(third.folded)
  if (second.folded === 'thi' && isMiddle && !said) return smallName(words, at, 4)
  if (isMiddle && isGiven(third)) return 3
  return bare && first.folded === 'nguyen' && (isMiddle || isGiven(second)) ? 2 : 0
}

/** A name in small letters: until a stop word, three words at least tried. */
function smallName(words: readonly WrittenWord[], at: number, longest: number): number {
  let length = 2
  while (length < longest) {
    const word = words[at + length]
    if (word === undefined || !word.follows || word.hasDigit) break
    if (STOP_WORDS.has(word.folded) && !word.capital) break
    if (length === 3 && !GIVEN_NAMES.has(word.lower) && !BARE.given.has(word.folded)) break
    length += 1
  }
  return length
}

/** Two capitalised words in a row that are nothing public, or a capitalised given name inside a sentence. */
function capitalised(words: readonly WrittenWord[], at: number): number {
  const first = words[at] as WrittenWord
  if (!first.capital || first.hasDigit || PUBLIC_WORDS.has(first.folded)) return 0
  const run = capitalRun(words, at)
  const all = words.slice(at, at + run)
  const nameLike = ({ folded }: WrittenWord) =>
    BARE.given.has(folded) || BARE.surnames.has(folded) || BARE.middles.has(folded)
  if (first.begins) return run >= 2 && all.every(nameLike) ? run : 0
  if (run >= 2) return all.some(({ folded }) => PUBLIC_WORDS.has(folded)) ? 0 : run
  return nameLike(first) && !isTitle(first) && first.raw.length > 1 && first.raw !== first.raw.toUpperCase()
    ? 1
    : 0
}
