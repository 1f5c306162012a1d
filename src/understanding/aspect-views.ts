import { type AspectCue, createCueReader, cueSigns } from './aspect-cues.ts'
import { type Clause, requestOf } from './clauses.ts'
import { extractFeatures, type FeatureList } from './features.ts'
import { questionSigns } from './question-signs.ts'
import type { Token } from './syllable.ts'

/** A question as the aspect model sees it: the request alone and the end of the message; one where they are the same. */
export type AspectViews = (clauses: readonly Clause[]) => readonly FeatureList[]

/** Without commas to part it a long message still asks at its end. Words. */
const END_LENGTH = 9
const FNV_PRIME = 0x01000193

/**
 * Views of a question as features: its words, the signs of how it asks, and the cue phrases in it. The signs stand in the place of the
 * marked letters, which add nothing to the marked words.
 */
export function createAspectViews(cues: readonly AspectCue[]): AspectViews {
  const readCues = createCueReader(cues)

  function featuresOf(tokens: readonly Token[]): FeatureList {
    const { streams } = extractFeatures(tokens)
    const signs = [...questionSigns(tokens), ...cueSigns(readCues(tokens))]
    return { streams: [streams[0], streams[1], Int32Array.from(signs, hashOf), streams[3]] }
  }

  return (clauses) => {
    const all = clauses.flatMap(({ tokens }) => tokens)
    const request = requestOf(clauses)
    const end = all.slice(-END_LENGTH)
    const same = request.length === end.length && request.every((token, i) => token === end[i])
    return same ? [featuresOf(request)] : [featuresOf(request), featuresOf(end)]
  }
}

function hashOf(sign: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < sign.length; i += 1) hash = Math.imul(hash ^ sign.charCodeAt(i), FNV_PRIME)
  return hash ^ (hash >>> 15)
}
