import { expect, test } from 'vitest'
import { evalIntent } from '../../src/understanding/eval-intent.ts'
import {
  judge,
  type LabelledMessage,
  parseLabelledMessage,
  summarise,
} from '../../src/understanding/scoring.ts'
import type { Understander, Understanding } from '../../src/understanding/types.ts'
import { MESSAGE, UNDERSTANDING } from './judged-message.ts'

const message = (parts: Partial<LabelledMessage>): LabelledMessage => ({ ...MESSAGE, ...parts })

const answering = (parts: Partial<Understanding>): Understander => ({
  understand: () => ({ ...UNDERSTANDING, ...parts }),
  advance: (context) => context,
})
const named = (name: string) => ({ procedure: { id: 'p', code: null, name, score: 1 } })
const clock = () => 0

test('names compare without case, leading “Thủ tục”, and with hàng tháng as hằng tháng', () => {
  const label = message({ procedure: 'Thủ tục hưởng trợ cấp hằng tháng' })
  expect(judge(answering(named('Hưởng trợ cấp hàng tháng')), label, false, clock).procedureRight).toBe(true)
})

test('naming a procedure where none is right counts against, unless it is acceptable', () => {
  expect(judge(answering(named('Tách hộ')), message({}), false, clock).keptQuiet).toBe(false)
  expect(
    judge(answering(named('Tách hộ')), message({ acceptable: ['Tách hộ'] }), false, clock).keptQuiet,
  ).toBe(true)
})

test('asking back is right only where the label allows it', () => {
  const asked = answering({ action: 'clarify' })
  expect(judge(asked, message({ procedure: 'A' }), false, clock).procedureRight).toBe(false)
  expect(judge(asked, message({ procedure: 'A', note: 'ambiguous' }), false, clock).procedureRight).toBe(true)
  expect(
    judge(asked, message({ procedure: 'A', acceptable: ['B b', 'C c', 'D d'] }), false, clock).procedureRight,
  ).toBe(true)
  expect(
    judge(asked, message({ procedure: 'A', acceptable: ['help', 'greet', 'thanks'] }), false, clock)
      .procedureRight,
  ).toBe(false)
})

test('a reading is right by what was thought of first, answered or not', () => {
  const offered = (action: 'clarify' | 'fallback') =>
    answering({ action, candidates: [{ id: 'a', code: null, name: 'A a', score: 0.4 }] })
  for (const action of ['clarify', 'fallback'] as const) {
    expect(judge(offered(action), message({ procedure: 'A a' }), false, clock).readingRight).toBe(true)
    expect(judge(offered(action), message({ procedure: 'B b' }), false, clock).readingRight).toBe(false)
    expect(judge(offered(action), message({}), false, clock).readingRight).toBe(false)
  }
  const abroad = answering({ elsewhere: 'ho-chieu' })
  expect(judge(abroad, message({}), false, clock).readingRight).toBe(true)
  expect(judge(abroad, message({ procedure: 'A a' }), false, clock).readingRight).toBe(false)
})

test('the bare form is judged on the text without marks', () => {
  const heard: string[] = []
  const listener: Understander = {
    ...answering({}),
    understand: (text, context) => {
      heard.push(text)
      return answering({}).understand(text, context)
    },
  }
  judge(listener, message({ text: 'Đăng ký', context: ['Hộ'] }), true, clock)
  expect(heard).toEqual(['ho', 'dang ky'])
})

test('a summary counts what was judged and reports dangers apart', () => {
  const scores = summarise([
    judge(answering({ intent: 'emergency' }), message({ intent: 'emergency' }), false, clock),
    judge(answering({ intent: 'emergency' }), message({ intent: 'greet' }), false, clock),
  ])
  expect(scores.intent).toEqual({ right: 1, of: 2 })
  expect(scores.emergency).toEqual({ right: 1, of: 1 })
  expect(scores.noFalseAlarm).toEqual({ right: 0, of: 1 })
  expect(scores.procedureTop1).toEqual({ right: 0, of: 0 })
})

test('wishes only this assistant tells apart are reported under the nearest label', () => {
  expect(evalIntent({ intent: 'privacy.ask', procedure: null })).toBe('help')
  expect(evalIntent({ intent: 'office.hours', procedure: null })).toBe('office.hours')
})

test('a line that is no labelled message is refused', () => {
  expect(() => parseLabelledMessage('{"id": 1}')).toThrow()
})
