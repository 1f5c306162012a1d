import { describe, expect, it } from 'vitest'
import { delivery, facebookAdapter, fixture, fixtureNames } from './facebook-subject.ts'
import { FACEBOOK_OUTCOMES } from './fixture-outcomes.ts'

describe('Facebook sample deliveries', () => {
  const adapter = facebookAdapter()

  it('each have an expected outcome', () => {
    expect([...fixtureNames()].sort()).toEqual(Object.keys(FACEBOOK_OUTCOMES).sort())
    expect(fixtureNames()).toHaveLength(52)
  })

  it.each(Object.entries(FACEBOOK_OUTCOMES))(
    '%s has its outcome, and the same one when repeated',
    (name, expected) => {
      const request = delivery(fixture(name))
      const events = adapter.parse(adapter.verify(request))
      expect(events).toHaveLength(expected.length)
      expect(events).toMatchObject(expected.map((event) => ({ channel: 'facebook', ...event })))
      expect(new Set(events.map((event) => event.messageId)).size).toBe(events.length)
      expect(adapter.parse(adapter.verify(request))).toEqual(events)
    },
  )
})
