import { describe, expect, test } from 'vitest'
import { type HeardTurn, traceOf } from '../../src/learning/index.ts'
import type { Understanding } from '../../src/understanding/index.ts'

const understanding: Understanding = {
  intent: 'procedure.ask',
  procedure: null,
  elsewhere: null,
  candidates: [{ id: 'tach-ho', code: null, name: 'Tách hộ', score: 0.41234 }],
  aspect: null,
  confidence: 0.31234,
  action: 'fallback',
  otherIntents: [],
  followUp: false,
  trace: [],
}
const TEXT = 'toi ten la tran thi sau, sdt 0912345678, hoi le phi'
const heard = (fields: Partial<HeardTurn> = {}): HeardTurn => ({
  commune: 'hoa-mai',
  channel: 'web',
  on: '2026-11-22',
  text: TEXT,
  understanding,
  rewritten: false,
  model: 'abc',
  mayKeepQuestion: true,
  ...fields,
})

describe('a trace', () => {
  test('holds how the message was understood and written, and not one of its words', () => {
    const trace = traceOf(heard({ mayKeepQuestion: false }))
    expect(trace).toMatchObject({
      intent: 'procedure.ask',
      confidence: 0.312,
      candidates: '[{"id":"tach-ho","score":0.412}]',
      question: null,
    })
    expect(JSON.parse(trace.hints)).toEqual({
      marks: 'none',
      length: 'sentence',
      shorthand: true,
      shouting: false,
      lines: 'one',
    })
    for (const word of TEXT.split(/\W+/).filter((one) => one.length > 3))
      expect(JSON.stringify(trace)).not.toContain(word)
  })

  test('keeps the cleaned words where the commune wants them', () => {
    expect(traceOf(heard()).question).toBe('toi ten la [tên], sdt [điện thoại], hoi le phi')
  })

  test.each(['emergency', 'complaint.formal', 'petition.create', 'agent.request', 'abuse'] as const)(
    'never keeps words of %s',
    (intent) => expect(traceOf(heard({ understanding: { ...understanding, intent } })).question).toBeNull(),
  )

  test('never keeps words that may be an emergency or a denunciation', () => {
    const otherIntents = [{ intent: 'complaint.formal', score: 0.2 }] as const
    expect(traceOf(heard({ understanding: { ...understanding, otherIntents } })).question).toBeNull()
  })

  test('keeps no words that still look personal', () => {
    expect(traceOf(heard({ text: 'mật khẩu của em là hoahong' })).question).toBeNull()
  })

  test('has an id of its own that tells neither time nor person', () => {
    const ids = [traceOf(heard()).id, traceOf(heard()).id]
    expect(new Set(ids).size).toBe(2)
    expect(ids[0]?.[14]).toBe('4')
  })
})
