import { messagesIn } from './deliveries.ts'

/** What was seen of one message on its way in. Moments count up, whatever the clock does. */
export interface Passage {
  /** Of the first attempt at delivering it. */
  readonly firstSentAt: number
  /** Of the first 200; -1 when none came. */
  readonly acknowledgedAt: number
}

export interface Evidence {
  /** By words of the message. */
  readonly passages: ReadonlyMap<string, Passage>
  /** Texts that reached each citizen, in order of arrival. */
  readonly answers: ReadonlyMap<string, readonly string[]>
  /** Texts of deliveries that were under way when their process was killed. */
  readonly uncertain: readonly string[]
}

export interface Verdict {
  readonly messages: number
  readonly answeredOnce: number
  /** Acknowledged, and neither answered nor among the uncertain. */
  readonly lost: number
  readonly answeredTwice: number
  /** Sends under way at a kill; whether one arrived only the platform knows, so staff decide about it. */
  readonly inFlightSends: number
  /** Messages answered by those sends. */
  readonly inFlightArrived: number
  readonly inFlightMissing: number
  /** Pairs of one conversation answered in the wrong order. */
  readonly outOfOrder: number
}

/** Judges what arrived at the platform against what was acknowledged. */
export function judge({ passages, answers, uncertain }: Evidence): Verdict {
  const inDoubt = new Set(uncertain.flatMap(messagesIn))
  const times = new Map<string, number>()
  for (const texts of answers.values()) {
    for (const words of texts.flatMap(messagesIn)) times.set(words, (times.get(words) ?? 0) + 1)
  }
  const acknowledged = [...passages]
    .filter(([, { acknowledgedAt }]) => acknowledgedAt >= 0)
    .map(([words]) => words)
  const count = (test: (words: string) => boolean) => acknowledged.filter(test).length
  const seen = (words: string) => times.get(words) ?? 0
  return {
    messages: acknowledged.length,
    answeredOnce: count((words) => seen(words) === 1),
    lost: count((words) => seen(words) === 0 && !inDoubt.has(words)),
    answeredTwice: [...times.values()].filter((number) => number > 1).length,
    inFlightSends: uncertain.length,
    inFlightArrived: count((words) => seen(words) > 0 && inDoubt.has(words)),
    inFlightMissing: count((words) => seen(words) === 0 && inDoubt.has(words)),
    outOfOrder: [...answers.values()].reduce((sum, texts) => sum + misplaced(texts, passages), 0),
  }
}

/**
 * Of two messages the earlier must be answered first, or in the same answer above, when it was acknowledged before
 * the later one was even sent; and within one answer always. One that overtook the other on the way may be first.
 */
function misplaced(texts: readonly string[], passages: ReadonlyMap<string, Passage>): number {
  const placed = texts.flatMap((text, answer) => messagesIn(text).map((words) => ({ words, answer })))
  let wrong = 0
  for (const [index, late] of placed.entries()) {
    for (const early of placed.slice(0, index)) {
      if (numberOf(early.words) < numberOf(late.words)) continue
      const [shouldBeFirst, shouldBeSecond] = [passages.get(late.words), passages.get(early.words)]
      if (!shouldBeFirst || !shouldBeSecond) continue
      const knownBefore =
        shouldBeFirst.acknowledgedAt >= 0 && shouldBeFirst.acknowledgedAt < shouldBeSecond.firstSentAt
      if (early.answer === late.answer || knownBefore) wrong += 1
    }
  }
  return wrong
}

function numberOf(words: string): number {
  return Number(words.slice(words.indexOf('.') + 1))
}

/** Whether nothing was broken that must never be. */
export function isSound({ lost, answeredTwice, outOfOrder }: Verdict): boolean {
  return lost === 0 && answeredTwice === 0 && outOfOrder === 0
}
