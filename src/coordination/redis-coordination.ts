import { randomUUID } from 'node:crypto'
import { createRequire } from 'node:module'
import { setTimeout } from 'node:timers/promises'
import type { Coordination, LiveEvent } from './coordination.ts'
import { createLocalTopics } from './local-topics.ts'

const require = createRequire(import.meta.url)

const LOCK_RETRY_MS = 25
const COMMAND_TIMEOUT_MS = 2000
const SUBSCRIBE_PATIENCE_MS = 300
const LOG_EVERY_MS = 10_000

/** KEYS lock; ARGV holder: frees the lock only for who holds it. */
const UNLOCK = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0`

/** KEYS uses; ARGV limit, window in ms, a unique name of this use. Redis' own clock, so that processes agree. */
const TAKE = `
local t = redis.call('time')
local now = t[1] * 1000 + math.floor(t[2] / 1000)
redis.call('zremrangebyscore', KEYS[1], '-inf', now - ARGV[2])
if redis.call('zcard', KEYS[1]) >= tonumber(ARGV[1]) then return 0 end
redis.call('zadd', KEYS[1], now, ARGV[3])
redis.call('pexpire', KEYS[1], ARGV[2])
return 1`

/** Redis does not answer, so nobody can say whether another process holds the lock. Try again later. */
export class CoordinationUnavailableError extends Error {
  readonly code = 'COORDINATION_UNAVAILABLE'
  override readonly name = 'CoordinationUnavailableError'
}

export interface RedisCoordinationOptions {
  /** Before every key and topic, so that installations can share one Redis. */
  readonly prefix?: string
  /** Told now and then while Redis is away, without addresses. */
  readonly onAway?: (error: unknown) => void
  /** Milliseconds since the epoch; only spaces the calls of `onAway`. */
  readonly clock?: () => number
}

/**
 * For several processes. Connects by itself, now and after every break. While Redis is away: publishing does nothing
 * (listeners read the database in time), rates are not limited, locks fail with
 * {@link CoordinationUnavailableError}; everything else of the service goes on.
 */
export function createRedisCoordination(
  url: string,
  { prefix = 'nghedan:', onAway = () => {}, clock = Date.now }: RedisCoordinationOptions = {},
): Coordination {
  // Only now: the client takes a fifth of a second to load, and a commune's one machine has no Redis.
  const { createClient }: typeof import('redis') = require('redis')
  const connect = () =>
    createClient({
      url,
      disableOfflineQueue: true,
      commandOptions: { timeout: COMMAND_TIMEOUT_MS },
      socket: { reconnectStrategy: (retries) => Math.min(50 * 2 ** retries, 3000), connectTimeout: 3000 },
    })
  const client = connect()
  // A connection that listens can do nothing else. It keeps its list of topics over breaks by itself.
  const listening = createClient({
    url,
    socket: { reconnectStrategy: (retries) => Math.min(50 * 2 ** retries, 3000) },
  })
  const topics = createLocalTopics()
  let toldAt = Number.NEGATIVE_INFINITY
  const away = (error: unknown) => {
    if (clock() - toldAt < LOG_EVERY_MS) return
    toldAt = clock()
    onAway(error)
  }
  // The first connection, or the first sign that Redis is away: nobody waits longer than that.
  const { promise: settled, resolve: settle } = Promise.withResolvers<void>()
  client.on('ready', settle)
  for (const each of [client, listening]) {
    each.on('error', (error) => {
      settle()
      away(error)
    })
    // Goes on trying for ever; ends with an error only when closed before it connected.
    each.connect().catch(() => {})
  }

  async function ask<T>(work: () => Promise<T>): Promise<T> {
    await settled
    return work()
  }

  async function softly(work: () => Promise<unknown>): Promise<unknown> {
    try {
      return await ask(work)
    } catch (error) {
      away(error)
      return undefined
    }
  }

  return {
    async publish(topic: string, event: LiveEvent) {
      // Without waiting for a first connection: who publishes has just committed and answers a platform.
      if (!client.isReady) return topics.deliver(topic, event)
      await softly(() => client.publish(prefix + topic, JSON.stringify(event)))
    },
    async subscribe(topic, listener) {
      const isFirst = topics.listenerCount(topic) === 0
      const unlisten = topics.listen(topic, listener)
      if (isFirst) {
        const subscribed = listening.subscribe(prefix + topic, (text) =>
          topics.deliver(topic, JSON.parse(text)),
        )
        // While Redis is away the subscription is made on connecting; nobody waits for that.
        const patience = setTimeout(
          listening.isReady ? COMMAND_TIMEOUT_MS : SUBSCRIBE_PATIENCE_MS,
          undefined,
          { ref: false },
        )
        await Promise.race([subscribed.catch(away), patience])
      }
      return async () => {
        if (!unlisten()) return
        const unsubscribed = listening.unsubscribe(prefix + topic).catch(away)
        if (listening.isReady) await unsubscribed
      }
    },
    async withLock(name, ttlMs, work) {
      const key = `${prefix}lock:${name}`
      const holder = randomUUID()
      const take = async () => {
        try {
          return await ask(() =>
            client.set(key, holder, { condition: 'NX', expiration: { type: 'PX', value: ttlMs } }),
          )
        } catch (cause) {
          away(cause)
          throw new CoordinationUnavailableError('Redis is away, no lock can be taken', { cause })
        }
      }
      while ((await take()) !== 'OK') await setTimeout(LOCK_RETRY_MS)
      try {
        return await work()
      } finally {
        await softly(() => client.eval(UNLOCK, { keys: [key], arguments: [holder] }))
      }
    },
    async withinRate(key, limit, windowMs) {
      const use = () =>
        client.eval(TAKE, {
          keys: [`${prefix}rate:${key}`],
          arguments: [String(limit), String(windowMs), randomUUID()],
        })
      return (await softly(use)) !== 0
    },
    async close() {
      topics.clear()
      for (const each of [client, listening]) {
        if (each.isReady) await each.close().catch(() => each.destroy())
        else if (each.isOpen) each.destroy()
      }
    },
  }
}
