import { createPhraseMatcher, type PhraseHits, phrases } from './phrase-matcher.ts'
import type { Token } from './syllable.ts'
import { ASPECTS, type Aspect } from './types.ts'

/** A wording that points to an aspect. */
export interface AspectCue {
  readonly aspect: Aspect
  /** May hold “…” for any words between. */
  readonly text: string
  /** 3 decides alone, 2 is strong, 1 only helps. */
  readonly weight: number
}

/** The cues of one aspect, weight and kind that stand in a question. */
export interface CueHit {
  readonly aspect: Aspect
  readonly weight: 1 | 2 | 3
  /** The cue holds a question word. */
  readonly asks: boolean
  /** Different cues found. */
  readonly count: number
  /** Word at which the first and the last one begin. */
  readonly first: number
  readonly last: number
}

export interface CueReading {
  readonly hits: readonly CueHit[]
  /** A question word stands anywhere. */
  readonly asks: boolean
}

const QUESTION_GROUP = 'question'
const QUESTION_WORDS = phrases(`
  gì, chi, j, nào, đâu, mô, sao, răng, không, ko, k, chưa, bao, mấy, ai, nhiêu, hay, ntn, how, what, where, which, can, do
`)
const QUESTION_WORD = new RegExp(`(^| )(${QUESTION_WORDS.join('|')})( |$)`)
const WEIGHTS = [3, 2, 1] as const

/** Finds the cues in a text. */
export function createCueReader(cues: readonly AspectCue[]): (tokens: readonly Token[]) => CueReading {
  const kinds = ASPECTS.flatMap((aspect) =>
    WEIGHTS.flatMap((weight) =>
      [true, false].flatMap((asks) => {
        const texts = cues
          .filter(
            (cue) => cue.aspect === aspect && cue.weight === weight && QUESTION_WORD.test(cue.text) === asks,
          )
          .map(({ text }) => text)
        return texts.length === 0 ? [] : { group: `${aspect} ${weight} ${asks}`, aspect, weight, asks, texts }
      }),
    ),
  )
  const groups = Object.fromEntries(kinds.map(({ group, texts }) => [group, texts]))
  const matcher = createPhraseMatcher({ ...groups, [QUESTION_GROUP]: QUESTION_WORDS })
  return (tokens) => {
    const found = matcher.match(tokens)
    return {
      hits: kinds.flatMap(({ group, aspect, weight, asks }) =>
        found.hasLoosely(group) ? { aspect, weight, asks, ...placeOf(found, group) } : [],
      ),
      asks: found.hasLoosely(QUESTION_GROUP),
    }
  }
}

function placeOf(found: PhraseHits, group: string): Pick<CueHit, 'count' | 'first' | 'last'> {
  return { count: found.count(group), first: found.first(group), last: found.last(group) }
}

/** The cues found as short strings, for the model; which came first and last beside them. */
export function cueSigns({ hits }: CueReading): readonly string[] {
  const strong = hits.filter(({ weight }) => weight >= 2)
  const first = strong.reduce<CueHit | null>(
    (least, hit) => (least === null || hit.first < least.first ? hit : least),
    null,
  )
  const last = strong.reduce<CueHit | null>(
    (most, hit) => (most === null || hit.last > most.last ? hit : most),
    null,
  )
  return [
    ...hits.flatMap(({ aspect, weight, asks, count }) => {
      const name = `cue ${aspect} ${weight} ${asks}`
      return count > 1 ? [name, `many ${name}`] : [name]
    }),
    `first cue ${first?.aspect}`,
    `last cue ${last?.aspect}`,
  ]
}
