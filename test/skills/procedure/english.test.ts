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

  test('papers and cases in English are keyed to words of the catalogue, and bring no number of their own', () => {
    const words = new Set(
      commune.procedures.flatMap(({ documents, fee, timeLimit }) => [
        ...documents.flatMap(({ name, condition }) => [name, condition]),
        ...fee.map((line) => line.case),
        ...(timeLimit.cases ?? []).map((one) => one.case),
      ]),
    )
    for (const { vi, en } of [...commune.english.papers, ...commune.english.cases]) {
      expect(words).toContain(vi)
      const own = en.replace(/\{\d\}/g, '').match(/\d+/g) ?? []
      for (const number of own) expect(vi, en).toContain(number)
    }
  })

  test.each(commune.english.procedures.map(({ id, phrases }) => [id, phrases[0]] as const))(
    '%s gives papers, fee, time and place in English, with its own figures',
    (id, phrase) => {
      const procedure = commune.procedureById(id)
      const text =
        englishAnswer(`What do I need for ${phrase}, and how much is it?`, commune, DAY)?.[0]?.text ?? ''
      const { oneStop, police } = commune.profile.addresses
      const counter = procedure?.level === 'commune-police' ? police : oneStop
      expect(text).toContain(`Where: ${counter.name}, ${counter.street}, tel. ${counter.phone}`)
      expect(text).toMatch(/^Papers.*\n- /mu)
      expect(text).toMatch(/^Fee:( free| \d| please ask|\n- )/mu)
      expect(text).toMatch(/^Time: (at once|\d+ )/mu)
      const days = procedure?.timeLimit.workingDays
      if (days !== undefined && !procedure?.timeLimit.immediate)
        expect(text).toContain(`Time: ${days} working day`)
      for (const line of procedure?.fee ?? []) {
        if (line.setBy !== undefined || line.amountVnd === null || line.amountVnd === 0) continue
        if ((line.validFrom ?? '') > DAY.toString()) continue
        expect(text).toContain(`${line.amountVnd.toLocaleString('en-US')} VND`)
      }
      const [, ...lines] = (text.split('\nWhere:')[0] ?? '').split('\n')
      const names = (procedure?.documents ?? []).map(({ name }) => `(${name})`)
      const english = names.reduce((left, name) => left.replace(name, ''), lines.join('\n'))
      expect(english, 'no Vietnamese but official names in brackets').not.toMatch(/[À-ỹ]/u)
    },
  )
})
