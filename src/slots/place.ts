import { type CommuneKnowledge, foldText, type Hamlet, recogniseHamlet } from '../knowledge/index.ts'
import { isMarked, shadowed, wordAfter, wordBefore } from './shadow.ts'
import { type Slot, withoutOverlaps } from './slot.ts'
import { toldPlaceSpan } from './told-place.ts'

/** Where something is. */
export interface SaidPlace {
  /** A hamlet of the commune; null where none of the list was named. */
  readonly hamlet: Hamlet | null
  /** The citizen's own words: “trước cổng chợ”, “thôn 3”. */
  readonly words: string
}

/** “Thôn 3”, “xóm Đình”, “đội 5”, “khu 2”, “tổ dân phố số 4”, “km 12”, “ngõ 15”. */
const NUMBERED =
  /(?<![a-z0-9])(?:thon|xom|ap|ban|lang|buon|doi|khu(?: pho)?|to(?: dan pho)?|tdp|khom|ngo|ngach|hem|kiet|so nha|nha so|km|lo|cum)\s*(?:so\s*)?\d{1,4}[a-h]?(?:[/-]\d{1,4})*(?![a-z0-9])/gu
/** A name behind “thôn”, “xóm”…; with capitals as long as they last, else one word. */
const NAMED =
  /(?<![a-z0-9])(?<kind>thon|xom|ap|lang|buon|khom)\s+(?<name>[a-z]{2,}(?:\s+[a-z]{2,}){0,2})(?![a-z0-9])/dgu
const NO_NAME = new Set(
  'toi em minh tui con chau nao ay do nay kia khong ko co bi la thi va hay ben khac dang nha gi em truoc sau dau cuoi giua tren duoi cu moi nuoc dien rac duong'.split(
    ' ',
  ),
)

/**
 * Places in a text, in the order said: hamlets of the commune (marks optional, one slip allowed behind “thôn”), hamlets and lanes
 * it does not list, landmarks (“trước cổng chợ”, “gần nhà văn hóa”).
 */
export function readPlaces(
  said: string,
  commune: Pick<CommuneKnowledge, 'hamlets'>,
): readonly Slot<SaidPlace>[] {
  const { text, shadow } = shadowed(said)
  const known = recogniseHamlet(text, commune).map((one): Slot<SaidPlace> => {
    const start = one.start
    return {
      value: { hamlet: one.hamlet, words: one.matched },
      start,
      end: start + one.matched.length,
      certainty: one.score,
    }
  })
  const numbered = Array.from(shadow.matchAll(NUMBERED)).flatMap((match) =>
    slot(text, match.index, match.index + match[0].length, null, numberedCertainty(text, shadow, match)),
  )
  const named = Array.from(shadow.matchAll(NAMED)).flatMap((match) =>
    namedPlace(text, shadow, match, commune),
  )
  const told = toldPlaceSpan(text)
  const landmark = told === null ? [] : slot(text, told.start, told.end, null, 0.8)
  const hamlets = withoutOverlaps(
    [...known, ...numbered, ...named].filter((one, _, all) => !isBeaten(one, all)),
  )
  const free = hamlets.filter(
    (one) => one.value.hamlet !== null || !landmark.some((other) => covers(other, one)),
  )
  return [...free, ...landmark.filter((one) => !hamlets.some((other) => covers(other, one)))].toSorted(
    (a, b) => a.start - b.start,
  )
}

function slot(
  text: string,
  start: number,
  end: number,
  hamlet: Hamlet | null,
  certainty: number,
): readonly Slot<SaidPlace>[] {
  return certainty === 0 ? [] : [{ value: { hamlet, words: text.slice(start, end) }, start, end, certainty }]
}

const AFTER_COUNT = /^\s*(?:ngay|thang|nam|lan|nguoi|gio|tieng|trieu|nghin|ngan|dong|k)(?![a-z])/u
const KINDS = /^(?:thôn|xóm|ấp|bản|làng|buôn|đội|khu|tổ|khóm|ngõ|ngách|hẻm|kiệt|số nhà|nhà số|lô|cụm)/iu

/** “Tổ 5”, “đội 5” without marks may be other words (“to 5”, “doi 5 ngay”). */
function numberedCertainty(text: string, shadow: string, match: RegExpMatchArray): number {
  const start = match.index ?? 0
  const end = start + match[0].length
  if (AFTER_COUNT.test(shadow.slice(end))) return 0
  const typed = text.slice(start, end)
  if (isMarked(typed)) return KINDS.test(typed) ? 0.9 : 0
  return /^(?:lo|ban)/u.test(match[0]) ? 0.4 : /^(?:to|doi) /u.test(match[0]) ? 0.6 : 0.8
}

function namedPlace(
  text: string,
  shadow: string,
  match: RegExpMatchArray,
  commune: Pick<CommuneKnowledge, 'hamlets'>,
): readonly Slot<SaidPlace>[] {
  const at = match.indices?.groups?.name
  if (at === undefined) return []
  const kind = text.slice(match.index ?? 0, (match.index ?? 0) + (match.groups?.kind ?? '').length)
  if (isMarked(kind) && !/^(?:thôn|xóm|ấp|làng|buôn|khóm)$/iu.test(kind)) return []
  const words = Array.from(text.slice(at[0], at[1]).matchAll(/\S+/gu))
  const [first] = words
  if (first === undefined || NO_NAME.has(shadow.slice(at[0], at[0] + first[0].length))) return []
  if (wordBefore(shadow, match.index ?? 0) === 'hang') return []
  const capitals = words.findIndex((word) => !/^\p{Lu}/u.test(word[0]))
  const length = capitals === 0 ? 1 : capitals === -1 ? words.length : capitals
  const last = words[length - 1] ?? first
  const end = at[0] + last.index + last[0].length
  const slipped = hamletWithSlip(
    text.slice(at[0], at[0] + first[0].length),
    text.slice(at[0], at[1]),
    commune,
  )
  if (slipped !== null) return slot(text, match.index ?? 0, at[0] + slipped.length, slipped.hamlet, 0.75)
  if (capitals === 0 && !standsAsPlace(shadow, match.index ?? 0, end)) return []
  return slot(text, match.index ?? 0, end, null, capitals === 0 ? 0.6 : 0.8)
}

/** Small letters alone say little: a word of place before the name, or nothing or the trouble behind it. */
function standsAsPlace(shadow: string, start: number, end: number): boolean {
  if (BEFORE_PLACE.has(wordBefore(shadow, start))) return true
  const after = wordAfter(shadow, end)
  return after === '' || AFTER_PLACE.has(after)
}

const BEFORE_PLACE = new Set('o tai ben duoi tren dau cuoi trong ngoai duong giua khu cua'.split(' '))
const AFTER_PLACE = new Set(
  'bi co dang rat qua hong hu khong ko mat gay nghet tac hoi ngap lay lun sut chua toi luon va may ca'.split(
    ' ',
  ),
)

const SHORTEST_SLIP = 4

/** The one hamlet whose name is a single wrong, missing or doubled letter away from what stands behind “thôn”. */
function hamletWithSlip(
  first: string,
  whole: string,
  { hamlets }: Pick<CommuneKnowledge, 'hamlets'>,
): { readonly hamlet: Hamlet; readonly length: number } | null {
  const found = hamlets.flatMap((hamlet) => {
    const name = foldText(hamlet.name).replace(/^(?:thon|xom|ap|ban|lang|to dan pho|khu pho|khu|to) /u, '')
    const typed = name.includes(' ') ? whole.split(/\s+/u).slice(0, name.split(' ').length).join(' ') : first
    const folded = foldText(typed)
    const near =
      folded === name
        ? isLessMarked(typed, hamlet.name.slice(-typed.length))
        : name.length >= SHORTEST_SLIP && folded[0] === name[0] && isOneSlip(folded, name)
    return near ? [{ hamlet, length: typed.length }] : []
  })
  return found.length === 1 ? (found[0] ?? null) : null
}

/** Written with some of its marks: “Thưong” for “Thượng”, and not “Đồng” for “Đông”. */
function isLessMarked(typed: string, name: string): boolean {
  const letters = [...name.normalize('NFC').toLowerCase()]
  return [...typed.normalize('NFC').toLowerCase()].every((letter, at) => {
    const full = (letters[at] ?? '').normalize('NFD')
    return letter === letters[at] || [...letter.normalize('NFD')].every((part) => full.includes(part))
  })
}

function isOneSlip(typed: string, name: string): boolean {
  let same = 0
  while (same < typed.length && same < name.length && typed[same] === name[same]) same += 1
  const typedRest = typed.slice(same)
  const nameRest = name.slice(same)
  const swapped =
    typedRest.slice(2) === nameRest.slice(2) && typedRest[0] === nameRest[1] && typedRest[1] === nameRest[0]
  const doubled = typed.length > name.length && typedRest.slice(1) === nameRest
  const missing = typedRest === nameRest.slice(1)
  return swapped || doubled || missing
}

function covers(outer: Slot<SaidPlace>, inner: Slot<SaidPlace>): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** A hamlet of the list beats the same words read as some hamlet. */
function isBeaten(one: Slot<SaidPlace>, all: readonly Slot<SaidPlace>[]): boolean {
  return (
    one.value.hamlet === null &&
    all.some((other) => other.value.hamlet !== null && other.start < one.end && one.start < other.end)
  )
}
