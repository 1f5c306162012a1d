import { createHash, timingSafeEqual } from 'node:crypto'
import {
  WebhookMalformedError,
  WebhookNotConfiguredError,
  WebhookRejectedError,
  type WebhookRequest,
} from '../../src/channel/index.ts'
import type { ZaloAccount } from './config.ts'

/** A delivery whose signature was right. */
export interface ZaloDelivery {
  /** The app whose key signed it. */
  readonly appId: string
  /** The signed timestamp: milliseconds since the epoch. */
  readonly sentAt: number
  readonly body: Readonly<Record<string, unknown>>
}

/** Zalo repeats for about 1 h 51 min. */
const MAX_AGE_MS = 2 * 60 * 60 * 1000
/** Clocks of two companies differ. */
const MAX_AHEAD_MS = 5 * 60 * 1000

/**
 * Checks `X-ZEvent-Signature`: SHA-256 over app id, raw body, timestamp and OA secret key, in hex of any case, with or
 * without `mac=`. The timestamp is that of the body, else of the header `X-ZEvent-Timestamp`.
 * @throws {WebhookNotConfiguredError} no account has an app id and a signing key
 * @throws {WebhookRejectedError} with status 200: the console saves a webhook only when its unsigned probe gets 200
 * @throws {WebhookMalformedError} rightly signed, but no JSON object
 */
export function verifyZaloDelivery(request: WebhookRequest, accounts: readonly ZaloAccount[]): ZaloDelivery {
  const keysOfApp = signingKeys(accounts)
  if (keysOfApp.size === 0) {
    throw new WebhookNotConfiguredError('no Zalo account has both an app id and an OA secret key')
  }
  const signature = claimedSignature(request)
  const body = parseJson(request.body)
  const fields = isRecord(body) ? body : {}
  const appIds = typeof fields.app_id === 'string' ? [fields.app_id] : [...keysOfApp.keys()]
  const timestamps = [fields.timestamp, request.headers['x-zevent-timestamp']].filter(isTimestamp)

  for (const timestamp of new Set(timestamps)) {
    for (const appId of appIds) {
      for (const key of keysOfApp.get(appId) ?? []) {
        if (!timingSafeEqual(signature, zaloSignature(appId, request.body, timestamp, key))) continue
        refuseStale(Number(timestamp), request.receivedAt)
        if (!isRecord(body)) throw new WebhookMalformedError('the body is no JSON object')
        return { appId, sentAt: Number(timestamp), body }
      }
    }
  }
  throw new WebhookRejectedError('the signature fits no configured key', 200)
}

function signingKeys(accounts: readonly ZaloAccount[]): ReadonlyMap<string, readonly string[]> {
  const keys = new Map<string, readonly string[]>()
  for (const account of accounts) {
    const own = account.signingKeys.filter((key) => key !== '')
    if (account.appId === '' || own.length === 0) continue
    keys.set(account.appId, [...new Set([...(keys.get(account.appId) ?? []), ...own])])
  }
  return keys
}

function claimedSignature(request: WebhookRequest): Buffer {
  const hex = /^(?:mac=)?([0-9a-f]{64})$/i.exec(request.headers['x-zevent-signature']?.trim() ?? '')?.[1]
  if (hex === undefined) throw new WebhookRejectedError('no signature in the form of Zalo', 200)
  return Buffer.from(hex, 'hex')
}

function zaloSignature(appId: string, body: Uint8Array, timestamp: string, key: string): Buffer {
  return createHash('sha256').update(appId).update(body).update(timestamp).update(key).digest()
}

function refuseStale(sentAt: number, receivedAt: number): void {
  if (receivedAt - sentAt > MAX_AGE_MS) throw new WebhookRejectedError('the event is too old', 200)
  if (sentAt - receivedAt > MAX_AHEAD_MS) throw new WebhookRejectedError('the event lies in the future', 200)
}

function isTimestamp(value: unknown): value is string {
  return typeof value === 'string' && /^\d{13}$/.test(value)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8'))
  } catch {
    return undefined
  }
}
