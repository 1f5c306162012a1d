import { type Kysely, sql } from 'kysely'
import { SendError } from '../channel/index.ts'
import type { Database } from '../storage/index.ts'
import { backoffMs } from './backoff.ts'
import type { EngineOptions } from './options.ts'
import type { Delivery } from './outbox-claim.ts'

/** How one attempt at a delivery ended. */
export type Outcome =
  | { readonly kind: 'sent'; readonly platformMessageId: string | null }
  | { readonly kind: 'retry'; readonly nextAttemptAt: number; readonly code: string }
  /** The account is cut off: as `retry`, but the attempt does not count. */
  | { readonly kind: 'paused'; readonly nextAttemptAt: number; readonly code: string }
  | { readonly kind: 'uncertain'; readonly code: string }
  | { readonly kind: 'dead'; readonly code: string }

/**
 * What follows from a send that failed.
 * @param safeToResend of the channel: whether an unknown outcome may be tried again
 */
export function outcomeOf(
  error: unknown,
  delivery: Pick<Delivery, 'attempts' | 'created_at'>,
  safeToResend: boolean,
  options: EngineOptions,
  now: number,
): Outcome {
  // Anything an adapter does not name may have happened on either side of the platform's door.
  const { outcome, platformCode, retryAfterMs } =
    error instanceof SendError
      ? error
      : { outcome: 'unknown', platformCode: 'UNEXPECTED', retryAfterMs: undefined }
  switch (outcome) {
    case 'permanent':
      return { kind: 'dead', code: platformCode }
    case 'alert':
      if (now - delivery.created_at >= options.accountGiveUpMs) return { kind: 'dead', code: platformCode }
      return { kind: 'paused', code: platformCode, nextAttemptAt: now + options.accountPauseMs }
    case 'unknown':
      if (!safeToResend) return { kind: 'uncertain', code: platformCode }
  }
  if (delivery.attempts >= options.maxSendAttempts) return { kind: 'dead', code: platformCode }
  const jittered = backoffMs(delivery.attempts, options.sendBackoff, options.random)
  return { kind: 'retry', code: platformCode, nextAttemptAt: now + (retryAfterMs ?? 0) + jittered }
}

export interface Finished {
  readonly delivery: Delivery
  readonly outcome: Outcome
}

/** Writes the ends of many attempts in one transaction; those this owner no longer holds are left alone. */
export async function writeOutcomes(
  tx: Kysely<Database>,
  finished: readonly Finished[],
  owner: string,
  now: number,
): Promise<void> {
  const sent = finished.flatMap(({ delivery, outcome }) =>
    outcome.kind === 'sent' ? [{ id: delivery.id, platformMessageId: outcome.platformMessageId }] : [],
  )
  if (sent.length > 0) {
    const ids = sent.map(({ id }) => id)
    const cases = sent.map(({ id, platformMessageId }) => sql`when ${id} then ${platformMessageId}`)
    await tx
      .updateTable('outbox')
      .set({
        state: 'sent',
        finished_at: now,
        lease_owner: null,
        lease_until_at: null,
        platform_message_id: sql<string | null>`case id ${sql.join(cases, sql` `)} end`,
      })
      .where('id', 'in', ids)
      .where('lease_owner', '=', owner)
      .execute()
  }
  for (const { delivery, outcome } of finished) {
    if (outcome.kind === 'sent') continue
    await tx
      .updateTable('outbox')
      .set({
        ...change(outcome, delivery, now),
        last_error: outcome.code,
        lease_owner: null,
        lease_until_at: null,
      })
      .where('id', '=', delivery.id)
      .where('lease_owner', '=', owner)
      .execute()
  }
}

function change(outcome: Exclude<Outcome, { kind: 'sent' }>, delivery: Delivery, now: number) {
  switch (outcome.kind) {
    case 'retry':
      return { state: 'pending' as const, next_attempt_at: outcome.nextAttemptAt }
    case 'paused':
      return {
        state: 'pending' as const,
        next_attempt_at: outcome.nextAttemptAt,
        attempts: delivery.attempts - 1,
      }
    case 'uncertain':
    case 'dead':
      return { state: outcome.kind, finished_at: now }
  }
}
