/**
 * What a simulated platform may do to a send instead of behaving.
 * - `rateLimited`: refused with the platform's own rate-limit error
 * - `status429`, `status500`: a gateway answers, nothing is accepted
 * - `dropBefore`: the connection is cut, nothing is accepted
 * - `status500AfterAccept`, `dropAfterAccept`, `brokenJson`, `timeoutAfterAccept`: accepted, but the caller cannot know
 * - an object: refused with this error code of the platform
 */
export type Fault =
  | 'rateLimited'
  | 'status429'
  | 'status500'
  | 'dropBefore'
  | 'status500AfterAccept'
  | 'dropAfterAccept'
  | 'brokenJson'
  | 'timeoutAfterAccept'
  | { readonly code: number; readonly subcode?: number }

interface SendCall {
  /** Counts the sends that reached the simulator, from 0. */
  readonly index: number
  readonly to: string
}

/** Decides the fault of each send; undefined: behave. */
export type FaultPlan = (call: SendCall) => Fault | undefined

/** Faults at random, the same for the same seed. @param rate share of sends that go wrong, 0 to 1 */
export function randomFaults(options: {
  readonly seed: number
  readonly rate: number
  readonly kinds: readonly Fault[]
}): FaultPlan {
  const random = seededRandom(options.seed)
  return () => {
    if (random() >= options.rate) return undefined
    return options.kinds[Math.floor(random() * options.kinds.length)]
  }
}

/** Mulberry32: numbers in [0, 1), good enough to spread faults. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
