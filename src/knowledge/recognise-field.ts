import { phraseAt, type Syllable, standsFor, syllablesOf } from './syllables.ts'
import type { CommuneKnowledge, PetitionField } from './types.ts'

export interface FieldCandidate {
  readonly field: PetitionField
  /** Between 0 and 1. */
  readonly score: number
  /** The citizen's own words that point to it. */
  readonly matched: readonly string[]
}

interface Keyword {
  readonly field: PetitionField
  readonly syllables: readonly Syllable[]
}

interface Hit extends Keyword {
  readonly at: number
  /** Past its last syllable. */
  readonly end: number
  /** Other words stand inside: “cống trước nhà tôi nghẹt”. */
  readonly gapped: boolean
}

/** Before these a phrase mostly says where, not what: “ổ voi trước cổng nhà văn hóa”. */
const PLACE_WORDS = [
  'trước',
  'cổng',
  'gần',
  'cạnh',
  'sát',
  'sau',
  'diện',
  'tại',
  'chỗ',
  'ở',
  'ngay',
  'bên',
  'qua',
].flatMap(syllablesOf)
const PLACE_FACTOR = 0.4

/** Longer phrases are surer; by number of syllables. */
const WEIGHTS: readonly number[] = [0, 0.4, 0.65, 0.8, 0.88]

/** Words that belong together may stand this many syllables apart in one clause. */
const LONGEST_GAP = 5
const GAP_FACTOR = 0.6
/** Phrases with gaps are looked for only where no whole phrase is this sure. */
const SURE_ENOUGH = 0.6

/**
 * Petition fields a text points to, best first, at most four; empty when no keyword is in it. Diacritics optional.
 * A phrase inside a longer one does not count: “đường dây điện” is no road. Where no whole phrase is sure, the words of
 * one may stand apart: “cống trước nhà tôi nghẹt”.
 */
export function recogniseField(
  text: string,
  commune: Pick<CommuneKnowledge, 'petitionFields'>,
): readonly FieldCandidate[] {
  const syllables = syllablesOf(text)
  const index = keywordIndex(commune.petitionFields)
  const whole = longestOnly(findHits(syllables, index))
  const sure = whole.some((hit) => weightOf(hit, syllables) >= SURE_ENOUGH)
  const hits = sure ? whole : [...whole, ...findGapped(text, syllables, index)]
  const byField = Map.groupBy(hits, (hit) => hit.field)
  return [...byField]
    .map(([field, found]) => ({
      field,
      score: scoreOf(found, syllables),
      matched: [...new Set(found.map((hit) => wordsAt(text, syllables, hit)))],
    }))
    .sort((a, b) => b.score - a.score)
    .slice(0, 4)
}

const indexes = new WeakMap<readonly PetitionField[], ReadonlyMap<string, readonly Keyword[]>>()

/** Keywords by their first syllable without diacritics; built once for each list of fields. */
function keywordIndex(fields: readonly PetitionField[]): ReadonlyMap<string, readonly Keyword[]> {
  const known = indexes.get(fields)
  if (known) return known
  const keywords = fields.flatMap((field) =>
    field.keywords.map((keyword): Keyword => ({ field, syllables: syllablesOf(keyword) })),
  )
  const index = Map.groupBy(keywords, (keyword) => keyword.syllables[0]?.folded ?? '')
  indexes.set(fields, index)
  return index
}

function findHits(text: readonly Syllable[], index: ReadonlyMap<string, readonly Keyword[]>): readonly Hit[] {
  return text.flatMap((syllable, at) =>
    (index.get(syllable.folded) ?? [])
      .filter((keyword) => phraseAt(text, at, keyword.syllables))
      .map((keyword) => ({ ...keyword, at, end: at + keyword.syllables.length, gapped: false })),
  )
}

/** Phrases of two syllables or more whose first syllable stands apart from the rest, within one clause. */
function findGapped(
  text: string,
  syllables: readonly Syllable[],
  index: ReadonlyMap<string, readonly Keyword[]>,
): readonly Hit[] {
  return syllables.flatMap((syllable, at) =>
    (index.get(syllable.folded) ?? []).flatMap((keyword): readonly Hit[] => {
      const [first, ...rest] = keyword.syllables
      if (first === undefined || rest.length === 0 || !standsFor(syllable, first)) return []
      for (let gap = 1; gap <= LONGEST_GAP; gap += 1) {
        const next = syllables[at + 1 + gap]
        if (next === undefined || /[.,;:!?\n]/u.test(text.slice(syllable.end, next.start))) return []
        const end = at + 1 + gap + rest.length
        if (phraseAt(syllables, at + 1 + gap, rest)) return [{ ...keyword, at, end, gapped: true }]
      }
      return []
    }),
  )
}

function longestOnly(hits: readonly Hit[]): readonly Hit[] {
  return hits.filter((hit) => !hits.some((other) => contains(other, hit)))
}

function contains(outer: Hit, inner: Hit): boolean {
  const longer = outer.syllables.length > inner.syllables.length
  const covers = outer.at <= inner.at && inner.end <= outer.end
  return longer && covers
}

/** Several phrases strengthen each other and never reach 1. The same phrase twice counts once. */
function scoreOf(hits: readonly Hit[], text: readonly Syllable[]): number {
  const weights = new Map(hits.map((hit) => [hit.syllables, weightOf(hit, text)]))
  return 1 - [...weights.values()].reduce((doubt, weight) => doubt * (1 - weight), 1)
}

function weightOf(hit: Hit, text: readonly Syllable[]): number {
  const before = text[hit.at - 1]
  const isPlace = before !== undefined && PLACE_WORDS.some((word) => standsFor(before, word))
  return (WEIGHTS[hit.syllables.length] ?? 0.9) * (isPlace ? PLACE_FACTOR : 1) * (hit.gapped ? GAP_FACTOR : 1)
}

function wordsAt(text: string, syllables: readonly Syllable[], hit: Hit): string {
  const last = syllables[hit.end - 1]
  return text.normalize('NFC').slice(syllables[hit.at]?.start, last?.end)
}
