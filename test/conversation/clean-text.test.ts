import { expect, it } from 'vitest'
import { cleanText, firstCharacters } from '../../src/conversation/clean-text.ts'

it('takes out NUL and mends halves of surrogate pairs, and nothing else', () => {
  expect(cleanText('a\0b\ud83dc🏠ế')).toBe('ab\ufffdc🏠ế')
})

it.each([
  ['abc', 5, 'abc'],
  ['abc', 2, 'ab'],
  ['a🏠b', 2, 'a'],
  ['a🏠b', 3, 'a🏠'],
])('keeps of “%s” the first %i units as “%s”', (text, length, kept) => {
  expect(firstCharacters(text, length)).toBe(kept)
})
