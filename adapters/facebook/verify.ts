import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import {
  type WebhookAnswer,
  WebhookMalformedError,
  WebhookNotConfiguredError,
  WebhookRejectedError,
  type WebhookRequest,
} from '../../src/channel/index.ts'
import type { FacebookAccount } from './config.ts'

/** A delivery whose signature was right. */
export interface FacebookDelivery {
  /** The apps whose secret signed it. */
  readonly appIds: readonly string[]
  readonly body: Readonly<Record<string, unknown>>
}

/**
 * Checks `X-Hub-Signature-256`: HMAC-SHA256 of the raw body with the app secret. The older SHA-1 header is ignored.
 * @throws {WebhookNotConfiguredError} no account has an app secret
 * @throws {WebhookRejectedError} with status 401: Meta signs every delivery
 * @throws {WebhookMalformedError} rightly signed, but no JSON object
 */
export function verifyFacebookDelivery(
  request: WebhookRequest,
  accounts: readonly FacebookAccount[],
): FacebookDelivery {
  const able = accounts.filter((account) => account.appSecret !== '')
  if (able.length === 0) throw new WebhookNotConfiguredError('no Facebook account has an app secret')

  const signature = claimedSignature(request)
  const secrets = new Set(able.map((account) => account.appSecret))
  const signer = [...secrets].find((secret) =>
    timingSafeEqual(signature, createHmac('sha256', secret).update(request.body).digest()),
  )
  if (signer === undefined) throw new WebhookRejectedError('the signature fits no configured app secret', 401)
  const appIds = able.filter((account) => account.appSecret === signer).map((account) => account.appId)
  return { appIds, body: parseObject(request.body) }
}

/** Answers `hub.challenge` when mode and token are right; the dots belong to the names. */
export function answerFacebookVerification(
  query: URLSearchParams,
  accounts: readonly FacebookAccount[],
): WebhookAnswer {
  const tokens = accounts.map((account) => account.verifyToken).filter((token) => token !== '')
  if (tokens.length === 0) return { status: 503, body: 'no verify token is configured' }
  const offered = query.get('hub.verify_token') ?? ''
  const challenge = query.get('hub.challenge') ?? ''
  const right = tokens.some((token) => timingSafeEqual(digest(token), digest(offered)))
  // Meta sends a number; anything else could be markup meant for a browser.
  if (query.get('hub.mode') !== 'subscribe' || !right || !/^[\w-]{1,200}$/.test(challenge)) {
    return { status: 403, body: 'forbidden' }
  }
  return { status: 200, body: challenge }
}

function claimedSignature(request: WebhookRequest): Buffer {
  const hex = /^sha256=([0-9a-f]{64})$/i.exec(request.headers['x-hub-signature-256']?.trim() ?? '')?.[1]
  if (hex === undefined) throw new WebhookRejectedError('no signature in the form of Meta', 401)
  return Buffer.from(hex, 'hex')
}

/** Equal lengths for the comparison in constant time. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

function parseObject(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  let value: unknown
  try {
    value = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'))
  } catch (error) {
    throw new WebhookMalformedError('the body is not JSON', { cause: error })
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  throw new WebhookMalformedError('the body is no JSON object')
}
