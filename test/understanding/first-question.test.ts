import { expect, test } from 'vitest'
import { firstQuestionOf } from '../../src/understanding/first-question.ts'
import { wordsOf } from '../../src/understanding/reading.ts'

const firstOf = (text: string) =>
  firstQuestionOf(wordsOf(text))
    ?.map(({ folded }) => folded)
    .join(' ') ?? null

test('a paper asked about behind a whole question is left out', () => {
  expect(firstOf('khai tử nộp gì, có cần mang sổ hộ khẩu không')).toBe('khai tu nop gi')
  expect(firstOf('thường trú làm ở đâu có phải nộp hợp đồng thuê không')).toBe('thuong tru lam o dau')
})

test('a message of one question is left whole', () => {
  expect(firstOf('có cần giấy độc thân khi kết hôn không')).toBeNull()
  expect(firstOf('tạm trú có cần hợp đồng thuê nhà không')).toBeNull()
  expect(firstOf('khai sinh cần gì')).toBeNull()
})
