import type { Coordination, LiveEvent } from './coordination.ts'
import { createLocalTopics } from './local-topics.ts'

export interface MemoryCoordinationOptions {
  /** Milliseconds since the epoch. */
  readonly clock?: () => number
}

/** For one process: nothing leaves it, nothing can be away. */
export function createMemoryCoordination({ clock = Date.now }: MemoryCoordinationOptions = {}): Coordination {
  const topics = createLocalTopics()
  const locks = new Map<string, Promise<void>>()
  const uses = new Map<string, { times: number[]; windowMs: number }>()

  function forgetOldUses(now: number): void {
    for (const [key, { times, windowMs }] of uses) if ((times.at(-1) ?? 0) <= now - windowMs) uses.delete(key)
  }

  return {
    publish: async (topic: string, event: LiveEvent) => topics.deliver(topic, event),
    subscribe: async (topic, listener) => {
      const unsubscribe = topics.listen(topic, listener)
      return async () => void unsubscribe()
    },
    async withLock(name, ttlMs, work) {
      const before = locks.get(name)
      const { promise: released, resolve: release } = Promise.withResolvers<void>()
      const mine = (before ?? Promise.resolve()).then(() => released)
      locks.set(name, mine)
      await before
      const timer = setTimeout(release, ttlMs)
      try {
        return await work()
      } finally {
        clearTimeout(timer)
        release()
        if (locks.get(name) === mine) locks.delete(name)
      }
    },
    async withinRate(key, limit, windowMs) {
      const now = clock()
      if (uses.size >= 10_000) forgetOldUses(now)
      const times = (uses.get(key)?.times ?? []).filter((at) => at > now - windowMs)
      const allowed = times.length < limit
      if (allowed) times.push(now)
      uses.set(key, { times, windowMs })
      return allowed
    },
    close: async () => topics.clear(),
  }
}
