import type { ChannelName, InboundAttachment, Reply } from '../channel/index.ts'
import type { CommuneKnowledge } from '../knowledge/index.ts'
import type { PetitionDraft, PetitionReader } from '../petitions/types.ts'
import type { DialogueContext, IntentName, Understander, Understanding } from '../understanding/types.ts'

export type SkillName =
  | 'procedure'
  | 'office'
  | 'dossier'
  | 'appointment'
  | 'petition'
  | 'petition-status'
  | 'complaint'
  | 'feedback'
  | 'announcement'
  | 'handover'
  | 'emergency'
  | 'privacy'
  | 'scam'
  | 'smalltalk'

/** A skill in the middle of something: kept with the conversation, survives restarts. Plain JSON. */
export interface Flow {
  readonly skill: SkillName
  readonly step: string
  readonly data: Readonly<Record<string, unknown>>
  readonly startedAt: number
}

/** What a conversation remembers between turns. Plain JSON. */
export interface ConversationState {
  readonly dialogue: DialogueContext
  readonly flow: Flow | null
  /** Choices of the last message, in the order shown: “2” means the second. */
  readonly options: readonly { readonly title: string; readonly payload: string }[]
  /** The first-contact text was shown. */
  readonly greetedAt: number | null
  /** When tracking codes that do not exist were asked for, within the last hour. */
  readonly wrongCodesAt?: readonly number[] | undefined
  /** When the citizen last wrote. */
  readonly heardAt?: number | undefined
  /** The learning trace a word on the last answer would be about. */
  readonly traceId?: string | undefined
}

/** One burst of messages from one citizen, read together. */
export interface Turn {
  readonly conversationId: string
  readonly channel: ChannelName
  /** All texts of the burst, one a line, NFC. May be empty (photo only). */
  readonly text: string
  readonly attachments: readonly InboundAttachment[]
  /** Payload of the last button tapped in the burst. */
  readonly payload: string | null
  /** `opened`: first contact without words. */
  readonly kind: 'message' | 'opened'
  readonly referral: string | null
  readonly state: ConversationState
  /** Milliseconds since the epoch. */
  readonly now: number
}

/** What happens beside the reply; committed in the same transaction. */
export type Effect =
  | { readonly type: 'petition.create'; readonly petition: PetitionDraft }
  | {
      readonly type: 'petition.citizenReply'
      readonly petitionId: string
      readonly text: string
      readonly attachments: readonly InboundAttachment[]
      /** The citizen says it is not solved. */
      readonly reopen: boolean
    }
  | {
      readonly type: 'feedback.record'
      readonly kind: 'praise' | 'complaint' | 'rating'
      readonly text: string
      readonly rating: number | null
    }
  | { readonly type: 'handover.open'; readonly reason: string; readonly untilAt: number }
  | { readonly type: 'alert.raise'; readonly kind: 'emergency' | 'restricted'; readonly detail: string }
  /** Seal the conversation: denunciation content is out of lists, search and figures. */
  | { readonly type: 'conversation.restrict' }

export interface TurnResult {
  readonly reply: Reply
  readonly effects: readonly Effect[]
  readonly state: ConversationState
  /** Why, for staff: JSON, without copies of the citizen's text. */
  readonly trace: Readonly<Record<string, unknown>>
  /** What was understood of which words; null where a button or a numbered choice decided. */
  readonly understood?: UnderstoodWords | null
}

export interface UnderstoodWords {
  readonly text: string
  readonly understanding: Understanding
  /** True when a language model put the question into other words first; `text` is the citizen's. */
  readonly rewritten?: boolean
}

/** Turns one burst into a reply, effects and the next state. The engine commits all of it at once. */
export interface Responder {
  respond(turn: Turn): Promise<TurnResult>
}

export interface SkillDeps {
  readonly commune: CommuneKnowledge
  readonly petitions: PetitionReader
  readonly understander: Understander
  /** A fresh tracking code, unique in all likelihood; the database refuses a repeat. */
  readonly newTrackingCode: () => string
  /** Minutes an unanswered hand-over keeps the assistant silent. */
  readonly handoverMinutes: number
}

/** A turn as a skill sees it: understood, with the flow it owns (if it is in the middle of one). */
export interface SkillTurn extends Turn {
  readonly understanding: Understanding
  readonly flow: Flow | null
}

export interface SkillResult {
  readonly reply: Reply
  readonly effects?: readonly Effect[]
  /** The flow to go on with; null ends it. */
  readonly flow: Flow | null
  /** Replaces the memory of wrong tracking codes. */
  readonly wrongCodesAt?: readonly number[] | undefined
  /** Set when the skill knows better what the talk is about now. */
  readonly dialogue?: DialogueContext
}

export interface Skill {
  readonly name: SkillName
  /** An intent belongs to exactly one skill. */
  readonly intents: readonly IntentName[]
  /** Payloads beginning with one of these come to this skill, e.g. `#petition`. */
  readonly payloads: readonly string[]
  /**
   * While this skill's flow is open it sees every message first; `pass` hands a message that is plainly about
   * something else to the skill of its intent, and the flow stays open.
   */
  handle(turn: SkillTurn, deps: SkillDeps): Promise<SkillResult | 'pass'>
}
