import type { Token } from './syllable.ts'

/** Words without their marks: citizens leave them out, and in these places they are read alike. */
const COURTESY = words(
  'a ad admin em anh chi co chu bac ban chau con da vay z the nhi ha he hen nhe nha oi ta mn o',
)
const QUESTION_WORDS = words('gi chi j nao dau mo sao rang bao may ai nhieu ntn khong ko k chua hay lau')
const LEFT_OPEN = words('khong ko k kh hong hok hog hk chua hem')
const PLACES = words('xa phuong uy ub ubnd cong toa huyen tinh day que')

/** How far before its “không” the “có” of a question may stand, and the place it asks about. Words. */
const REACH = 14
const PLACE_REACH = 8
const LONGEST_ELLIPSIS = 4

/**
 * How a question asks, as short strings: its last words, each question word with its neighbours, what stands behind the “có” of “có …
 * không”, whether a place is what may or may not do. Works with and without marks.
 */
export function questionSigns(tokens: readonly Token[]): readonly string[] {
  let end = tokens.length - 1
  while (end > 0 && COURTESY.has(wordAt(tokens, end))) end -= 1
  const word = (at: number) => wordAt(tokens, at)
  const last = word(end)
  const pair = `${word(end - 1)} ${last}`
  const signs = [`end ${last}`, `end ${pair}`, `end ${word(end - 2)} ${pair}`]
  let first = ''
  let latest = ''
  for (let at = 0; at <= end; at += 1) {
    if (!QUESTION_WORDS.has(word(at))) continue
    if (first === '') first = `${word(at)} ${word(at + 1)}`
    latest = `${word(at - 1)} ${word(at)}`
    signs.push(`around ${latest} ${word(at + 1)}`)
  }
  signs.push(`first ${first}`, `last ${latest}`)
  if (LEFT_OPEN.has(last)) signs.push('open', ...openSigns(word, end))
  if (tokens.length <= LONGEST_ELLIPSIS) signs.push(`short ${tokens.length}`)
  return signs
}

function openSigns(word: (at: number) => string, end: number): readonly string[] {
  const signs: string[] = []
  const start = latestOf(end - 1, end - REACH, (at) => word(at) === 'co')
  if (start >= 0) {
    const asked = word(start + 1)
    signs.push(`open co ${asked}`, `open co ${asked} ${word(start + 2)}`, `open co … ${word(end - 1)}`)
  }
  const place = latestOf(end - 1, end - PLACE_REACH, (at) => PLACES.has(word(at)))
  if (place >= 0) signs.push('open place', `open place ${word(place - 1)} … ${word(end - 1)}`)
  return signs
}

function latestOf(from: number, to: number, fits: (at: number) => boolean): number {
  for (let at = from; at >= Math.max(0, to); at -= 1) if (fits(at)) return at
  return -1
}

function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.folded ?? '_'
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}
