import { expect, it } from 'vitest'
import { foldForSearch } from '../../src/storage/index.ts'

it.each([
  ['Đường hỏng ở thôn Đoài', 'duong hong o thon doai'],
  ['ỦY BAN NHÂN DÂN', 'uy ban nhan dan'],
  ['  hai\n\ndòng\tchữ ', 'hai dong chu'],
  ['ươ'.normalize('NFD'), 'uo'],
  ['mã PA-12 🏠', 'ma pa-12 🏠'],
])('folds “%s” to “%s”', (text, folded) => {
  expect(foldForSearch(text)).toBe(folded)
  expect(foldForSearch(folded)).toBe(folded)
})
