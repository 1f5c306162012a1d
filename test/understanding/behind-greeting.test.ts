import { expect, test } from 'vitest'
import { behindGreeting } from '../../src/understanding/behind-greeting.ts'
import { wordsOf } from '../../src/understanding/reading.ts'

const askedIn = (text: string) =>
  behindGreeting(wordsOf(text))
    ?.map(({ folded }) => folded)
    .join(' ') ?? null

test('what is asked behind a greeting is read alone, with marks and without', () => {
  expect(askedIn('Dạ cháu chào cô chú ạ cho cháu hỏi tách hộ cần gì')).toBe('cho chau hoi tach ho can gi')
  expect(askedIn('chao anh chi, xin hoi phi chung thuc chu ky')).toBe('xin hoi phi chung thuc chu ki')
})

test('a mere greeting, and a question without one, stay whole', () => {
  expect(askedIn('chào cán bộ, cho em hỏi với ạ')).toBeNull()
  expect(askedIn('cho em hỏi tách hộ cần gì')).toBeNull()
  expect(askedIn('lời chúc mừng năm mới')).toBeNull()
})
