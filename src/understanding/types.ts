/** What the citizen wants. One YAML file in `intents/` each; an intent belongs to exactly one skill. */
export const INTENT_NAMES = [
  'procedure.ask',
  'dossier.status',
  'office.hours',
  'office.address',
  'office.contact',
  'appointment.book',
  'petition.create',
  'petition.status',
  'complaint.formal',
  'feedback.praise',
  'feedback.complaint',
  'survey.rate',
  'announcement.ask',
  'subscribe',
  'unsubscribe',
  'agent.request',
  'emergency',
  'greet',
  'thanks',
  'goodbye',
  'help',
  'smalltalk',
  'out_of_scope',
  'abuse',
  'conversation.cancel',
  'conversation.confirm',
  'conversation.deny',
  'conversation.correct',
  'privacy.ask',
  'scam.warn',
] as const

export type IntentName = (typeof INTENT_NAMES)[number]

/** What is asked of a procedure. */
export const ASPECTS = [
  'overview',
  'documents',
  'fee',
  'time',
  'where',
  'online',
  'steps',
  'eligibility',
  'form',
  'legal',
  'result',
] as const

export type Aspect = (typeof ASPECTS)[number]

/**
 * What the assistant should do with its understanding.
 * - `answer`: sure enough
 * - `clarify`: offer the candidates (at most four) and ask which
 * - `fallback`: say honestly that it does not know and offer a person
 * - `handover`: bring a person at once
 * - `refuse`: a polite refusal in one sentence (bait, injections, abuse)
 */
export type Action = 'answer' | 'clarify' | 'fallback' | 'handover' | 'refuse'

export interface ProcedureCandidate {
  /** Knowledge id (slug), always present. */
  readonly id: string
  /** National code, null where it is not known. */
  readonly code: string | null
  readonly name: string
  /** Between 0 and 1, comparable within one result. */
  readonly score: number
}

/** What the last turns were about; plain JSON, kept with the conversation. */
export interface DialogueContext {
  readonly intent: IntentName | null
  readonly procedureId: string | null
  readonly aspect: Aspect | null
  /** Procedures offered in the last question back, in the order shown. */
  readonly offered: readonly string[]
  /** Turns since the procedure was last spoken of; absent: none. */
  readonly turnsSince?: number | undefined
}

export const EMPTY_CONTEXT: DialogueContext = { intent: null, procedureId: null, aspect: null, offered: [] }

export interface Understanding {
  readonly intent: IntentName
  readonly procedure: ProcedureCandidate | null
  /** Knowledge id of the matter of another body that is asked about; then `procedure` is null. */
  readonly elsewhere: string | null
  /** Of the commune. Best first, at most four. */
  readonly candidates: readonly ProcedureCandidate[]
  readonly aspect: Aspect | null
  /** Calibrated: of the messages with confidence 0.8, about 80 % are right. */
  readonly confidence: number
  readonly action: Action
  /** Second-best reading where two wishes stand in one message (a complaint and a question). */
  readonly otherIntents: readonly { readonly intent: IntentName; readonly score: number }[]
  /** True when the message only makes sense after the previous one (“thế còn lệ phí?”). */
  readonly followUp: boolean
  /** Why, for staff who are curious: never shown to citizens. */
  readonly trace: readonly string[]
}

export interface Understander {
  /** Pure and fast (about a millisecond). Never throws on any text. */
  understand(text: string, context: DialogueContext): Understanding
  /** The context after this understanding was answered. */
  advance(context: DialogueContext, understanding: Understanding): DialogueContext
}
