import { describe, expect, it } from 'vitest'
import { zaloErrorRule, zaloWaitMs } from '../../../adapters/zalo/error-codes.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** 2026-11-20 in Vietnam, at this hour and minute. */
const vietnam = (hour: number, minute = 0) => Date.UTC(2026, 10, 20, hour - 7, minute)

describe('the Zalo error codes', () => {
  it.each([
    ['retry', [-32, -200, -214, -218, -234]],
    ['token', [-216, -220]],
    ['alert', [-204, -205, -209, -211, -212, -219, -221, -223, -224, -235, -242, -320, -321]],
    [
      'permanent',
      [
        -100, -201, -210, -213, -217, -227, -230, -232, -233, -237, -238, -240, -241, -244, -248, -249, -403,
        -9999,
      ],
    ],
  ])('that mean %s', (action, codes) => {
    for (const code of codes) expect(zaloErrorRule(code).action, String(code)).toBe(action)
  })

  it('make a message wait for the next minute, the next day or six o’clock in Vietnam', () => {
    const wait = (code: number, now: number) => zaloWaitMs(zaloErrorRule(code), now)
    expect(wait(-32, vietnam(9, 30) + 45_000)).toBe(15_000)
    expect(wait(-218, vietnam(23))).toBe(HOUR)
    expect(wait(-211, vietnam(0, 30))).toBe(23.5 * HOUR)
    expect(wait(-234, vietnam(5, 30))).toBe(30 * MINUTE)
    expect(wait(-234, vietnam(22))).toBe(8 * HOUR)
    expect(wait(-200, vietnam(9))).toBeUndefined()
  })
})
