import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Coordination,
  createMemoryCoordination,
  createRedisCoordination,
  type LiveEvent,
} from '../../src/coordination/index.ts'

interface Kind {
  readonly name: string
  /** Two that must agree: the same one in memory, two connections on Redis. */
  create(): readonly [Coordination, Coordination]
}

const redisUrl = process.env.REDIS_URL_TEST
if (!redisUrl && process.env.REQUIRE_SERVICES === '1') {
  throw new Error('REQUIRE_SERVICES=1, but REDIS_URL_TEST names no Redis')
}

const memory: Kind = {
  name: 'in memory',
  create() {
    const coordination = createMemoryCoordination()
    return [coordination, coordination]
  },
}
const redis: Kind = {
  name: 'on Redis',
  create() {
    const prefix = `test:${randomUUID()}:`
    return [
      createRedisCoordination(redisUrl ?? '', { prefix }),
      createRedisCoordination(redisUrl ?? '', { prefix }),
    ]
  },
}

describe.each(redisUrl ? [memory, redis] : [memory])('coordination $name', (kind) => {
  let one: Coordination
  let other: Coordination
  beforeAll(() => {
    ;[one, other] = kind.create()
  })
  afterAll(async () => {
    await one.close()
    await other.close()
  })

  /** Listens on the other side and gives the events as they come. */
  async function listen(topic: string) {
    const events: LiveEvent[] = []
    const waiting: ((event: LiveEvent) => void)[] = []
    const stop = await other.subscribe(topic, (event) => {
      events.push(event)
      waiting.shift()?.(event)
    })
    return { events, stop, next: () => new Promise<LiveEvent>((resolve) => waiting.push(resolve)) }
  }

  it('brings an event to every listener of its topic and to no other', async () => {
    const [first, second, elsewhere] = [await listen('a'), await listen('a'), await listen('b')]
    const came = Promise.all([first.next(), second.next()])
    await one.publish('a', { kind: 'turn', id: 'x', count: 2, late: false, officer: null })
    expect(await came).toEqual(Array(2).fill({ kind: 'turn', id: 'x', count: 2, late: false, officer: null }))
    expect(elsewhere.events).toEqual([])
    for (const each of [first, second, elsewhere]) await each.stop()
  })

  it('stops bringing events to a listener that ended, and goes on with the others', async () => {
    const [ended, kept] = [await listen('c'), await listen('c')]
    await ended.stop()
    const came = kept.next()
    await one.publish('c', { kind: 'turn' })
    await came
    expect(ended.events).toEqual([])
    await kept.stop()
  })

  it('goes on when a listener throws', async () => {
    const stop = await other.subscribe('d', () => {
      throw new Error('listener fault')
    })
    const good = await listen('d')
    const came = good.next()
    await one.publish('d', { kind: 'turn' })
    expect(await came).toEqual({ kind: 'turn' })
    await Promise.all([stop(), good.stop()])
  })

  it('lets one holder at a time through a lock, over both sides', async () => {
    let inside = 0
    let most = 0
    const use = (side: Coordination) =>
      side.withLock('token', 5000, async () => {
        most = Math.max(most, ++inside)
        await new Promise(setImmediate)
        inside -= 1
        return inside
      })
    expect(await Promise.all([use(one), use(other), use(one), use(other)])).toEqual([0, 0, 0, 0])
    expect(most).toBe(1)
  })

  it('frees a lock whose holder failed', async () => {
    const failing = one.withLock('failing', 60_000, async () => {
      throw new Error('holder fault')
    })
    await expect(failing).rejects.toThrow('holder fault')
    expect(await other.withLock('failing', 60_000, async () => 'in')).toBe('in')
  })

  it('takes a lock over once its time has passed', async () => {
    const { promise: never, resolve: end } = Promise.withResolvers<void>()
    const { promise: held, resolve: holds } = Promise.withResolvers<void>()
    const hanging = one.withLock('hanging', 30, () => {
      holds()
      return never
    })
    await held
    expect(await other.withLock('hanging', 60_000, async () => 'in')).toBe('in')
    end()
    await hanging
  })

  it('counts uses of a key over both sides and refuses those beyond the limit', async () => {
    const outcomes = []
    for (const side of [one, other, one, other]) outcomes.push(await side.withinRate('chat:1', 3, 60_000))
    expect(outcomes).toEqual([true, true, true, false])
    expect(await one.withinRate('chat:2', 3, 60_000)).toBe(true)
  })
})
