import type { InboundEvent } from '../channel/index.ts'
import { type AddressedEvent, withCleanIds } from './addressed-event.ts'
import { announce } from './announce.ts'
import type { EngineContext } from './context.ts'
import { createMicroBatch } from './micro-batch.ts'
import { storeEvents } from './store-events.ts'

/** What became of the events of one append. */
export interface AppendResult {
  /** Stored now, or acted on at once. */
  readonly accepted: number
  /** Stored before. */
  readonly duplicates: number
  /** Addressed to an account nobody connected here; dropped. */
  readonly ignored: number
}

export interface Inbox {
  /**
   * Takes what an adapter parsed. Resolves once everything is on disk: only then may the platform be told. Appends
   * that come while a commit is under way share the next one.
   */
  append(events: readonly InboundEvent[]): Promise<AppendResult>
  /** Resolves once nothing is being stored. */
  idle(): Promise<void>
}

export type InboxDeps = Pick<
  EngineContext,
  'storage' | 'coordination' | 'communeOf' | 'clock' | 'log' | 'options'
> & {
  /** Told when a conversation is due, at milliseconds since the epoch. */
  readonly onDue: (dueAt: number) => void
}

const MAX_APPENDS_PER_BATCH = 200

/** The durable way in: every event once, whatever the platform repeats. */
export function createInbox(deps: InboxDeps): Inbox {
  const { storage, clock, communeOf, log, options } = deps

  const batches = createMicroBatch<readonly AddressedEvent[], number>(async (appends) => {
    const settings = {
      dialect: storage.dialect,
      burst: options.burst,
      handoverMs: options.handoverMs,
      now: clock(),
    }
    const stored = await storage.transaction((tx) => storeEvents(tx, appends.flat(), settings))
    if (stored.earliestDueAt !== null) deps.onDue(stored.earliestDueAt)
    await announce(deps.coordination, stored.announcements)
    let index = 0
    return appends.map((append) => append.filter(() => !stored.isNew[index++]).length)
  }, MAX_APPENDS_PER_BATCH)

  return {
    async append(events) {
      const items: AddressedEvent[] = []
      for (const event of events) {
        const commune = communeOf(event.channel, event.accountId)
        if (commune !== null) items.push({ commune, event: withCleanIds(event) })
        else log.warn({ channel: event.channel, kind: event.kind }, 'event of an unknown account dropped')
      }
      const ignored = events.length - items.length
      if (items.length === 0) return { accepted: 0, duplicates: 0, ignored }
      const duplicates = await batches.add(items)
      return { accepted: items.length - duplicates, duplicates, ignored }
    },
    idle: batches.idle,
  }
}
