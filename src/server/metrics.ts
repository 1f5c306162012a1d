import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** Why a webhook was not accepted. */
export type RefusalReason = 'signature' | 'malformed' | 'tooLarge' | 'notConfigured' | 'overload' | 'failed'

/** Figures only an open database can give; asked for at each scrape. */
export interface QueueDepths {
  readonly inboxPending: number
  readonly outboxWaiting: number
  readonly deadLetters: number
}

export type ServiceMetrics = ReturnType<typeof createMetrics>

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** What `/metrics` shows: counts and durations by channel, never of a person. */
export function createMetrics() {
  const registers = [new Registry()] as const
  const [registry] = registers
  collectDefaultMetrics({ register: registry })
  const counter = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
    new Counter({ name: `nghedan_${name}`, help, labelNames: [...labelNames], registers: [...registers] })
  const histogram = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
    new Histogram({
      name: `nghedan_${name}`,
      help,
      labelNames: [...labelNames],
      buckets: SECONDS,
      registers: [...registers],
    })
  const gauge = (name: string, help: string) =>
    new Gauge({ name: `nghedan_${name}`, help, registers: [...registers] })

  const inboxPending = gauge('inbox_pending', 'Events stored and not yet answered')
  const outboxWaiting = gauge('outbox_waiting', 'Messages waiting to be delivered')
  const deadLetters = gauge('outbox_dead_letters', 'Messages given up, waiting for staff')

  return {
    eventsAccepted: counter('events_accepted_total', 'Events stored for the first time', ['channel']),
    eventsDuplicate: counter('events_duplicate_total', 'Events that were stored before', ['channel']),
    webhookRefused: counter('webhook_refused_total', 'Deliveries not accepted', ['channel', 'reason']),
    webhookSeconds: histogram('webhook_seconds', 'From the whole body read to the answer', ['channel']),
    turns: counter('turns_total', 'Turns committed', ['channel', 'outcome']),
    replies: counter('replies_total', 'Messages sent or given up', ['channel', 'outcome']),
    replySeconds: histogram('reply_seconds', 'From the first message of a turn to its answer sent', [
      'channel',
    ]),
    /** @returns the page and its content type */
    async page(depths: () => Promise<QueueDepths>): Promise<{ text: string; contentType: string }> {
      const now = await depths()
      inboxPending.set(now.inboxPending)
      outboxWaiting.set(now.outboxWaiting)
      deadLetters.set(now.deadLetters)
      return { text: await registry.metrics(), contentType: registry.contentType }
    },
  }
}
