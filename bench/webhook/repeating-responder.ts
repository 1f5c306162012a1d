import type { Responder } from '../../src/skills/types.ts'

/** Says what it heard, a line a message, so that every message can be found again at the simulator. */
export const repeatingResponder: Responder = {
  async respond(turn) {
    return {
      reply: [{ text: turn.text, buttons: [{ title: 'Gặp cán bộ', payload: '#handover' }] }],
      effects: [],
      state: { ...turn.state, greetedAt: turn.state.greetedAt ?? turn.now },
      trace: { skill: 'repeat' },
    }
  },
}
