/** Something others may want to know now. Small, without personal data: ids and kinds, never text. */
export interface LiveEvent {
  readonly kind: string
  readonly [key: string]: string | number | boolean | null
}

/** What several processes must agree on: in memory for one process, on Redis for many. */
export interface Coordination {
  /** Best effort: a listener that was away reads the database instead. */
  publish(topic: string, event: LiveEvent): Promise<void>
  /** @returns ends the subscription */
  subscribe(topic: string, listener: (event: LiveEvent) => void): Promise<() => Promise<void>>
  /** One holder at a time over all processes; waits its turn. The lock ends with `work` or after `ttlMs`. */
  withLock<T>(name: string, ttlMs: number, work: () => Promise<T>): Promise<T>
  /** Counts one use; false once `limit` uses stand in the window. */
  withinRate(key: string, limit: number, windowMs: number): Promise<boolean>
  close(): Promise<void>
}

/** Topics in use. */
export const topics = {
  /** New pending inbox rows. */
  inbox: 'inbox',
  /** New or retried outbox rows. */
  outbox: 'outbox',
  /** What staff of a commune see change: petitions, hand-overs, alerts, dead letters. */
  staff: (commune: string): string => `staff:${commune}`,
  /** New messages of one conversation, for the web chat and the console. */
  conversation: (conversationId: string): string => `conversation:${conversationId}`,
} as const
