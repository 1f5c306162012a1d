import { describe, expect, test } from 'vitest'
import { chooseOption, chooseTwo } from '../../src/skills/choose-option.ts'

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

describe('a choice of two', () => {
  test.each([
    ['cả hai', ['#1', '#2']],
    ['1 với 3', ['#1', '#3']],
    ['ca 2 nhe', ['#1', '#2']],
    ['cái 3 và cái 1', ['#3', '#1']],
  ])('“%s” is %j', (text, payloads) => {
    expect(chooseTwo(text, options)).toEqual(payloads)
  })

  test.each(['1 với 1', '1 và 9', 'cả hai vợ chồng', '2', '1 con gà và 2 con vịt', ''])(
    '“%s” is none',
    (text) => {
      expect(chooseTwo(text, options)).toEqual([])
    },
  )
})
