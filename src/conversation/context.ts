import type { Kysely } from 'kysely'
import type { ChannelAdapter, ChannelLog, ChannelName, ReplyMessage } from '../channel/index.ts'
import type { Coordination, LiveEvent } from '../coordination/index.ts'
import type { Effect, Responder, Turn, TurnResult } from '../skills/types.ts'
import type { Database, Storage } from '../storage/index.ts'
import type { EngineOptions } from './options.ts'
import type { Scheduler } from './scheduler.ts'
import type { LearningSettings } from './turn-lesson.ts'

/** Writes what happens beside a reply, inside the turn's transaction. @returns what staff of the commune should be told */
export type ApplyEffects = (
  tx: Kysely<Database>,
  effects: readonly Effect[],
  context: { readonly conversationId: string; readonly commune: string; readonly now: number },
) => Promise<readonly LiveEvent[]>

/** Told of what happened, for figures; must not throw. */
export interface EngineObserver {
  turn?(channel: string, outcome: 'answered' | 'silent' | 'failed'): void
  delivery?(channel: string, outcome: 'sent' | 'retry' | 'uncertain' | 'dead' | 'paused'): void
  /** From the first message of a turn stored to its last reply delivered, both by this process; milliseconds. */
  answered?(channel: string, durationMs: number): void
}

/** How long a commune keeps what was said, in calendar days. */
interface Retention {
  /** Questions and answers that became no case. */
  readonly chat: number
  /** Talks that belong to a petition. */
  readonly petition: number
  /** Sealed conversations. */
  readonly restricted: number
  /** Traces of how turns were understood. */
  readonly trace: number
}

/** What the parts of the engine share. */
export interface EngineContext {
  readonly storage: Storage
  readonly coordination: Coordination
  readonly adapters: ReadonlyMap<ChannelName, ChannelAdapter>
  /** @throws when the commune is unknown; its messages are then retried, and given up with an alert */
  readonly responderOf: (commune: string) => Responder
  /** The commune a channel account belongs to; null when nobody connected it here. */
  readonly communeOf: (channel: ChannelName, accountId: string) => string | null
  readonly applyEffects: ApplyEffects
  /**
   * A second look at a turn that was hardly understood, outside any transaction; it may take seconds and must give `first` back when
   * it has nothing better. Never asked for sealed conversations or while a person has the conversation. Left out: there is none.
   */
  readonly readAgain?: (
    turn: Turn,
    first: TurnResult,
    respond: (turn: Turn) => Promise<TurnResult>,
  ) => Promise<TurnResult>
  /** What a citizen reads when no answer could be made: honest, with the number to call. */
  readonly apology: (commune: string) => ReplyMessage
  /** “Trả lời tự động (AI)”: said with every answer where the channel does not show who speaks. */
  readonly badge: (commune: string) => string
  /** What the commune told its citizens about keeping their words. */
  readonly retentionOf: (commune: string) => Retention
  /** Left out: nothing is kept for learning. */
  readonly learning?: LearningSettings
  /** Milliseconds since the epoch. */
  readonly clock: () => number
  readonly log: ChannelLog
  readonly scheduler: Scheduler
  readonly options: EngineOptions
  readonly observer: EngineObserver
  /** Holder of the leases of this engine. */
  readonly owner: string
}
