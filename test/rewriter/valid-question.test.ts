import { expect, test } from 'vitest'
import { validQuestion } from '../../src/rewriter/index.ts'

test.each([
  ['  “Làm giấy khai sinh cần gì?” ', 'lam khai sinh can j', 'Làm giấy khai sinh cần gì?'],
  ['Khai sinh quá 60 ngày thì sao?', 'khai sinh qua 60 ngay thi s', 'Khai sinh quá 60 ngày thì sao?'],
  ['Giấy khai sinh cần gì?', 'gks cần j', 'Giấy khai sinh cần gì?'],
])('“%s” may stand for “%s”', (written, source, question) => {
  expect(validQuestion(written, source)).toBe(question)
})

test.each([
  ['', 'khai sinh'],
  ['KHÔNG', 'khai sinh'],
  ['lam giay khai sinh can gi', 'khai sinh'],
  ['Khai sinh hết 8.000 đồng', 'khai sinh'],
  ['Khai sinh ở dichvucong.gov.vn', 'khai sinh'],
  ['Khai sinh của [tên]', 'khai sinh của [tên]'],
  ['Khai sinh\nlà gì', 'khai sinh'],
  ['출생 신고는 어떻게 하나요', 'khai sinh'],
  ['<b>Khai sinh</b> là gì', 'khai sinh'],
  ['Khai sinh là gì? '.repeat(20), 'khai sinh'],
  ['Cho em hỏi làm gì ạ', 'cho em hỏi làm chi ạ'],
])('“%s” may not stand for “%s”', (written, source) => {
  expect(validQuestion(written, source)).toBeNull()
})
