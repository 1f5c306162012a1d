import { describe, expect, it } from 'vitest'
import { isQuotable } from '../../src/knowledge/index.ts'
import { hoaMai } from './hoa-mai.ts'

const today = Temporal.PlainDate.from('2026-11-22')
/** Written from general knowledge alone: no official text was at hand. */
const untested = hoaMai.procedures.filter((one) =>
  one.source.some((source) => source.startsWith('Hiểu biết chung của ban biên tập')),
)
/** `ngày làm việc`, `đồng`, `%`, as long as they follow a figure. */
const FIGURE = /\d[\d.,]*\s*(?:đồng|nghìn|ngàn|triệu|%|ngày(?! \d)|tháng(?! \d))/iu

describe('procedures without an official source', () => {
  it('are many, and each has wordings and explanations of its own', () => {
    expect(untested.length).toBeGreaterThanOrEqual(40)
    for (const one of untested) {
      expect(one.aliases.length, one.id).toBeGreaterThanOrEqual(14)
      expect(one.faq.length, one.id).toBeGreaterThanOrEqual(3)
      expect(one.conditions.length, one.id).toBeGreaterThanOrEqual(1)
    }
  })

  it('have nothing that may be quoted as checked', () => {
    for (const one of untested) {
      for (const line of one.fee)
        expect(isQuotable({ kind: 'fee', line }, one, today), one.id).toBe('unverified')
      for (const kind of ['timeLimit', 'documents', 'forms', 'code', 'legalBasis'] as const)
        expect(isQuotable({ kind }, one, today), `${one.id} ${kind}`).toBe('unverified')
    }
  })

  it('name no amount and no number of days at all', () => {
    for (const one of untested) {
      const { steps, conditions, notes, timeLimit, result, faq, fee, documents } = one
      const told = [
        ...steps,
        ...conditions,
        ...notes,
        timeLimit.text,
        result,
        ...faq.map(({ a }) => a),
        ...fee.map(({ text }) => text),
        ...documents.map(({ name, note }) => `${name} ${note ?? ''}`),
      ]
      expect(
        told.filter((text) => FIGURE.test(text)),
        one.id,
      ).toEqual([])
      expect(
        fee.filter(({ amountVnd }) => amountVnd !== null && amountVnd > 0),
        one.id,
      ).toEqual([])
    }
  })
})
