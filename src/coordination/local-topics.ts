import type { LiveEvent } from './coordination.ts'

type Listener = (event: LiveEvent) => void

/** Listeners of this process by topic. */
export interface LocalTopics {
  /** @returns ends it; true when nobody listens to the topic any more */
  listen(topic: string, listener: Listener): () => boolean
  listenerCount(topic: string): number
  /** A listener that throws disturbs nobody else. */
  deliver(topic: string, event: LiveEvent): void
  clear(): void
}

export function createLocalTopics(): LocalTopics {
  const topics = new Map<string, Set<Listener>>()
  return {
    listen(topic, listener) {
      const listeners = topics.get(topic) ?? new Set()
      topics.set(topic, listeners)
      // Wrapped, so that the same function may listen twice and stop once.
      const own: Listener = (event) => listener(event)
      listeners.add(own)
      return () => {
        listeners.delete(own)
        if (listeners.size > 0 || topics.get(topic) !== listeners) return false
        return topics.delete(topic)
      }
    },
    listenerCount: (topic) => topics.get(topic)?.size ?? 0,
    deliver(topic, event) {
      for (const listener of [...(topics.get(topic) ?? [])]) {
        try {
          listener(event)
        } catch {
          // A listener answers for its own faults.
        }
      }
    },
    clear: () => topics.clear(),
  }
}
