import { normaliseText, tokenise } from './normalise.ts'
import type { Token } from './syllable.ts'

/** Stands where a masked phrase stood; no phrase begins with it. */
const BLANK: Token = { key: '§', folded: '§', marked: false }

/**
 * Takes set phrases out of a message before single words of them are looked for: “tra cứu” is no cry for help. Phrases of one word are
 * not masked. Without a masked phrase the same array comes back.
 * @param list with full marks; a `*` behind a phrase says that it means something else without them (“ngã tư”, “ngã từ”)
 */
export function maskPhrases(list: readonly string[]): (tokens: readonly Token[]) => readonly Token[] {
  const byFirstWord = new Map<string, { tokens: readonly Token[]; asWritten: boolean }[]>()
  for (const text of list) {
    const tokens = tokenise(normaliseText(text))
    const first = tokens[0]
    if (first === undefined || tokens.length < 2) continue
    byFirstWord.set(first.folded, [
      ...(byFirstWord.get(first.folded) ?? []),
      { tokens, asWritten: text.endsWith('*') },
    ])
  }
  return (tokens) => {
    let out: Token[] | null = null
    for (let at = 0; at < tokens.length; at += 1) {
      const phrase = byFirstWord
        .get((tokens[at] as Token).folded)
        ?.find(
          ({ tokens: wanted, asWritten }) =>
            wanted.every((want, i) => isWord(tokens[at + i], want)) &&
            (!asWritten || wanted.some((_, i) => tokens[at + i]?.marked === true)),
        )
      if (phrase === undefined) continue
      out ??= [...tokens]
      out.fill(BLANK, at, at + phrase.tokens.length)
    }
    return out ?? tokens
  }
}

function isWord(token: Token | undefined, want: Token): boolean {
  return token !== undefined && token.folded === want.folded && (!token.marked || token.key === want.key)
}
