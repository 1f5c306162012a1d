import type { InboundEvent } from '../channel/index.ts'

/** An event of the inbox that waits for the worker. */
export interface PendingEvent {
  readonly seq: number
  readonly conversation_id: string
  readonly event: Extract<InboundEvent, { kind: 'message' | 'opened' }>
  readonly received_at: number
  /** How often answering it failed. */
  readonly attempts: number
}
