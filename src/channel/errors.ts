/** The signature is missing, wrong or too old. Nothing of the body may be stored or acted on. */
export class WebhookRejectedError extends Error {
  readonly code = 'WEBHOOK_REJECTED'
  override readonly name = 'WebhookRejectedError'
  /** What the platform must be told: 401 for Facebook; 200 for Zalo, whose console probes unsigned. */
  readonly status: 200 | 401
  constructor(message: string, status: 200 | 401) {
    super(message)
    this.status = status
  }
}

/** No secret is configured, so no signature can be checked: 503, and the log says which key is missing. */
export class WebhookNotConfiguredError extends Error {
  readonly code = 'WEBHOOK_NOT_CONFIGURED'
  override readonly name = 'WebhookNotConfiguredError'
}

/** Correctly signed, but not what the platform documents (not JSON, not an object): 400. */
export class WebhookMalformedError extends Error {
  readonly code = 'WEBHOOK_MALFORMED'
  override readonly name = 'WebhookMalformedError'
}

/**
 * How a failed send ended.
 * - `retry`: surely not delivered, try again after `retryAfterMs` or the usual back-off
 * - `unknown`: may have been delivered (timeout, connection cut after the body left, 5xx)
 * - `permanent`: this message will never get through
 * - `alert`: the account is cut off; nothing gets through until staff act
 */
export type SendOutcome = 'retry' | 'unknown' | 'permanent' | 'alert'

export class SendError extends Error {
  readonly code = 'SEND_FAILED'
  override readonly name = 'SendError'
  readonly outcome: SendOutcome
  /** The platform's own code, for operators. */
  readonly platformCode: string
  readonly retryAfterMs: number | undefined
  constructor(
    message: string,
    details: { outcome: SendOutcome; platformCode: string; retryAfterMs?: number; cause?: unknown },
  ) {
    super(message, { cause: details.cause })
    this.outcome = details.outcome
    this.platformCode = details.platformCode
    this.retryAfterMs = details.retryAfterMs
  }
}
