import { z } from 'zod'
import type { ConversationState, SkillName } from '../skills/types.ts'
import { ASPECTS, EMPTY_CONTEXT, INTENT_NAMES } from '../understanding/types.ts'

/** A conversation nobody has said anything in. */
export const EMPTY_STATE: ConversationState = {
  dialogue: EMPTY_CONTEXT,
  flow: null,
  options: [],
  greetedAt: null,
}

const dialogue = z.object({
  intent: z.enum(INTENT_NAMES).nullable().catch(null),
  procedureId: z.string().nullable().catch(null),
  aspect: z.enum(ASPECTS).nullable().catch(null),
  offered: z.array(z.string()).catch([]),
  turnsSince: z.number().optional().catch(undefined),
})

const flow = z.object({
  skill: z.string().transform((name) => name as SkillName),
  step: z.string(),
  data: z.record(z.string(), z.unknown()).catch({}),
  startedAt: z.number().catch(0),
})

const state = z.object({
  dialogue: dialogue.catch({ ...EMPTY_CONTEXT, offered: [] }),
  flow: flow.nullable().catch(null),
  options: z.array(z.object({ title: z.string(), payload: z.string() })).catch([]),
  greetedAt: z.number().nullable().catch(null),
  wrongCodesAt: z.array(z.number()).catch([]).optional(),
  heardAt: z.number().optional().catch(undefined),
  traceId: z.string().optional().catch(undefined),
})

/**
 * What was stored, in today's shape: parts an older or newer version wrote differently are forgotten, never an error.
 * Forgetting a flow costs the citizen a question asked twice; an error would cost the answer.
 */
export function parseState(json: string): ConversationState {
  if (json === '{}' || json === '') return EMPTY_STATE
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return EMPTY_STATE
  }
  const parsed = state.safeParse(value)
  return parsed.success ? parsed.data : EMPTY_STATE
}

/** As {@link parseState} reads it. */
export function serialiseState(value: ConversationState): string {
  return JSON.stringify(value)
}
