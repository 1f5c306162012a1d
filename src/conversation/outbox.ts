import { type ChannelName, type OutboundPayload, SendError } from '../channel/index.ts'
import { raiseAccountAlert } from './account-alert.ts'
import { announce, toConversation, toStaff } from './announce.ts'
import type { EngineContext } from './context.ts'
import { createMicroBatch } from './micro-batch.ts'
import { claimDeliveries, type Delivery } from './outbox-claim.ts'
import { type Finished, type Outcome, outcomeOf, writeOutcomes } from './outbox-outcome.ts'
import { NOTHING_TAKEN, type Round } from './pump.ts'

export interface Outbox {
  /** Starts sending what is due, as far as hands are free; resolves once it is marked as being sent. */
  round(): Promise<Round>
  /** Resolves once no send is under way and every end is on disk. */
  idle(): Promise<void>
}

export interface OutboxEvents {
  /** A delivery's end is on disk; the next one of its conversation may go. */
  onFinished(delivery: Delivery, outcome: Outcome): void
}

/**
 * What is marked as being sent when the process dies is in doubt, so no more is marked than leaves at once: few in a
 * round, and fewer still after a start, since who has just died may die again.
 */
const MAX_SENDS_PER_ROUND = 16
const FIRST_HANDS = 4
const ENDS_PER_HAND = 16
const MAX_ENDS_PER_BATCH = 200

/** Delivers in order within a conversation, side by side between them, and keeps account of every doubt. */
export function createOutbox(context: EngineContext, events: OutboxEvents): Outbox {
  const { storage, adapters, clock, options, owner, log, observer, scheduler } = context
  const underway = new Set<Promise<void>>()
  const sendsOf = new Map<string, number>()
  const pausedUntil = new Map<string, number>()
  let ended = 0

  const ends = createMicroBatch<Finished, void>(async (finished) => {
    await storage.transaction((tx) => writeOutcomes(tx, finished, owner, clock()))
    return finished.map(() => undefined)
  }, MAX_ENDS_PER_BATCH)

  async function round(): Promise<Round> {
    const now = clock()
    const hands = Math.min(options.maxSends, FIRST_HANDS + Math.floor(ended / ENDS_PER_HAND))
    const limit = Math.min(hands - underway.size, MAX_SENDS_PER_ROUND)
    if (limit <= 0) return NOTHING_TAKEN
    const claimed = await claimDeliveries(storage, limit, busyAccounts(now), {
      owner,
      leaseMs: options.sendLeaseMs,
      now,
    })
    for (const delivery of claimed) {
      sendsOf.set(delivery.account_id, (sendsOf.get(delivery.account_id) ?? 0) + 1)
      const work = deliver(delivery)
        .catch((error: unknown) => {
          // The database is away: the lease runs out, and then the delivery counts as of unknown outcome.
          log.warn({ err: error, channel: delivery.channel }, 'the end of a delivery could not be stored')
        })
        .finally(() => underway.delete(work))
      underway.add(work)
    }
    return { taken: claimed.length, maybeMore: claimed.length === limit }
  }

  function busyAccounts(now: number): string[] {
    for (const [account, until] of pausedUntil) if (until <= now) pausedUntil.delete(account)
    const full = [...sendsOf]
      .filter(([, sends]) => sends >= options.maxSendsPerAccount)
      .map(([account]) => account)
    return [...full, ...pausedUntil.keys()]
  }

  async function deliver(delivery: Delivery): Promise<void> {
    const outcome = await attempt(delivery)
    const left = (sendsOf.get(delivery.account_id) ?? 1) - 1
    if (left > 0) sendsOf.set(delivery.account_id, left)
    else sendsOf.delete(delivery.account_id)
    if (outcome.kind === 'paused') pausedUntil.set(delivery.account_id, outcome.nextAttemptAt)
    ended += 1
    await ends.add({ delivery, outcome })
    observer.delivery?.(delivery.channel, outcome.kind)
    events.onFinished(delivery, outcome)
    await tell(delivery, outcome)
  }

  async function attempt(delivery: Delivery): Promise<Outcome> {
    const adapter = adapters.get(delivery.channel as ChannelName)
    if (!adapter) return { kind: 'dead', code: 'CHANNEL_MISSING' }
    const { promise: late, reject } = Promise.withResolvers<never>()
    const cancel = scheduler.after(options.sendTimeoutMs, () =>
      reject(new SendError('the send did not end in time', { outcome: 'unknown', platformCode: 'TIMEOUT' })),
    )
    try {
      const send = adapter.send({
        accountId: delivery.account_id,
        to: delivery.recipient_id,
        payload: JSON.parse(delivery.payload) as OutboundPayload,
        deliveryId: delivery.id,
        byStaff: delivery.by_staff === 1,
      })
      return { kind: 'sent', platformMessageId: (await Promise.race([send, late])).platformMessageId }
    } catch (error) {
      const outcome = outcomeOf(error, delivery, adapter.safeToResend, options, clock())
      if (outcome.kind !== 'sent') {
        log.warn(
          {
            channel: delivery.channel,
            outcome: outcome.kind,
            code: outcome.code,
            attempts: delivery.attempts,
          },
          'a delivery failed',
        )
      }
      return outcome
    } finally {
      cancel()
    }
  }

  async function tell(delivery: Delivery, outcome: Outcome): Promise<void> {
    const { conversation_id, channel, account_id, id } = delivery
    if (outcome.kind === 'sent')
      return announce(context.coordination, [toConversation(conversation_id, 'delivered')])
    if (outcome.kind === 'retry') return
    const commune = context.communeOf(channel as ChannelName, account_id)
    if (commune === null) return
    const announcements =
      outcome.kind === 'paused'
        ? await storage.transaction((tx) =>
            raiseAccountAlert(tx, commune, { channel, accountId: account_id, code: outcome.code }, clock()),
          )
        : [toStaff(commune, { kind: 'delivery.failed', outboxId: id, state: outcome.kind })]
    await announce(context.coordination, [...announcements, toConversation(conversation_id, 'undelivered')])
  }

  return {
    round,
    async idle() {
      while (underway.size > 0) await Promise.all(underway)
    },
  }
}
