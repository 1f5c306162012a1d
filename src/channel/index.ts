export type {
  ChannelAdapter,
  ChannelLimits,
  DeliveryReceipt,
  OutboundPayload,
  SendRequest,
  WebhookAnswer,
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
export type { ChannelLog } from './log.ts'
export { noAnswer } from './no-answer.ts'
export { linkLines, numberedMenu, type PlainText, toPlainText } from './plain-text.ts'
export type { Reply, ReplyButton, ReplyLink, ReplyMessage } from './reply.ts'
export { shortenText, splitText } from './split-text.ts'
