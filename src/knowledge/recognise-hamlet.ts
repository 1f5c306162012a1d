import { phraseAt, type Syllable, syllablesOf } from './syllables.ts'
import type { CommuneKnowledge, Hamlet } from './types.ts'

export interface HamletCandidate {
  readonly hamlet: Hamlet
  /** Between 0 and 1; from 0.8 on it is sure enough to ask “… phải không?”. */
  readonly score: number
  /** The citizen's own words that named it. */
  readonly matched: string
  /** Where they begin in the NFC form of the text, in UTF-16 units. */
  readonly start: number
}

/** Words that stand before the name of a hamlet, in any region, and their short forms. */
const PREFIXES = [
  'thôn',
  'xóm',
  'ấp',
  'bản',
  'làng',
  'buôn',
  'khu',
  'khu phố',
  'tổ',
  'tổ dân phố',
  'tdp',
  'khóm',
  'th',
  't',
]
const PREFIX_SYLLABLES = PREFIXES.map(syllablesOf)

const SCORE = { withPrefix: 1, longName: 0.9, shortAnswer: 0.85 } as const

/** A message this short is the answer to “ở thôn nào?”: then “đông” alone is a name, in a sentence it is not. */
const SHORT_ANSWER_SYLLABLES = 3

/**
 * Hamlets named in a text, surest first, then in the order named; empty when none is. Diacritics optional.
 * A name of one syllable counts only after “thôn”, “xóm”… or in a very short answer, since đông, trung, hạ are also common words.
 */
export function recogniseHamlet(
  text: string,
  commune: Pick<CommuneKnowledge, 'hamlets'>,
): readonly HamletCandidate[] {
  const syllables = syllablesOf(text)
  return commune.hamlets
    .map((hamlet) => ({ hamlet, found: bestMention(syllables, hamlet) }))
    .filter((one): one is { hamlet: Hamlet; found: Mention } => one.found !== undefined)
    .sort((a, b) => b.found.score - a.found.score || a.found.at - b.found.at)
    .map(({ hamlet, found }) => ({
      hamlet,
      score: found.score,
      start: syllables[found.at]?.start ?? 0,
      matched: text.normalize('NFC').slice(syllables[found.at]?.start, syllables[found.end - 1]?.end),
    }))
}

interface Mention {
  readonly score: number
  readonly at: number
  readonly end: number
}

function bestMention(text: readonly Syllable[], hamlet: Hamlet): Mention | undefined {
  const mentions = coresOf(hamlet).flatMap((core) => mentionsOf(text, core))
  return mentions.toSorted((a, b) => b.score - a.score || a.at - b.at)[0]
}

const coreLists = new WeakMap<Hamlet, readonly (readonly Syllable[])[]>()

/** Its names without “thôn”, “xóm”…; split once for each hamlet. */
function coresOf(hamlet: Hamlet): readonly (readonly Syllable[])[] {
  const known = coreLists.get(hamlet)
  if (known) return known
  const cores = [hamlet.name, ...hamlet.aliases]
    .map(syllablesOf)
    .map((name) => name.slice(prefixLength(name, 0)))
    .filter((core) => core.length > 0)
  coreLists.set(hamlet, cores)
  return cores
}

function mentionsOf(text: readonly Syllable[], core: readonly Syllable[]): readonly Mention[] {
  return text.flatMap((_, at): readonly Mention[] => {
    if (!phraseAt(text, at, core)) return []
    const before = lengthOfPrefixBefore(text, at)
    const end = at + core.length
    if (before > 0) return [{ score: SCORE.withPrefix, at: at - before, end }]
    if (core.length > 1) return [{ score: SCORE.longName, at, end }]
    const isNumber = /^\d+$/.test(core[0]?.folded ?? '')
    if (isNumber || text.length > SHORT_ANSWER_SYLLABLES) return []
    return [{ score: SCORE.shortAnswer, at, end }]
  })
}

function lengthOfPrefixBefore(text: readonly Syllable[], at: number): number {
  const lengths = PREFIX_SYLLABLES.filter(
    (prefix) => at >= prefix.length && phraseAt(text, at - prefix.length, prefix),
  )
  return Math.max(0, ...lengths.map((prefix) => prefix.length))
}

/** How many syllables of the name itself are a prefix word (“thôn” in “thôn Đông”); a name is never only prefix. */
function prefixLength(name: readonly Syllable[], at: number): number {
  const lengths = PREFIX_SYLLABLES.filter(
    (prefix) => prefix.length < name.length && phraseAt(name, at, prefix),
  )
  return Math.max(0, ...lengths.map((prefix) => prefix.length))
}
