import type { TokenPair, TokenStore } from '../../../adapters/zalo/index.ts'

export interface MemoryTokenStore extends TokenStore {
  /** Every pair saved, oldest first. */
  readonly saved: TokenPair[]
  /** Set to make the next calls fail. */
  down: boolean
}

/** A store several adapters can share, as processes share a database; the lock is a queue. */
export function memoryTokenStore(first: TokenPair | null = null): MemoryTokenStore {
  let current = first
  let queue: Promise<unknown> = Promise.resolve()
  const store: MemoryTokenStore = {
    saved: [],
    down: false,
    async load() {
      if (store.down) throw new Error('database is locked')
      return current
    },
    async save(pair) {
      if (store.down) throw new Error('database is locked')
      current = pair
      store.saved.push(pair)
    },
    withLock(work) {
      const turn = queue.then(work)
      queue = turn.catch(() => undefined)
      return turn
    },
  }
  return store
}
