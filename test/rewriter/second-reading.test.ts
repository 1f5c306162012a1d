import { describe, expect, test } from 'vitest'
import { EMPTY_STATE } from '../../src/conversation/index.ts'
import { readAgain } from '../../src/rewriter/index.ts'
import type { Turn, TurnResult } from '../../src/skills/index.ts'
import type { Understanding } from '../../src/understanding/index.ts'

const UNCLEAR: Understanding = {
  intent: 'procedure.ask',
  procedure: null,
  elsewhere: null,
  candidates: [],
  aspect: null,
  confidence: 0.2,
  action: 'fallback',
  otherIntents: [],
  followUp: false,
  trace: ['danger: none'],
}
const CLEAR: Understanding = { ...UNCLEAR, confidence: 0.9, action: 'answer' }
const QUESTION = 'Làm giấy khai sinh cần gì?'
const flow = { skill: 'petition', step: 'place', data: {}, startedAt: 0 } as const

const turn: Turn = {
  conversationId: 'c',
  channel: 'web',
  text: 'lm gks cần chi',
  attachments: [],
  payload: null,
  kind: 'message',
  referral: null,
  state: EMPTY_STATE,
  now: 0,
}
const result = (understanding: Understanding, fields: Partial<TurnResult> = {}): TurnResult => ({
  reply: [{ text: `đáp ${understanding.confidence}` }],
  effects: [],
  state: EMPTY_STATE,
  trace: {},
  understood: { text: turn.text, understanding },
  ...fields,
})

/** What comes of a first and a second result; counts what the rewriter was asked. */
async function outcome(first: TurnResult, second: TurnResult = result(CLEAR), heard: Partial<Turn> = {}) {
  const asked: string[] = []
  const answered: string[] = []
  const chosen = await readAgain(
    { ...turn, ...heard },
    first,
    async (again) => {
      answered.push(again.text)
      return second
    },
    {
      async rewrite(text) {
        asked.push(text)
        return QUESTION
      },
    },
  )
  return { chosen, asked, answered }
}

describe('a hardly understood message', () => {
  test('is answered as its rewriting when that is surer; the trace keeps the citizen’s words and says so', async () => {
    const { chosen, asked, answered } = await outcome(result(UNCLEAR))
    expect([asked, answered]).toEqual([[turn.text], [QUESTION]])
    expect(chosen.reply).toEqual([{ text: 'đáp 0.9' }])
    expect(chosen.trace.rewritten).toBe(true)
    expect(chosen.understood).toEqual({ text: turn.text, understanding: CLEAR, rewritten: true })
  })

  test.each<[string, TurnResult]>([
    ['is no surer', result({ ...CLEAR, confidence: 0.22 })],
    ['is as unclear', result({ ...UNCLEAR, confidence: 0.9 })],
    ['is an emergency', result({ ...CLEAR, intent: 'emergency' })],
    ['is a denunciation', result({ ...CLEAR, intent: 'complaint.formal' })],
    ['begins a petition', result(CLEAR, { state: { ...EMPTY_STATE, flow } })],
    ['does something', result(CLEAR, { effects: [{ type: 'conversation.restrict' }] })],
    ['was decided by a button', result(CLEAR, { understood: null })],
  ])('keeps its first answer when the rewriting %s', async (_, second) => {
    const first = result(UNCLEAR)
    expect((await outcome(first, second)).chosen).toBe(first)
  })

  test('keeps its first answer when there is no rewriting', async () => {
    const first = result(UNCLEAR)
    const respond = () => Promise.reject(new Error('must not be asked'))
    expect(await readAgain(turn, first, respond, { rewrite: async () => null })).toBe(first)
  })
})

test.each<[string, TurnResult, Partial<Turn>]>([
  ['an answered question', result(CLEAR), {}],
  ['an emergency', result({ ...UNCLEAR, intent: 'emergency' }), {}],
  ['a formal complaint', result({ ...UNCLEAR, intent: 'complaint.formal' }), {}],
  ['a request for a person', result({ ...UNCLEAR, intent: 'agent.request' }), {}],
  ['a likely emergency', result({ ...UNCLEAR, otherIntents: [{ intent: 'emergency', score: 0.1 }] }), {}],
  ['a sign of danger', result({ ...UNCLEAR, trace: ['danger: possible'] }), {}],
  ['a petition under way', result(UNCLEAR), { state: { ...EMPTY_STATE, flow } }],
  ['a picture', result(UNCLEAR), { attachments: [{ kind: 'sticker' }] }],
  ['a tapped button', result(UNCLEAR), { payload: '#menu' }],
  ['a long story', result(UNCLEAR), { text: 'chuyện là '.repeat(60) }],
  ['one word', result(UNCLEAR), { text: 'gks' }],
  ['a turn with effects', result(UNCLEAR, { effects: [{ type: 'conversation.restrict' }] }), {}],
])('%s is never sent to be rewritten', async (_, first, heard) => {
  const { chosen, asked } = await outcome(first, result(CLEAR), heard)
  expect(asked).toEqual([])
  expect(chosen).toBe(first)
})
