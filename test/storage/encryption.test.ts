import { expect, it } from 'vitest'
import { createFieldCipher, SealBrokenError } from '../../src/storage/index.ts'

const cipher = createFieldCipher('0123456789abcdef0123456789abcdef')
const other = createFieldCipher('fedcba9876543210fedcba9876543210')

it.each(['', '0912345678', 'Tổ dân phố Hòa Bình 🏠'])('opens what it sealed: “%s”', (text) => {
  expect(cipher.open(cipher.seal(text))).toBe(text)
})

it('gives another sealed value every time, with its version in front', () => {
  const [first, second] = [cipher.seal('0912345678'), cipher.seal('0912345678')]
  expect(first).not.toBe(second)
  expect(first).toMatch(/^v1\.[\w-]+$/)
})

it('refuses a value that was altered, cut, of another version or of another secret', () => {
  const sealed = cipher.seal('0912345678')
  const altered = sealed.slice(0, 20) + (sealed[20] === 'A' ? 'B' : 'A') + sealed.slice(21)
  for (const broken of [altered, sealed.slice(0, 20), sealed.replace('v1', 'v2'), '', other.seal('x')]) {
    expect(() => cipher.open(broken)).toThrow(SealBrokenError)
  }
})

it('hashes equal texts alike under one secret and unlike under another', () => {
  expect(cipher.keyedHash('0912345678')).toBe(cipher.keyedHash('0912345678'))
  expect(cipher.keyedHash('0912345678')).toMatch(/^[0-9a-f]{64}$/)
  expect(cipher.keyedHash('0912345678')).not.toBe(other.keyedHash('0912345678'))
  expect(cipher.keyedHash('0912345678')).not.toBe(cipher.keyedHash('0912345679'))
})

it('refuses a secret of fewer than 32 bytes', () => {
  expect(() => createFieldCipher('short')).toThrow(RangeError)
})
