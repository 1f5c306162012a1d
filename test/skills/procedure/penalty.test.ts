import { expect, test } from 'vitest'
import { penaltyAnswer } from '../../../src/skills/procedure/penalty.ts'
import { commune } from '../commune-fixture.ts'

const birth = commune.procedureById('dang-ky-khai-sinh')
const subject = (procedure: NonNullable<typeof birth>) => ({
  procedure,
  commune,
  on: Temporal.PlainDate.from('2026-11-20'),
  now: 0,
  full: false,
})

test('whether one is fined is answered by the editors’ words, without an amount', () => {
  if (birth === undefined) throw new Error('no procedure')
  const answer = penaltyAnswer(subject(birth), 'con đẻ trễ hơn 60 ngày mới khai có bị phạt không')
  expect(answer?.text).toContain('Vẫn làm được')
  expect(answer?.text).not.toMatch(/\d đồng|triệu/)
})

test('where nothing certain is known, that is said; the law itself is left to the list of laws', () => {
  const other = commune.procedureById('tach-ho')
  if (birth === undefined || other === undefined) throw new Error('no procedure')
  expect(penaltyAnswer(subject(other), 'có bị phạt gì không')?.text).toContain('chưa có căn cứ chắc chắn')
  expect(penaltyAnswer(subject(birth), 'khai sinh trễ phạt theo nghị định nào')).toBeNull()
  expect(penaltyAnswer(subject(birth), 'lệ phí bao nhiêu')).toBeNull()
})
