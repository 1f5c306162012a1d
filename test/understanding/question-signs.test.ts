import { expect, test } from 'vitest'
import { questionSigns } from '../../src/understanding/question-signs.ts'
import { wordsOf } from '../../src/understanding/reading.ts'

const signs = (text: string) => questionSigns(wordsOf(text))

test('a question reads alike with marks and without, with courtesy and without', () => {
  expect(signs('làm ở xã được không')).toEqual(signs('lam o xa duoc khong'))
  expect(signs('khai tử cần giấy gì ạ').at(0)).toBe('end gi')
})

test('what may or may not be is told from what is named', () => {
  expect(signs('xã có hỗ trợ không')).toContain('open co ho')
  expect(signs('nộp ở phường được không')).toContain('open place')
  expect(signs('phường ở đâu')).not.toContain('open place')
})

test('nothing said has signs too, and no error', () => {
  expect(questionSigns([])).toContain('end _')
})
