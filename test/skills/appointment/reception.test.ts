import { describe, expect, test } from 'vitest'
import { nextReception } from '../../../src/skills/appointment/reception.ts'
import { commune, FRIDAY } from '../commune-fixture.ts'

const at = (iso: string) => Temporal.Instant.from(iso).epochMilliseconds

describe('the chairman’s reception', () => {
  test('is the next Wednesday', () => {
    expect(nextReception(commune, FRIDAY)?.toString()).toBe('2026-11-25')
  })

  test('moves from a holiday to the next working day, never to a deputy', () => {
    // Wednesday 10/02/2027 is the last day of Tết.
    expect(nextReception(commune, at('2027-02-08T02:00:00Z'))?.toString()).toBe('2027-02-11')
    expect(nextReception(commune, at('2027-02-11T02:00:00Z'))?.toString()).toBe('2027-02-11')
  })
})
