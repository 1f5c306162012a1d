/** One message of one citizen, and how often the platform delivers it. */
export interface PlannedDelivery {
  readonly conversation: number
  readonly message: number
}

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const REPEATED = 0.2
const SWAPPED = 0.15

/**
 * What one conversation's platform delivers, in order: some messages overtake their neighbour, some come twice,
 * at once or much later.
 */
export function planDeliveries(
  conversation: number,
  messages: number,
  random: () => number,
): PlannedDelivery[] {
  const planned = Array.from({ length: messages }, (_, message) => ({ conversation, message }))
  for (let index = 0; index + 1 < planned.length; index += 1) {
    if (random() >= SWAPPED) continue
    planned.splice(index, 2, ...planned.slice(index, index + 2).reverse())
    index += 1
  }
  return planned.flatMap((delivery, index) => {
    const earlier = planned[Math.floor(random() * (index + 1))] as PlannedDelivery
    return random() < REPEATED ? [delivery, earlier] : [delivery]
  })
}

/** The words of a message: found again in the answer. */
export function wordsOf({ conversation, message }: PlannedDelivery): string {
  return `k${conversation}.${message}`
}

/** The messages an answer repeats, in order. */
export function messagesIn(text: string): string[] {
  return text.match(/k\d+\.\d+/g) ?? []
}
