import { describe, expect, it } from 'vitest'
import { standsFor, syllablesOf } from '../../src/knowledge/syllables.ts'

const stands = (typed: string, word: string) => {
  const [a, b] = [syllablesOf(typed)[0], syllablesOf(word)[0]]
  return a !== undefined && b !== undefined && standsFor(a, b)
}

describe('standsFor', () => {
  it.each([
    ['hoà', 'hòa'],
    ['cong', 'cống'],
    ['CỐNG', 'cống'],
    ['duong', 'đường'],
    ['đường'.normalize('NFD'), 'đường'],
    ['rác', 'rac'],
  ])('lets “%s” stand for “%s”', (typed, word) => {
    expect(stands(typed, word)).toBe(true)
  })

  it.each([
    ['công', 'cống'],
    ['đèn', 'đến'],
    ['dong', 'dongg'],
    ['hỏi', 'hôi'],
  ])('does not let “%s” stand for “%s”', (typed, word) => {
    expect(stands(typed, word)).toBe(false)
  })
})

describe('syllablesOf', () => {
  it('keeps the place of each syllable in the text and drops everything else', () => {
    expect(syllablesOf('Ổ gà, 2 cái!').map(({ folded, start, end }) => [folded, start, end])).toEqual([
      ['o', 0, 1],
      ['ga', 2, 4],
      ['2', 6, 7],
      ['cai', 8, 11],
    ])
  })
})
