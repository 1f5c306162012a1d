import type { Aspect } from './types.ts'

/** How much rides on an answer about an aspect. */
export type Stake = 'grave' | 'middle' | 'light'

/** A wrong paper, fee or day costs a trip to the office; a wrong overview too, but is seen at once by its title. */
const STAKES: Readonly<Record<Aspect, Stake>> = {
  documents: 'grave',
  fee: 'grave',
  time: 'grave',
  eligibility: 'middle',
  where: 'middle',
  online: 'middle',
  steps: 'middle',
  form: 'middle',
  legal: 'middle',
  result: 'middle',
  overview: 'light',
}

export function stakeOf(aspect: Aspect | null): Stake {
  return STAKES[aspect ?? 'overview']
}

/** What each outcome costs a citizen, in taps. The thresholds of the policy are what makes the sum over labelled messages smallest. */
export const COSTS = {
  /** The answer of another procedure, by what was asked of it. */
  wrongAnswer: { grave: 6, middle: 4, light: 3.5 },
  /** A procedure of the commune named for another body's business, or for what is no question about papers. */
  misledAnswer: 4,
  /** One tap on a list that holds the right one. */
  askedBack: 1,
  /** A list that does not hold it: read in vain, then written anew. */
  askedInVain: 3,
  /** “I do not know” to a question the commune can answer. */
  notKnowing: 3,
  /** Another wish than the one meant is acted on. */
  wrongWish: 4,
  /** A person is called for what needs none. */
  falseAlarm: 20,
  missedEmergency: 1000,
} as const
