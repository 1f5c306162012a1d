import type { Generated } from 'kysely'

/**
 * Tables, the same on SQLite and PostgreSQL. Instants are milliseconds since the epoch (`…_at`), booleans 0 or 1,
 * JSON is text. Columns ending in `_sealed` are encrypted by the field cipher; `search` holds text folded to bare
 * lower-case letters for search without diacritics.
 */
export interface Database {
  conversations: ConversationTable
  inbox: InboxTable
  messages: MessageTable
  outbox: OutboxTable
  petitions: PetitionTable
  petition_events: PetitionEventTable
  petition_attachments: PetitionAttachmentTable
  feedback: FeedbackTable
  handovers: HandoverTable
  alerts: AlertTable
  channel_tokens: ChannelTokenTable
  learning_traces: LearningTraceTable
  daily_counts: DailyCountTable
}

export interface ConversationTable {
  id: string
  commune: string
  channel: string
  account_id: string
  sender_id: string
  /** ConversationState as JSON. */
  state: string
  mode: 'assistant' | 'handover'
  /** When the assistant speaks again although no officer gave back; null outside a hand-over. */
  handover_until_at: number | null
  /** Sealed conversations (denunciations) are left out of lists, search and figures. */
  restricted: number
  /** The citizen left or blocked the account. */
  closed: number
  created_at: number
  last_inbound_at: number
  last_message_at: number
  /** When the worker takes this conversation; null while nothing is pending. */
  due_at: number | null
  /** When the first pending message of the burst being gathered came; null while nothing is pending. */
  burst_started_at: number | null
  /** Times it was claimed since its last finished turn: a message that kills the process shows here. */
  claims: Generated<number>
  lease_owner: string | null
  lease_until_at: number | null
}

interface InboxTable {
  seq: Generated<number>
  channel: string
  account_id: string
  message_id: string
  conversation_id: string
  /** InboundEvent as JSON; emptied once done, so that words stand in one place only. */
  event: string
  sent_at: number
  received_at: number
  state: 'pending' | 'done' | 'failed'
  attempts: number
  last_error: string | null
}

export interface MessageTable {
  id: string
  seq: Generated<number>
  conversation_id: string
  author: 'citizen' | 'assistant' | 'officer'
  officer_id: string | null
  text: string
  /** InboundAttachment[] as JSON. */
  attachments: string
  /** Why the assistant said it, as JSON; null for people's words. */
  trace: string | null
  /** The platform's id of the citizen's message, or the outbox id of ours. */
  reference: string
  sent_at: number
  search: string
}

export interface OutboxTable {
  /** The delivery id the platform may echo. */
  id: string
  seq: Generated<number>
  conversation_id: string
  channel: string
  account_id: string
  recipient_id: string
  /** OutboundPayload as JSON. */
  payload: string
  by_staff: number
  /** `uncertain`: sent, but the answer never came back; `dead`: staff must look. */
  state: 'pending' | 'sending' | 'sent' | 'uncertain' | 'dead'
  attempts: number
  next_attempt_at: number
  lease_owner: string | null
  lease_until_at: number | null
  platform_message_id: string | null
  /** The platform's own code, or ours; never text of a person. */
  last_error: string | null
  created_at: number
  /** Null exactly while `pending` or `sending`. */
  finished_at: number | null
  /** Staff sent a copy of this dead or uncertain row. */
  resent_by: string | null
  resent_at: number | null
}

export interface PetitionTable {
  id: string
  seq: Generated<number>
  /** What the citizen reads over the phone. */
  code: string
  commune: string
  conversation_id: string
  kind: 'report' | 'suggestion' | 'regulation'
  field: string
  hamlet_id: string | null
  place: string
  latitude: number | null
  longitude: number | null
  content: string
  phone_sealed: string | null
  priority: string
  state: PetitionState
  officer_id: string
  /** Body outside the commune that has to act (power company …), as named in the commune's routing. */
  external: string | null
  restricted: number
  received_at: number
  due_at: number | null
  due_explanation: string
  updated_at: number
  answered_at: number | null
  search: string
}

/** First version of the life cycle; “đã tiếp nhận” (accepted) only after an officer looked. */
export type PetitionState =
  | 'sent'
  | 'accepted'
  | 'inProgress'
  | 'answered'
  | 'reopened'
  | 'rejected'
  | 'closed'

export interface PetitionEventTable {
  id: string
  seq: Generated<number>
  petition_id: string
  at: number
  /** `citizen`, `assistant` or an officer id. */
  actor: string
  kind: 'created' | 'assigned' | 'state' | 'answer' | 'note' | 'citizenReply' | 'correction'
  /** JSON by kind. */
  detail: string
}

interface PetitionAttachmentTable {
  id: string
  petition_id: string
  kind: string
  url: string
  name: string | null
  received_at: number
}

interface FeedbackTable {
  id: string
  commune: string
  conversation_id: string
  kind: 'praise' | 'complaint' | 'rating'
  rating: number | null
  text: string
  created_at: number
  search: string
}

interface HandoverTable {
  id: string
  conversation_id: string
  commune: string
  reason: string
  opened_at: number
  taken_by: string | null
  taken_at: number | null
  closed_at: number | null
}

export interface AlertTable {
  id: string
  commune: string
  /** `failure`: the assistant could not answer a message. */
  kind: 'emergency' | 'account' | 'restricted' | 'failure'
  conversation_id: string | null
  detail: string
  created_at: number
  acknowledged_by: string | null
  acknowledged_at: number | null
}

interface ChannelTokenTable {
  channel: string
  account_id: string
  tokens_sealed: string
  updated_at: number
}

/** What one turn may teach. No conversation, no person, no time of day: the row cannot be led back to who spoke. */
export interface LearningTraceTable {
  id: string
  commune: string
  channel: string
  /** Calendar day in Vietnam, `2026-11-22`. */
  created_on: string
  intent: string
  confidence: number
  action: string
  procedure_id: string | null
  aspect: string | null
  /** `{id, score}[]` as JSON, best first. */
  candidates: string
  /** `{intent, score}[]` as JSON. */
  other_intents: string
  follow_up: number
  /** A language model put the question into other words. */
  rewritten: number
  /** Which model understood it. */
  model: string
  /** How it was written, as JSON. */
  hints: string
  /** Anonymised words; null unless the commune keeps them. */
  question: string | null
  outcome: 'ratedBadly' | 'pushedBack' | 'askedPerson' | 'chose' | null
  /** The procedure the citizen picked from those offered. */
  chosen_procedure_id: string | null
}

interface DailyCountTable {
  name: string
  /** Calendar day in Vietnam. */
  counted_on: string
  count: number
}
