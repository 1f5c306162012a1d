import { loadKnowledge } from '../../src/knowledge/index.ts'
import type { SkillDeps, Turn } from '../../src/skills/index.ts'
import { NEW_CONVERSATION } from '../../src/skills/index.ts'
import { EMPTY_CONTEXT, type IntentName, type Understanding } from '../../src/understanding/types.ts'

export const commune = loadKnowledge('knowledge').commune('hoa-mai')

/** Friday 20/11/2026, 09:00 in Viet Nam. */
export const FRIDAY = Temporal.Instant.from('2026-11-20T02:00:00Z').epochMilliseconds

/** An understanding of this intent, sure unless told otherwise. */
export function understood(intent: IntentName, changes: Partial<Understanding> = {}): Understanding {
  return {
    intent,
    procedure: null,
    elsewhere: null,
    candidates: [],
    aspect: null,
    confidence: 0.9,
    action: 'answer',
    otherIntents: [],
    followUp: false,
    trace: [],
    ...changes,
  }
}

/** Skills' surroundings in which every message is understood as told. */
export function depsWith(understand: (text: string) => Understanding): SkillDeps {
  return {
    commune,
    understander: { understand, advance: (context) => context },
    petitions: { byCode: async () => null, ofConversation: async () => [] },
    newTrackingCode: () => 'PA-0000-0000',
    handoverMinutes: 60,
  }
}

export function turnOf(changes: Partial<Turn> = {}): Turn {
  return {
    conversationId: 'c1',
    channel: 'web',
    text: '',
    attachments: [],
    payload: null,
    kind: 'message',
    referral: null,
    state: { ...NEW_CONVERSATION, dialogue: EMPTY_CONTEXT },
    now: FRIDAY,
    ...changes,
  }
}
