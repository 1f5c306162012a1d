import { phraseAt, type Syllable, syllablesOf } from './syllables.ts'
import type { CommuneKnowledge, LifeEvent } from './types.ts'

/** As many words may stand where a phrase has `…`. */
const LONGEST_GAP = 4

/** Events a text tells of, in the order of the file; empty when it tells of none. Pure; diacritics optional. */
export function recogniseLifeEvents(
  text: string,
  knowledge: Pick<CommuneKnowledge, 'lifeEvents'>,
): readonly LifeEvent[] {
  const syllables = syllablesOf(text)
  const said = new Set(syllables.map(({ folded }) => folded))
  return knowledge.lifeEvents.filter((event) =>
    phrasesOf(event).some((parts) => said.has(parts[0]?.[0]?.folded ?? '') && tells(syllables, parts)),
  )
}

type Parts = readonly (readonly Syllable[])[]

const phraseLists = new WeakMap<LifeEvent, readonly Parts[]>()

/** Split once for each event. */
function phrasesOf(event: LifeEvent): readonly Parts[] {
  const known = phraseLists.get(event)
  if (known) return known
  const phrases = event.phrases.map((phrase): Parts => phrase.split('…').map(syllablesOf))
  phraseLists.set(event, phrases)
  return phrases
}

function tells(text: readonly Syllable[], parts: Parts): boolean {
  return text.some((_, at) => follows(text, at, parts, 0))
}

/** Does the first part stand within `slack` words from `at`, and each further part soon after it? */
function follows(text: readonly Syllable[], at: number, parts: Parts, slack: number): boolean {
  const part = parts[0]
  if (part === undefined) return true
  for (let start = at; start <= at + slack; start += 1) {
    if (!phraseAt(text, start, part)) continue
    if (follows(text, start + part.length, parts.slice(1), LONGEST_GAP)) return true
  }
  return false
}
