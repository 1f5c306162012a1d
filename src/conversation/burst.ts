/** How long the assistant waits for the citizen to finish. All in milliseconds. */
export interface BurstWindow {
  /** After the first message. */
  readonly windowMs: number
  /** After each further one. */
  readonly extendMs: number
  /** After the first message at the latest. */
  readonly capMs: number
}

export interface Due {
  readonly dueAt: number
  readonly burstStartedAt: number
}

/**
 * When a conversation is taken up after one more event.
 * @param current what stands so far; null while nothing is pending
 * @param atOnce a button or a first contact: nothing to wait for
 */
export function dueAfter(current: Due | null, atOnce: boolean, now: number, burst: BurstWindow): Due {
  const burstStartedAt = current?.burstStartedAt ?? now
  if (atOnce || (current !== null && current.dueAt <= now)) {
    return { dueAt: Math.min(current?.dueAt ?? now, now), burstStartedAt }
  }
  if (current === null) return { dueAt: now + burst.windowMs, burstStartedAt }
  const wanted = Math.max(current.dueAt, now + burst.extendMs)
  return { dueAt: Math.min(wanted, burstStartedAt + burst.capMs), burstStartedAt }
}
