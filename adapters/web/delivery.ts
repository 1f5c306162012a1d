import {
  type InboundAttachment,
  WebhookMalformedError,
  type WebhookRequest,
} from '../../src/channel/index.ts'

/** One message of the web chat, as the service's own route hands it over after checking it. */
export interface WebDelivery {
  /** Slug: the account of the web channel. */
  readonly commune: string
  /** The unguessable token the browser holds; it is the citizen's id on this channel. */
  readonly conversationId: string
  readonly messageId: string
  /** Milliseconds since the epoch. */
  readonly sentAt: number
  readonly text: string
  readonly payload?: string
  readonly attachments?: readonly InboundAttachment[]
}

/**
 * The web chat is no foreign platform: nothing signs, our own route checks what a browser sends. Bytes are only
 * read, so that the channel can be driven like any other.
 * @throws {WebhookMalformedError} not a JSON object
 */
export function readWebDelivery(request: WebhookRequest): Partial<WebDelivery> {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(request.body))
  } catch {
    throw new WebhookMalformedError('the body is not JSON')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new WebhookMalformedError('the body is not a JSON object')
  }
  return value
}
