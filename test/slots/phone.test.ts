import { describe, expect, test } from 'vitest'
import { normalisePhone, readablePhone, readPhones } from '../../src/slots/index.ts'

describe('a phone number', () => {
  test.each([
    ['0912345678', '0912345678'],
    ['+84 912 345 678', '0912345678'],
    ['84912345678', '0912345678'],
    ['0912.345.678', '0912345678'],
    ['(024) 3825 1234', '02438251234'],
    ['０９１２３４５６７８', '0912345678'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(normalisePhone(typed)).toBe(kept)
  })

  test.each(['091234567', '0112345678', '12345', '', 'không có', '09123456789', '113'])(
    '%s is no Vietnamese mobile or landline number',
    (typed) => {
      expect(normalisePhone(typed)).toBeNull()
    },
  )

  test('is found inside a sentence and read out in groups', () => {
    const found = readPhones('rác ở thôn Đông, gọi tôi 0912 345 678 nhé')[0]
    expect(found?.value).toBe('0912345678')
    expect(readablePhone('0912345678')).toBe('0912 345 678')
  })

  test('is not seen in a citizen identity number', () => {
    expect(readPhones('căn cước 001085012345')).toEqual([])
  })
})
