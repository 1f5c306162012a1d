import { expect, test } from 'vitest'
import { refusalsOf } from '../../src/understanding/refusals.ts'
import { judged } from './judged-message.ts'

test('what is off the subject is caught by its name or by an honest “I do not know”', () => {
  const off = { intent: 'out_of_scope' } as const
  const { outOfScopeCaught } = refusalsOf([
    judged(off, { intent: 'out_of_scope' }),
    judged(off, { action: 'fallback' }, { intentRight: false }),
    judged(off, { intent: 'help' }, { intentRight: false }),
  ])
  expect(outOfScopeCaught).toEqual({ right: 2, of: 3 })
})

test('a real question counts as refused when it is turned away, not when it is asked back about', () => {
  const { realRefused } = refusalsOf([
    judged({ procedure: 'A' }, { action: 'clarify' }),
    judged({ procedure: 'A' }, { action: 'fallback' }),
    judged({ procedure: 'A' }, { intent: 'smalltalk' }, { intentRight: false }),
  ])
  expect(realRefused).toEqual({ right: 2, of: 3 })
})

test('the business of other bodies is caught where none of ours is named', () => {
  const { elsewhereCaught } = refusalsOf([
    judged({}, {}, { keptQuiet: true }),
    judged({}, {}, { keptQuiet: false }),
  ])
  expect(elsewhereCaught).toEqual({ right: 1, of: 2 })
})
