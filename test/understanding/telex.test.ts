import { expect, test } from 'vitest'
import { normaliseText, tokenise } from '../../src/understanding/normalise.ts'
import { mendTokens } from '../../src/understanding/telex.ts'

const keys = (text: string) => mendTokens(tokenise(normaliseText(text))).map(({ key }) => key)

test.each([
  ['ddawng kys tamj trus', 'đăng ký tạm trú'],
  ['keets hoon', 'kết hôn'],
  ['nguwoif', 'người'],
  ['d9a8ng ky1 ke6t1 ho6n', 'đăng ký kết hôn'],
  ['gia6y1', 'giấy'],
  ['khaisinh', 'khai sinh'],
])('decodes the keyboard leftovers of “%s”', (typed, meant) => {
  expect(keys(typed)).toEqual(keys(meant))
})

test.each(['online', 'test', 'zalo', 'hotline', 'm2', 'lop1'])('leaves “%s” as it is', (word) => {
  expect(keys(word)).toEqual(tokenise(normaliseText(word)).map(({ key }) => key))
})
