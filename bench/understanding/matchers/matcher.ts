/** What a matcher makes of a message. */
interface Reading {
  readonly intent: string
  /** Knowledge ids, best first, at most three. */
  readonly procedures: readonly string[]
}

export type Matcher = (text: string) => Reading | Promise<Reading>

/** What every matcher learns from: text by text, with the intent or the procedure it belongs to. */
export interface Lessons {
  readonly intents: readonly Lesson[]
  readonly procedures: readonly Lesson[]
}

export interface Lesson {
  readonly text: string
  readonly label: string
}

/** The labels of the best-scored texts summed, best first. */
export function votes(
  hits: readonly { readonly label: string; readonly score: number }[],
): readonly string[] {
  const sums = new Map<string, number>()
  for (const { label, score } of hits) sums.set(label, (sums.get(label) ?? 0) + score)
  return [...sums].sort((a, b) => b[1] - a[1]).map(([label]) => label)
}
