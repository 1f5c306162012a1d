import { describe, expect, test } from 'vitest'
import { chooseOption } from '../../src/skills/choose-option.ts'

const options = [
  { title: 'Giấy tờ cần có', payload: '#1' },
  { title: 'Lệ phí', payload: '#2' },
  { title: 'Gặp cán bộ', payload: '#3' },
]

describe('a choice in words', () => {
  test.each([
    ['1', '#1'],
    ['số 2', '#2'],
    ['so 2 nhé', '#2'],
    ['cái đầu', '#1'],
    ['cái thứ hai', '#2'],
    ['một', '#1'],
    ['chọn ba', '#3'],
    ['cho tôi chọn số 3 ạ', '#3'],
    ['cái cuối', '#3'],
    ['lệ phí', '#2'],
    ['LE PHI', '#2'],
    ['gap can bo', '#3'],
    ['３', '#3'],
  ])('“%s” is %s', (text, payload) => {
    expect(chooseOption(text, options)).toBe(payload)
  })

  test.each([
    '4',
    '0',
    '324',
    'thứ hai',
    'hai con gà',
    '2 cái cột điện nghiêng',
    'X',
    '',
    'lệ phí bao nhiêu',
  ])('“%s” is no choice', (text) => {
    expect(chooseOption(text, options)).toBeNull()
  })

  test('two choices of the same name are not guessed between', () => {
    expect(
      chooseOption('Khác', [
        { title: 'Khác', payload: '#1' },
        { title: 'khác', payload: '#2' },
      ]),
    ).toBeNull()
  })
})
