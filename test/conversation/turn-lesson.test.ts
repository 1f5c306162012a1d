import { describe, expect, test } from 'vitest'
import { EMPTY_STATE } from '../../src/conversation/index.ts'
import { lessonOf, traceIdAfter } from '../../src/conversation/turn-lesson.ts'
import type { ConversationState, Turn, TurnResult } from '../../src/skills/index.ts'
import type { IntentName, Understanding } from '../../src/understanding/index.ts'
import { START_AT } from './engine-harness.ts'

const SETTINGS = { keepsQuestions: () => true, modelVersion: () => 'abc' }
const MINUTE = 60_000
const flow = { skill: 'petition', step: 'place', data: {}, startedAt: START_AT } as const

function turnOf(fields: Partial<Turn> = {}, state: Partial<ConversationState> = {}): Turn {
  return {
    conversationId: 'c',
    channel: 'web',
    text: 'tách hộ sao ạ',
    attachments: [],
    payload: null,
    kind: 'message',
    referral: null,
    state: { ...EMPTY_STATE, traceId: 'before', heardAt: START_AT - MINUTE, ...state },
    now: START_AT,
    ...fields,
  }
}

function resultOf(intent: IntentName, fields: Partial<TurnResult> = {}): TurnResult {
  const understanding: Understanding = {
    intent,
    procedure: null,
    elsewhere: null,
    candidates: [],
    aspect: null,
    confidence: 0.4,
    action: 'fallback',
    otherIntents: [],
    followUp: false,
    trace: [],
  }
  return {
    reply: [{ text: 'đáp' }],
    effects: [],
    state: EMPTY_STATE,
    trace: {},
    understood: { text: 'tách hộ sao ạ', understanding },
    ...fields,
  }
}

const learnt = (turn: Turn, result: TurnResult) => lessonOf(turn, result, 'hoa-mai', SETTINGS)

describe('what a turn teaches', () => {
  test('is how it was understood, on the day it was said', () => {
    expect(learnt(turnOf(), resultOf('procedure.ask'))).toMatchObject({
      verdict: null,
      trace: { created_on: '2026-09-21', intent: 'procedure.ask', model: 'abc', question: 'tách hộ sao ạ' },
    })
  })

  test.each([
    ['conversation.correct', {}, 'pushedBack'],
    ['abuse', {}, 'pushedBack'],
    ['agent.request', {}, 'askedPerson'],
    ['feedback.complaint', { effects: [rating('complaint', null)] }, 'ratedBadly'],
    ['survey.rate', { effects: [rating('rating', 1)] }, 'ratedBadly'],
  ] as const)('%s is a word on the answer before', (intent, fields, outcome) => {
    expect(learnt(turnOf(), resultOf(intent, fields)).verdict).toMatchObject({ traceId: 'before', outcome })
  })

  test('a good rating, another question or a word much later say nothing of it', () => {
    expect(learnt(turnOf(), resultOf('survey.rate', { effects: [rating('rating', 3)] })).verdict).toBeNull()
    expect(learnt(turnOf(), resultOf('office.hours')).verdict).toBeNull()
    const later = turnOf({ now: START_AT + 31 * MINUTE })
    expect(learnt(later, resultOf('conversation.correct')).verdict).toBeNull()
  })

  test('a picked choice names the procedure that was meant, and a later word is still about that question', () => {
    const offered = { options: [option('1'), option('2')] }
    const turn = turnOf({ payload: '#procedure:tach-ho:overview' }, offered)
    const picked = resultOf('procedure.ask', {
      understood: null,
      state: { ...EMPTY_STATE, dialogue: { ...EMPTY_STATE.dialogue, procedureId: 'tach-ho' } },
    })
    const lesson = learnt(turn, picked)
    expect(lesson).toEqual({
      trace: null,
      verdict: { traceId: 'before', outcome: 'chose', procedureId: 'tach-ho' },
    })
    expect(traceIdAfter(turn, lesson)).toBe('before')
  })

  test('leaves no trace of a conversation being sealed', () => {
    const sealed = resultOf('complaint.formal', { effects: [{ type: 'conversation.restrict' }] })
    expect(learnt(turnOf(), sealed).trace).toBeNull()
  })

  test('keeps no words of a petition under way, nor of one that begins', () => {
    expect(learnt(turnOf({}, { flow }), resultOf('procedure.ask')).trace?.question).toBeNull()
    const begins = resultOf('procedure.ask', { state: { ...EMPTY_STATE, flow } })
    expect(learnt(turnOf(), begins).trace?.question).toBeNull()
  })
})

function rating(kind: 'complaint' | 'rating', value: number | null) {
  return { type: 'feedback.record', kind, text: '', rating: value } as const
}

function option(title: string) {
  return { title, payload: `#procedure:${title}` }
}
