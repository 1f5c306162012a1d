/**
 * Lets work that keeps the processor busy through in slices: once a slice is used up, the next one waits until the
 * event loop has gone round, so that webhooks are answered and deliveries leave in between.
 * @param sliceMs milliseconds of work between two rounds
 * @param now milliseconds of any clock that never goes back
 */
export function createTurnstile(
  sliceMs: number,
  now: () => number = () => performance.now(),
): () => Promise<void> {
  let sliceStartedAt = Number.NEGATIVE_INFINITY
  let last: Promise<void> = Promise.resolve()

  async function pass(): Promise<void> {
    if (now() - sliceStartedAt < sliceMs) return
    await new Promise(setImmediate)
    sliceStartedAt = now()
  }

  return () => {
    last = last.then(pass)
    return last
  }
}
