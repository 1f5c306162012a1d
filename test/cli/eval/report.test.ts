import { expect, test } from 'vitest'
import { reportText } from '../../../src/cli/eval/print-report.ts'
import { reportOf } from '../../../src/cli/eval/report.ts'
import { judged } from '../../understanding/judged-message.ts'

const named = (name: string) => ({ procedure: { id: 'p', code: null, name, score: 1 } })
const swapped = judged(
  { id: 'own-ab-007', text: 'làm khai sinh', procedure: 'Khai sinh' },
  { ...named('Khai tử'), confidence: 0.97 },
  { procedureRight: false, inTopThree: true, readingRight: false },
)
const doubted = judged(
  { id: 'own-ab-008', intent: 'greet' },
  { intent: 'thanks', confidence: 0.3 },
  { intentRight: false, readingRight: false },
)
const told = judged({ context: ['khai sinh cần gì'] }, {}, { aspectRight: true })
const all = [doubted, swapped, told]
const fieldOf = (name: string) => (name === 'Khai sinh' ? 'ho-tich' : '–')

test('the surest errors come first, with their text only where it is asked for', () => {
  expect(reportOf(all, all, fieldOf, false).worst).toEqual([
    {
      id: 'own-ab-007',
      confidence: 0.97,
      action: 'answer',
      wanted: { intent: 'procedure.ask', procedure: 'Khai sinh' },
      got: { intent: 'procedure.ask', procedure: 'Khai tử' },
    },
    expect.objectContaining({ id: 'own-ab-008' }),
  ])
  expect(reportOf(all, all, fieldOf, true).worst[0]?.text).toBe('làm khai sinh')
})

test('the parts are by intent, by field and by follow-up', () => {
  const report = reportOf(all, all, fieldOf, false)
  expect(report.byIntent).toEqual({ greet: { right: 0, of: 1 }, 'procedure.ask': { right: 2, of: 2 } })
  expect(report.byField['ho-tich']?.procedureTop1).toEqual({ right: 0, of: 1 })
  expect(report.followUps.aspect).toEqual({ right: 1, of: 1 })
  expect(report.riskCoverage.procedures.points[0]?.accuracy).toBe(0.5)
})

test('the printed report shows each part', () => {
  const text = reportText(reportOf(all, all, fieldOf, false))
  for (const part of ['by register', 'by field', 'Khai sinh → Khai tử', 'surest errors', 'ECE', 'AURC'])
    expect(text).toContain(part)
  expect(text).not.toContain('làm khai sinh')
})
