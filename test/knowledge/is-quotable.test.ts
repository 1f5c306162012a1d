import { describe, expect, it } from 'vitest'
import { type FeeLine, isQuotable, type Procedure } from '../../src/knowledge/index.ts'
import { hoaMai } from './hoa-mai.ts'

const on = (day: string) => Temporal.PlainDate.from(day)

function procedure(id: string): Procedure {
  const found = hoaMai.procedureById(id)
  if (!found) throw new Error(`no ${id}`)
  return found
}

function feeLine(of: Procedure, words: RegExp): FeeLine {
  const found = of.fee.find((line) => words.test(line.case))
  if (!found) throw new Error(`no fee line ${words}`)
  return found
}

describe('isQuotable', () => {
  const residence = procedure('dang-ky-thuong-tru')
  const online = feeLine(residence, /VNeID/)

  it.each([
    ['2026-08-14', 'expired'],
    ['2026-08-15', 'verified'],
    ['2027-02-28', 'verified'],
    ['2027-03-01', 'expired'],
  ])('judges a fee that is in force from 15/8/2026 to 28/2/2027 on %s as %s', (day, expected) => {
    expect(isQuotable({ kind: 'fee', line: online }, residence, on(day))).toBe(expected)
  })

  it('calls a figure that no editor has seen in a source unverified', () => {
    const seen = procedure('chung-thuc-ban-sao-tu-ban-chinh')

    expect(isQuotable({ kind: 'documents' }, seen, on('2026-11-22'))).toBe('verified')
    expect(isQuotable({ kind: 'timeLimit' }, seen, on('2026-11-22'))).toBe('unverified')
  })

  it('judges a local amount by what its own file has checked', () => {
    const birth = procedure('dang-ky-khai-sinh')
    const local = feeLine(birth, /quá hạn/)
    const unchecked: FeeLine = {
      ...local,
      origin: { layer: 'province', source: ['NQ'], asOf: '2026-11', verifiedParts: [] },
    }

    expect(isQuotable({ kind: 'fee', line: local }, birth, on('2026-11-22'))).toBe('verified')
    expect(isQuotable({ kind: 'fee', line: unchecked }, birth, on('2026-11-22'))).toBe('unverified')
  })

  it('judges a time limit that the commune replaced by the commune’s file', () => {
    const local: Procedure = {
      ...residence,
      overrides: [
        { layer: 'commune', source: ['QĐ'], asOf: '2026-11', verifiedParts: [], parts: ['timeLimit'] },
      ],
    }

    expect(isQuotable({ kind: 'timeLimit' }, residence, on('2026-11-22'))).toBe('verified')
    expect(isQuotable({ kind: 'timeLimit' }, local, on('2026-11-22'))).toBe('unverified')
  })
})
