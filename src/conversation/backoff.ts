/** Doubling waits with full jitter, so that many failures do not come back together. All in milliseconds. */
export interface Backoff {
  readonly baseMs: number
  readonly capMs: number
}

/**
 * @param failures how often it failed so far, at least 1
 * @param random between 0 and 1
 */
export function backoffMs(failures: number, { baseMs, capMs }: Backoff, random: () => number): number {
  return Math.round(random() * Math.min(capMs, baseMs * 2 ** (failures - 1)))
}
