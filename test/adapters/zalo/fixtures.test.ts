import { describe, expect, it } from 'vitest'
import { ZALO_OUTCOMES } from './fixture-outcomes.ts'
import { delivery, fixture, fixtureNames, zaloAdapter } from './zalo-subject.ts'

describe('Zalo sample deliveries', () => {
  const adapter = zaloAdapter()

  it('each have an expected outcome', () => {
    expect([...fixtureNames()].sort()).toEqual(Object.keys(ZALO_OUTCOMES).sort())
    expect(fixtureNames()).toHaveLength(81)
  })

  it.each(Object.entries(ZALO_OUTCOMES))(
    '%s has its outcome, and the same one when repeated',
    (name, expected) => {
      const body = fixture(name)
      const events = adapter.parse(adapter.verify(delivery(body)))
      if (expected === null) expect(events).toEqual([])
      else {
        expect(events).toHaveLength(1)
        expect(events[0]).toMatchObject({ channel: 'zalo', ...expected })
      }
      expect(adapter.parse(adapter.verify(delivery(body, { num_retry: '1' })))).toEqual(events)
    },
  )
})
