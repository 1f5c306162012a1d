import { expect, it } from 'vitest'
import { EMPTY_STATE, parseState, serialiseState } from '../../src/conversation/index.ts'
import type { ConversationState } from '../../src/skills/types.ts'

const state: ConversationState = {
  dialogue: { intent: 'procedure.ask', procedureId: 'dang-ky-khai-sinh', aspect: 'fee', offered: ['a', 'b'] },
  flow: { skill: 'petition', step: 'place', data: { content: 'đèn hỏng' }, startedAt: 5 },
  options: [{ title: 'Lệ phí', payload: '#fee' }],
  greetedAt: 7,
}

it('reads back what it wrote', () => {
  expect(parseState(serialiseState(state))).toEqual(state)
})

it.each(['', '{}', 'not json', 'null', '[]', '7'])('begins anew where “%s” was stored', (json) => {
  expect(parseState(json)).toEqual(EMPTY_STATE)
})

it('forgets only the parts another version wrote differently', () => {
  const older = {
    ...state,
    dialogue: { ...state.dialogue, intent: 'gone.intent' },
    options: ['Lệ phí'],
    flow: { skill: 'petition' },
  }
  expect(parseState(JSON.stringify(older))).toEqual({
    ...state,
    dialogue: { ...state.dialogue, intent: null },
    options: [],
    flow: null,
  })
})
