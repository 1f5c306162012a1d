import { describe, expect, test } from 'vitest'
import { groupTraces, troubleOf } from '../../src/learning/index.ts'
import type { LearningTraceTable } from '../../src/storage/index.ts'

let ids = 0
const trace = (fields: Partial<LearningTraceTable>): LearningTraceTable => ({
  id: `t${++ids}`,
  commune: 'hoa-mai',
  channel: 'web',
  created_on: '2026-11-22',
  intent: 'procedure.ask',
  confidence: 0.3,
  action: 'fallback',
  procedure_id: null,
  aspect: null,
  candidates: '[]',
  other_intents: '[]',
  follow_up: 0,
  rewritten: 0,
  model: 'abc',
  hints: '{}',
  question: null,
  outcome: null,
  chosen_procedure_id: null,
  ...fields,
})
const BIRTH = '[{"id":"khai-sinh","score":0.5}]'

test.each([
  [{ action: 'fallback' }, 'unanswered'],
  [{ action: 'clarify' }, 'askedBack'],
  [{ action: 'answer', confidence: 0.4 }, 'unsure'],
  [{ action: 'answer', confidence: 0.9 }, null],
  [{ action: 'answer', confidence: 0.9, outcome: 'pushedBack' }, 'pushedBack'],
  [{ action: 'clarify', outcome: 'ratedBadly' }, 'ratedBadly'],
  [{ action: 'clarify', outcome: 'chose' }, 'askedBack'],
  [{ action: 'answer', confidence: 0.2, intent: 'conversation.deny' }, null],
] as const)('%j is worth a look as %s', (fields, trouble) => expect(troubleOf(trace(fields))).toBe(trouble))

describe('groups of turns that went badly', () => {
  test('hold what was asked alike, with counts, examples, candidates and a suggestion', () => {
    const traces = [
      trace({ question: 'lm giấy khai sinh cần chi', candidates: BIRTH }),
      trace({ question: 'lam giay khai sinh can chi', candidates: BIRTH, action: 'clarify' }),
      trace({ question: 'LÀM giấy khai sinh cần chi', candidates: BIRTH, outcome: 'pushedBack' }),
      trace({ question: 'bao giờ đến Tết', intent: 'smalltalk' }),
      trace({ question: 'giờ làm việc', action: 'answer', confidence: 0.9, intent: 'office.hours' }),
    ]
    const groups = groupTraces(traces)
    expect(groups).toHaveLength(2)
    expect(groups[0]).toMatchObject({
      count: 3,
      troubles: { pushedBack: 1, unanswered: 1, askedBack: 1 },
      candidates: [{ id: 'khai-sinh', score: 0.5 }],
      suggestion: { procedure: 'khai-sinh' },
    })
    expect(groups[0]?.examples).toHaveLength(2)
    expect(groups[1]).toMatchObject({ count: 1, suggestion: { intent: 'smalltalk' } })
    expect(groupTraces(traces.toReversed()).map(({ id, count }) => [id, count])).toEqual(
      groups.map(({ id, count }) => [id, count]),
    )
  })

  test('of turns without words are those the model took alike', () => {
    const traces = [trace({ candidates: BIRTH }), trace({ candidates: BIRTH }), trace({ candidates: '[]' })]
    expect(groupTraces(traces).map(({ count, examples }) => [count, examples])).toEqual([
      [2, []],
      [1, []],
    ])
  })

  test('believe the citizens’ own choice before the model', () => {
    const chosen = { action: 'clarify', outcome: 'chose', chosen_procedure_id: 'tach-ho' } as const
    const [group] = groupTraces([trace({ question: 'tách ra riêng', candidates: BIRTH, ...chosen })])
    expect(group?.suggestion).toEqual({ procedure: 'tach-ho' })
  })

  test('suggest nothing where nothing is likely', () => {
    const [group] = groupTraces([trace({ candidates: '[{"id":"khai-sinh","score":0.1}]' })])
    expect(group?.suggestion).toBeNull()
  })
})
