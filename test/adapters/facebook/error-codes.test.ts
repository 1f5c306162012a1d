import { describe, expect, it } from 'vitest'
import { graphErrorRule, isOutsideWindow } from '../../../adapters/facebook/error-codes.ts'

describe('the Graph error codes', () => {
  it.each<[string, readonly (readonly [number, number?])[]]>([
    ['unknown', [[1], [1, 1357046]]],
    ['retry', [[2], [4], [4, 2018022], [17], [32], [341], [613], [1200], [80001], [80006]]],
    [
      'alert',
      [
        [2, 2018344],
        [3],
        [10],
        [10, 1893063],
        [102],
        [190],
        [190, 460],
        [190, 463],
        [200],
        [200, 2018027],
        [299],
        [368],
      ],
    ],
    [
      'permanent',
      [
        [10, 2018278],
        [10, 2018065],
        [10, 2018108],
        [100],
        [100, 33],
        [100, 2018001],
        [199],
        [200, 1545041],
        [200, 2018278],
        [506],
        [551],
        [551, 1545041],
        [1609005],
        [10303],
        [987654],
      ],
    ],
  ])('that mean %s', (outcome, codes) => {
    for (const [code, subcode] of codes) {
      expect(graphErrorRule(code, subcode).outcome, `${code}/${subcode}`).toBe(outcome)
    }
  })

  it('leave a restricted Page alone for hours', () => {
    expect(graphErrorRule(368, undefined).retryAfterMs).toBeGreaterThanOrEqual(3_600_000)
    expect(graphErrorRule(10, 1893063).retryAfterMs).toBeGreaterThanOrEqual(3_600_000)
  })

  it('tell a closed window from other refusals of code 10', () => {
    expect(isOutsideWindow(10, 2018278)).toBe(true)
    expect(isOutsideWindow(10, undefined)).toBe(false)
  })
})
