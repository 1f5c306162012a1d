import { expect, test } from 'vitest'
import { createLexicon } from '../../src/understanding/lexicon.ts'
import { wordsOf } from '../../src/understanding/reading.ts'

const lexicon = createLexicon([
  { form: 'gks', readings: ['giấy khai sinh'] },
  { form: 'ko', readings: ['không'] },
  { form: 'chi', readings: ['gì'], keepIn: ['chi phí'] },
  { form: 'cc', readings: ['căn cước', 'công chứng'], when: { 'công chứng': ['hợp đồng'] } },
  { form: 'sổ đỏ', readings: ['giấy chứng nhận quyền sử dụng đất'], safe: false },
])

const meant = (text: string) =>
  lexicon
    .rewrite(wordsOf(text))
    ?.tokens.map(({ folded }) => folded)
    .join(' ') ?? null

test('puts a form with one reading in standard words', () => {
  expect(meant('làm gks được ko')).toBe('lam giay khai sinh duoc khong')
})

test('leaves a word alone in the phrases where it means itself', () => {
  expect(meant('cần chi')).toBe('can gi')
  expect(meant('chi phí')).toBeNull()
})

test('chooses a reading by the words around it', () => {
  expect(meant('cc hợp đồng')).toBe('cong chung hop dong')
})

test('puts the official term beside an everyday one, also without marks', () => {
  expect(meant('mất sổ đỏ')).toBe('mat so do giay chung nhan quyen su dung dat')
  expect(meant('mat so do')).toBe('mat so do giay chung nhan quyen su dung dat')
})

test('tells how much of the message gave way', () => {
  expect(lexicon.rewrite(wordsOf('gks ko'))?.coverage).toBe(1)
  expect(lexicon.rewrite(wordsOf('xin gks cho con'))?.coverage).toBe(0.25)
})
