import type { Procedure } from '../../knowledge/index.ts'
import { foldText } from '../../petitions/index.ts'

const MOST = 4
/** Words of official names that tell no two procedures apart. */
const TELLS_NOTHING = new Set('thu tuc ve cua va cac doi voi tai theo quy dinh viec cho xa hang'.split(' '))

/**
 * The choices to offer when asking back: at most four, best first, without those whose names differ from a better one in no telling
 * word.
 */
export function tellingChoices(candidates: readonly Procedure[]): readonly Procedure[] {
  const seen = new Set<string>()
  return candidates
    .filter(({ name }) => {
      const told = tellingWords(name)
      if (seen.has(told)) return false
      seen.add(told)
      return true
    })
    .slice(0, MOST)
}

function tellingWords(name: string): string {
  const words = foldText(name)
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '' && !TELLS_NOTHING.has(word))
  return [...new Set(words)].sort().join(' ')
}
