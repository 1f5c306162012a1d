import { LOOK_ALIKES, TWO_SIDED } from './look-alike-families.ts'
import { createPhraseMatcher, type PhraseHits, phrases } from './phrase-matcher.ts'
import { wordsOf } from './reading.ts'
import { fold, type Token } from './syllable.ts'

/** What a message says about procedures that are easily taken for one another. */
interface LookAlikeVerdict {
  /** What procedures whose twin is named instead of them lose, in units of the retriever's score. */
  readonly demoted: ReadonlyMap<number, number>
  /** Groups of procedures the message is about at once, one of each to be offered; null where it is about one. */
  readonly between: readonly (readonly number[])[] | null
}

export interface LookAlikes {
  /**
   * @param readings words of the message as typed, then as meant: what is typed decides, where it decides
   * @param content what it is about, without courtesy and question words
   */
  judge(readings: readonly (readonly Token[])[], content: readonly Token[]): LookAlikeVerdict
}

interface Family {
  readonly loss: number
  readonly twins: readonly {
    readonly group: string
    readonly onlyIfSaid: boolean
    readonly members: readonly number[]
  }[]
}

const groupOf = (family: string, twin: string) => `${family}: ${twin}`

const matcher = createPhraseMatcher({
  ...Object.fromEntries(
    LOOK_ALIKES.flatMap(({ name, twins }) => twins.map((twin) => [groupOf(name, twin.name), twin.words])),
  ),
  choice: phrases('hay, hoặc, khác gì, khác nhau, phân biệt'),
  wish: phrases(
    'nay muốn, giờ muốn, bây giờ muốn, muốn, nay xin, giờ xin, nay làm, giờ làm, giờ cần, nay cần, muốn chuyển sang, chuyển sang',
  ),
})
/** Longer messages use “hay” for other things. Words of content. */
const LONGEST_CHOICE = 10
/** More than any other evidence outweighs, and just enough to settle a near tie; found on left-out wordings and the minimal pairs. */
const RULED_OUT = 1.5
const TIPPED = 0.25
const NONE: ReadonlyMap<number, number> = new Map()

/**
 * Keeps twins apart: where one's deciding words are said and the other's are not, the other gives way; where both are weighed
 * (“tạm trú hay tạm vắng”) or the text is two things at once (“khai tu”), both are to be offered.
 * @param names official names of the procedures
 */
export function createLookAlikes(names: readonly string[]): LookAlikes {
  const folded = names.map(fold)
  const holding = (mark: string) => {
    const wanted = fold(mark)
    return folded.flatMap((name, i) => (name.includes(wanted) ? [i] : []))
  }
  const families = LOOK_ALIKES.map(({ name, twins, firm = false, except = [] }): Family => {
    const taken = new Set(except.flatMap(holding))
    return {
      loss: firm ? RULED_OUT : TIPPED,
      twins: twins.map((twin) => {
        const members = [...new Set(twin.marks.flatMap(holding))].filter((i) => !taken.has(i))
        for (const member of members) taken.add(member)
        return { group: groupOf(name, twin.name), onlyIfSaid: twin.onlyIfSaid === true, members }
      }),
    }
  })
  const twoSided = new Map(
    TWO_SIDED.map(({ form, offer }) => [keysOf(wordsOf(form)), offer.map(holding)] as const),
  )

  return {
    judge(readings, content) {
      const offered = twoSided.get(keysOf(withoutChild(content)))
      if (offered !== undefined)
        return { demoted: NONE, between: offered.filter((group) => group.length > 0) }
      const hits = readings.map((tokens) => matcher.match(withoutDenied(tokens)))
      const [typed] = hits
      if (typed === undefined) return { demoted: NONE, between: null }
      const demoted = new Map<number, number>()
      const weighs = content.length <= LONGEST_CHOICE && typed.has('choice')
      for (const { twins, loss } of families) {
        const source = hits.find((found) => twins.some(({ group }) => found.has(group))) ?? typed
        const said = twins.filter(({ group }) => source.has(group))
        if (weighs && said.length >= 2 && said.every(({ members }) => members.length > 0))
          return { demoted, between: said.map(({ members }) => members) }
        const behind = wishedOnly(said, source)
        for (const { members } of behind)
          for (const member of members) demoted.set(member, (demoted.get(member) ?? 0) + TIPPED)
        for (const twin of twins) {
          if (source.has(twin.group) || (said.length === 0 && !twin.onlyIfSaid)) continue
          for (const member of twin.members) demoted.set(member, (demoted.get(member) ?? 0) + loss)
        }
      }
      return { demoted, between: null }
    },
  }
}

/** Of twins said in one message those that stand before the wish, where just one is wished for: “đang tạm trú, nay muốn thường trú”. */
function wishedOnly(said: Family['twins'], hits: PhraseHits): Family['twins'] {
  const wish = hits.last('wish')
  if (said.length < 2 || wish < 0) return []
  const before = said.filter(({ group }) => hits.last(group) < wish)
  return before.length === said.length - 1 ? before : []
}

function keysOf(tokens: readonly Token[]): string {
  return tokens.map(({ key }) => key).join(' ')
}

const CHILD = new Set('con chau be em nho can lam di'.split(' '))

/** “Khai tu cho con” leaves open what “khai tu” does; for a grandfather it would not. A form of its own words stays whole. */
function withoutChild(content: readonly Token[]): readonly Token[] {
  const rest = content.filter(({ folded, key }) => !CHILD.has(folded) && key !== 'cho')
  return content.length > 2 && content.every(({ marked }) => !marked) ? rest : content
}

const DENIED_WORDS = 4

/** Without what is only said not to be meant: “không phải khai tử mà khai sinh”. */
function withoutDenied(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(
    ({ folded }, i) =>
      (folded === 'phai' &&
        ['khong', 'ko', 'k', 'chang', 'hong', 'hok'].includes(tokens[i - 1]?.folded ?? '')) ||
      (folded === 'khong' && tokens[i - 1]?.folded === 'chu'),
  )
  // At the end it is a question: “… phải không”.
  if (at < 0 || at >= tokens.length - 2) return tokens
  const next = tokens.findIndex(({ folded }, i) => i > at && (folded === 'ma' || folded === 'nhung'))
  const end = next > at && next <= at + 2 * DENIED_WORDS ? next : at + 1 + DENIED_WORDS
  return [...tokens.slice(0, at), ...tokens.slice(end)]
}
