import type { Backoff } from './backoff.ts'
import type { BurstWindow } from './burst.ts'

/** What may be tuned. Times in milliseconds. */
export interface EngineOptions {
  readonly burst: BurstWindow
  /** Looks for work that no wake-up told of. */
  readonly pollMs: number
  /** A conversation whose worker is silent this long goes to another. */
  readonly turnLeaseMs: number
  /** Turns at once in this process. */
  readonly maxTurns: number
  /** A message that failed this often is given up with an apology. */
  readonly maxTurnAttempts: number
  readonly turnBackoff: Backoff
  /** Taking up a conversation this often without finishing a turn means its messages kill the process. */
  readonly maxClaims: number
  /** Longer than any send may take. */
  readonly sendLeaseMs: number
  /** A send without an end by then counts as of unknown outcome. */
  readonly sendTimeoutMs: number
  readonly maxSendsPerAccount: number
  readonly maxSends: number
  readonly maxSendAttempts: number
  readonly sendBackoff: Backoff
  /** How long an account that is cut off is left alone between two tries. */
  readonly accountPauseMs: number
  /** Messages of an account that is cut off are given up after this. */
  readonly accountGiveUpMs: number
  /** How long staff who typed or took over keep the assistant silent. */
  readonly handoverMs: number
  /** Ids of finished events are kept this long to recognise repeats. */
  readonly inboxKeepMs: number
  readonly random: () => number
}

const SECOND = 1000
const MINUTE = 60 * SECOND
const DAY = 24 * 60 * MINUTE

export const DEFAULT_OPTIONS: EngineOptions = {
  burst: { windowMs: SECOND, extendMs: 700, capMs: 3 * SECOND },
  pollMs: SECOND,
  turnLeaseMs: 15 * SECOND,
  maxTurns: 64,
  maxTurnAttempts: 3,
  turnBackoff: { baseMs: 2 * SECOND, capMs: MINUTE },
  maxClaims: 8,
  sendLeaseMs: 45 * SECOND,
  sendTimeoutMs: 30 * SECOND,
  maxSendsPerAccount: 32,
  maxSends: 128,
  maxSendAttempts: 14,
  sendBackoff: { baseMs: SECOND, capMs: 10 * MINUTE },
  accountPauseMs: MINUTE,
  accountGiveUpMs: DAY,
  handoverMs: 30 * MINUTE,
  inboxKeepMs: 30 * DAY,
  random: Math.random,
}
