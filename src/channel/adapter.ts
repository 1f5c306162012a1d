import type { ChannelName, InboundEvent, RecipientId } from './events.ts'
import type { ReplyMessage } from './reply.ts'

export interface ChannelLimits {
  /** Characters after NFC. */
  readonly maxTextLength: number
  /** Buttons a message can carry; 0 means numbered text. */
  readonly maxButtons: number
  /** How long after the citizen's last word an answer is allowed; null: for ever. */
  readonly replyWindowMs: number | null
}

/** A webhook as it arrived: `body` is the exact bytes, header names are lower case. */
export interface WebhookRequest {
  readonly body: Uint8Array
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly receivedAt: number
}

/** What to answer a platform that asks whether the webhook is ours (a GET before it sends anything). */
export interface WebhookAnswer {
  readonly status: 200 | 403 | 503
  /** Plain text. */
  readonly body: string
}

/** One platform message, ready to send. Opaque JSON outside its adapter; stored in the outbox. */
export type OutboundPayload = Readonly<Record<string, unknown>> & {
  /** Text form of what the citizen will see, for the transcript. */
  readonly preview: string
  /** Options numbered in `preview`, in order: a later “2” means the second payload. */
  readonly options?: readonly { readonly title: string; readonly payload: string }[]
}

export interface DeliveryReceipt {
  /** Null when the platform gives no id. */
  readonly platformMessageId: string | null
}

export interface SendRequest {
  readonly accountId: string
  readonly to: RecipientId
  readonly payload: OutboundPayload
  /** Our id of this delivery; sent along where the platform echoes it or uses it as an idempotency key. */
  readonly deliveryId: string
  /** True when a person wrote it (matters for windows and tags). */
  readonly byStaff: boolean
}

/** All a channel must do. A new channel implements this and touches nothing else. */
export interface ChannelAdapter<Raw = unknown> {
  readonly channel: ChannelName
  readonly limits: ChannelLimits
  /** False when resending after an unknown outcome could show the message twice. */
  readonly safeToResend: boolean
  /** True when the channel itself shows who speaks; elsewhere each answer of the assistant says so in words. */
  readonly showsAuthor: boolean
  /** Answers the platform's verification GET; without this a GET of the webhook is answered 200. */
  answerVerification?(query: URLSearchParams): WebhookAnswer
  /** Over the raw bytes; fails closed. @throws {WebhookRejectedError | WebhookNotConfiguredError} */
  verify(request: WebhookRequest): Raw
  /** Pure. One delivery may hold several events in any order; our own echoes and events of no interest are dropped or typed. */
  parse(raw: Raw): readonly InboundEvent[]
  /** Pure. Splits and simplifies a message to fit `limits`, in sending order. */
  render(message: ReplyMessage): readonly OutboundPayload[]
  /** @throws {SendError} its `outcome` tells whether to try again */
  send(request: SendRequest): Promise<DeliveryReceipt>
}
