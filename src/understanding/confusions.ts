import type { Judgement } from './scoring.ts'

/** So many messages that should have been read as one thing were read as another. */
export interface Confusion {
  readonly wanted: string
  readonly got: string
  readonly count: number
}

export interface Confusions {
  readonly intents: readonly Confusion[]
  readonly procedures: readonly Confusion[]
  readonly aspects: readonly Confusion[]
}

/** Stands where there is no procedure or aspect. */
const NONE = '–'

/** What was taken for what, most frequent first. */
export function confusionsOf(judgements: readonly Judgement[]): Confusions {
  return {
    intents: counted(
      judgements
        .filter(({ intentRight }) => !intentRight)
        .map(({ message, intent }) => [message.intent, intent]),
    ),
    procedures: counted(
      judgements
        .filter(({ procedureRight, keptQuiet }) => procedureRight === false || keptQuiet === false)
        .map(({ message, understanding }) => [
          message.procedure ?? NONE,
          understanding.procedure?.name ?? NONE,
        ]),
    ),
    aspects: counted(
      judgements
        .filter(({ aspectRight }) => aspectRight === false)
        .map(({ message, understanding }) => [message.aspect ?? NONE, understanding.aspect ?? NONE]),
    ),
  }
}

function counted(pairs: readonly (readonly [string, string])[]): Confusion[] {
  return [...Map.groupBy(pairs, ([wanted, got]) => `${wanted}\n${got}`).values()]
    .map((same) => {
      const [wanted, got] = same[0] as readonly [string, string]
      return { wanted, got, count: same.length }
    })
    .sort((a, b) => b.count - a.count || (a.wanted + a.got < b.wanted + b.got ? -1 : 1))
}
