/** One thing a citizen said inside a message. */
export interface Slot<Value> {
  readonly value: Value
  /** Place in the NFC form of the text, in UTF-16 units. */
  readonly start: number
  readonly end: number
  /** Between 0 and 1; from 0.6 on it may be used without asking back. */
  readonly certainty: number
}

/** From this on a slot may be used without asking back. */
export const SURE_SLOT = 0.6

/** The slots that overlap no surer or longer one, in the order said. */
export function withoutOverlaps<Value>(found: readonly Slot<Value>[]): readonly Slot<Value>[] {
  const kept: Slot<Value>[] = []
  const best = found.toSorted(
    (a, b) => b.end - b.start - (a.end - a.start) || b.certainty - a.certainty || a.start - b.start,
  )
  for (const slot of best) {
    if (kept.every((other) => slot.end <= other.start || slot.start >= other.end)) kept.push(slot)
  }
  return kept.toSorted((a, b) => a.start - b.start)
}
