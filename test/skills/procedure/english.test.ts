import { describe, expect, test } from 'vitest'
import { englishAnswer } from '../../../src/skills/procedure/english.ts'
import { isEnglish } from '../../../src/understanding/index.ts'
import { commune } from '../commune-fixture.ts'

const DAY = Temporal.PlainDate.from('2026-11-20')

describe('English', () => {
  test.each([
    'how do I register a birth',
    'where can I get a marriage certificate',
    'what documents do I need for an ID card',
  ])('“%s” is English', (text) => expect(isEnglish(text)).toBe(true))
  test.each([
    'hello',
    'xin chao',
    'cho toi hoi le phi lam giay khai sinh',
    'ok ad',
    'lam can cuoc can giay to gi',
    'help',
    'khai sinh online the nao',
    '😀',
  ])('“%s” is not', (text) => expect(isEnglish(text)).toBe(false))

  test('thirty procedures have English names, and each is there', () => {
    expect(commune.english.procedures.length).toBeGreaterThanOrEqual(30)
    for (const { id } of commune.english.procedures) expect(commune.procedureById(id), id).toBeDefined()
  })

  test('the papers translated are papers of the catalogue', () => {
    const names = new Set(commune.procedures.flatMap(({ documents }) => documents.map(({ name }) => name)))
    for (const { vi } of commune.english.papers) expect(names).toContain(vi)
  })

  test('figures are those of the procedure itself', () => {
    const text = englishAnswer(
      'what documents do I need for a social pension and how long',
      commune,
      DAY,
    )?.[0]?.text
    const days = commune.procedureById('tro-cap-huu-tri-xa-hoi')?.timeLimit.workingDays
    expect(text).toContain('Social pension')
    expect(text).toMatch(new RegExp(`Time: (${days} working days|please ask)`))
  })
})
