import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findTrackingCode, newTrackingCode } from '../../src/slots/index.ts'

const anyCode = fc
  .double({ min: 0, max: 0.9999999, noNaN: true })
  .map((value) => newTrackingCode(() => value))

function digitsOf(code: string): string {
  return code.replace(/\D/g, '')
}

describe('a tracking code', () => {
  test('has the form PA-####-#### and is found as written', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        expect(code).toMatch(/^PA-\d{4}-\d{4}$/)
        expect(findTrackingCode(code)).toEqual({ kind: 'found', code })
      }),
    )
  })

  test('with any single digit wrong is never taken for another code', () => {
    fc.assert(
      fc.property(anyCode, fc.nat(7), fc.integer({ min: 1, max: 9 }), (code, at, by) => {
        const digits = digitsOf(code)
        const wrong = (Number(digits[at]) + by) % 10
        const typed = `PA ${digits.slice(0, at)}${wrong}${digits.slice(at + 1)}`
        expect(findTrackingCode(typed).kind).toBe('mistyped')
      }),
    )
  })

  test('with two neighbouring digits swapped is never taken for another code', () => {
    fc.assert(
      fc.property(anyCode, fc.nat(6), (code, at) => {
        const digits = digitsOf(code)
        fc.pre(digits[at] !== digits[at + 1])
        const swapped = `${digits.slice(0, at)}${digits[at + 1]}${digits[at]}${digits.slice(at + 2)}`
        expect(findTrackingCode(`pa ${swapped}`).kind).toBe('mistyped')
      }),
    )
  })

  const code = newTrackingCode(() => 0.4829173)
  const digits = digitsOf(code)
  const half = `${digits.slice(0, 4)} ${digits.slice(4)}`

  test.each([
    `pa ${half}`,
    `ma ${digits}`,
    `Mã số: ${half}`,
    `mã phản ánh là ${digits}`,
    `PA${digits.slice(0, 4)}–${digits.slice(4)}`,
    `P.A ${half} tới đâu rồi`,
    digits,
    `${half}.`,
    `ＰＡ－${[...digits].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')}`,
  ])('is understood however it was typed: %s', (typed) => {
    expect(findTrackingCode(typed)).toEqual({ kind: 'found', code })
  })

  test.each([
    'gọi tôi số 0912345678',
    'hồ sơ H99.01-261101-0012',
    'năm 2026',
    '',
    'pa',
    'nhà số 12345678 đường 3',
  ])('is not seen where there is none: %s', (text) => {
    expect(findTrackingCode(text).kind).toBe('none')
  })
})
