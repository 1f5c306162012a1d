import { expect, test } from 'vitest'
import { advanceContext, asksTheSame, followUpSigns } from '../../src/understanding/context.ts'
import { wordsOf } from '../../src/understanding/reading.ts'
import { EMPTY_CONTEXT, type Understanding } from '../../src/understanding/types.ts'

const candidate = { id: 'khai-sinh', code: null, name: 'Khai sinh', score: 0.9 }
const understanding = (parts: Partial<Understanding>): Understanding => ({
  intent: 'procedure.ask',
  procedure: null,
  elsewhere: null,
  candidates: [],
  aspect: null,
  confidence: 0.9,
  action: 'answer',
  otherIntents: [],
  followUp: false,
  trace: [],
  ...parts,
})

test('a topic stays through thanks and goes with a petition', () => {
  const asked = advanceContext(EMPTY_CONTEXT, understanding({ procedure: candidate, aspect: 'fee' }))
  expect(asked).toMatchObject({ procedureId: 'khai-sinh', aspect: 'fee' })
  expect(advanceContext(asked, understanding({ intent: 'thanks' })).procedureId).toBe('khai-sinh')
  expect(advanceContext(asked, understanding({ intent: 'petition.create' })).procedureId).toBeNull()
})

test('what was offered is kept in the order shown', () => {
  const offered = understanding({
    action: 'clarify',
    candidates: [candidate, { ...candidate, id: 'khai-tu' }],
  })
  expect(advanceContext(EMPTY_CONTEXT, offered).offered).toEqual(['khai-sinh', 'khai-tu'])
})

test('words that lean back, correct, or speak of an own dossier are told apart', () => {
  expect(followUpSigns(wordsOf('thế còn lệ phí?'))).toMatchObject({ leans: true, corrects: false })
  expect(followUpSigns(wordsOf('ủa nhầm, ý em là khai tử')).corrects).toBe(true)
  expect(followUpSigns(wordsOf('hồ sơ của em xong chưa')).ownDossier).toBe(true)
})

test('a topic fades after some turns about other things, and comes fresh when spoken of again', () => {
  let context = advanceContext(EMPTY_CONTEXT, understanding({ procedure: candidate, aspect: 'fee' }))
  const thanks = understanding({ intent: 'smalltalk' })
  for (let turn = 0; turn < 4; turn += 1) context = advanceContext(context, thanks)
  expect(context.procedureId).toBe('khai-sinh')
  const again = advanceContext(context, understanding({ procedure: candidate }))
  expect(advanceContext(again, thanks).procedureId).toBe('khai-sinh')
  expect(advanceContext(context, thanks).procedureId).toBeNull()
})

test.each([
  ['còn khai tử thì sao', true],
  ['à không, ý em là tách hộ', true],
  ['cho con tôi thì sao', true],
  ['làm khai tử cần giấy gì', false],
  ['thế lỡ giấy chứng sinh mất rồi thì sao', false],
])('“%s” asks the same of something else: %s', (text, same) => {
  expect(asksTheSame(wordsOf(text))).toBe(same)
})
