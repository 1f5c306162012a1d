import { expect, test } from 'vitest'
import { waysToPart } from '../../src/skills/beside-verdict.ts'

test('a judgement and a question are parted at each place they may meet', () => {
  expect(waysToPart('Xong rồi, cảm ơn. Cho hỏi khai tử ở đâu?')).toEqual([
    { judgement: 'Xong rồi', question: 'cảm ơn. Cho hỏi khai tử ở đâu?' },
    { judgement: 'Xong rồi cảm ơn.', question: 'Cho hỏi khai tử ở đâu?' },
  ])
})

test('a message in one piece, an empty one and a very long one are not parted', () => {
  expect(waysToPart('xong rồi')).toEqual([])
  expect(waysToPart('')).toEqual([])
  expect(waysToPart('xong. '.repeat(100))).toEqual([])
})
