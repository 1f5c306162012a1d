/** How long a citizen of a test waits; generous, because the machine is shared. */
const PATIENCE_MS = 15_000
const LOOK_EVERY_MS = 20

/** Looks again and again until there is something to see. @throws after 15 s, saying what was awaited */
export async function eventually<T>(
  awaited: string,
  look: () => T | undefined | null | false | Promise<T | undefined | null | false>,
): Promise<T> {
  const deadline = performance.now() + PATIENCE_MS
  for (;;) {
    const seen = await look()
    if (seen) return seen
    if (performance.now() > deadline) throw new Error(`waited in vain for ${awaited}`)
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
}
