import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldText } from '../../src/petitions/index.ts'

test.each([
  ['Thôn Đoài!', 'thon doai'],
  ['  “Đường  HỎNG”, ông ạ…  ', 'duong hong ong a'],
  ['Hòa Mai'.normalize('NFD'), 'hoa mai'],
  ['ổ gà 🕳️ to', 'o ga to'],
  ['?!', ''],
  ['', ''],
])('folds %j to %j', (text, folded) => {
  expect(foldText(text)).toBe(folded)
})

test('folds any text as Unicode decomposes it, whatever its scripts', () => {
  const letters = fc.string({ unit: 'binary' })
  const vietnamese = fc.string({ unit: fc.constantFrom(...'aăâđeêoôơuưyảắằẵặỆỮộĐ \n.,-–“”…0Σς\u0300\u0323') })
  fc.assert(
    fc.property(fc.oneof(letters, vietnamese, fc.string({ unit: 'grapheme' })), (text) => {
      const bare = text.normalize('NFD').replace(/\p{M}+/gu, '')
      const folded = bare.toLowerCase().replaceAll('đ', 'd')
      expect(foldText(text)).toBe(folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim())
    }),
    { numRuns: 500 },
  )
})
