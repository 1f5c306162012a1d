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
  return knowledge.lifeEvents.filter((event) =>
    event.phrases.some((phrase) => tells(syllables, phrase.split('…').map(syllablesOf))),
  )
}

function tells(text: readonly Syllable[], parts: readonly (readonly Syllable[])[]): boolean {
  return text.some((_, at) => follows(text, at, parts, 0))
}

/** Does the first part stand within `slack` words from `at`, and each further part soon after it? */
function follows(
  text: readonly Syllable[],
  at: number,
  parts: readonly (readonly Syllable[])[],
  slack: number,
): boolean {
  const [part, ...rest] = parts
  if (part === undefined) return true
  for (let start = at; start <= at + slack; start += 1) {
    if (phraseAt(text, start, part) && follows(text, start + part.length, rest, LONGEST_GAP)) return true
  }
  return false
}
