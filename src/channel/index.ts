export type {
  ChannelAdapter,
  ChannelLimits,
  DeliveryReceipt,
  OutboundPayload,
  SendRequest,
  WebhookRequest,
} from './adapter.ts'
export {
  SendError,
  type SendOutcome,
  WebhookMalformedError,
  WebhookNotConfiguredError,
  WebhookRejectedError,
} from './errors.ts'
export {
  CHANNEL_NAMES,
  type ChannelName,
  type EventEnvelope,
  type InboundAttachment,
  type InboundEvent,
  type InboundMessage,
  type RecipientId,
} from './events.ts'
export type { Reply, ReplyButton, ReplyLink, ReplyMessage } from './reply.ts'
