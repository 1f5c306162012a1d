import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

export interface ConversationTokens {
  /** A new conversation of this commune: unguessable, and recognisable as ours without asking the database. */
  issue(commune: string): string
  isIssued(token: string, commune: string): boolean
  /** Text derived from the secret, as hard to guess as the token: names of photographs, ids of messages, rate keys. */
  derive(...parts: readonly string[]): string
}

const RANDOM_BYTES = 18
const TAG_BYTES = 12

/** Whoever holds a token reads that conversation, so tokens are random, signed and never logged. */
export function createConversationTokens(secret: string): ConversationTokens {
  const hmac = (purpose: string, parts: readonly string[]): Buffer =>
    createHmac('sha256', secret)
      .update(JSON.stringify([purpose, ...parts]))
      .digest()
  const tag = (commune: string, random: Buffer): Buffer =>
    hmac('web-conversation', [commune, random.toString('base64url')]).subarray(0, TAG_BYTES)

  return {
    issue(commune) {
      const random = randomBytes(RANDOM_BYTES)
      return Buffer.concat([random, tag(commune, random)]).toString('base64url')
    },
    isIssued(token, commune) {
      const bytes = Buffer.from(token, 'base64url')
      if (bytes.length !== RANDOM_BYTES + TAG_BYTES || bytes.toString('base64url') !== token) return false
      return timingSafeEqual(bytes.subarray(RANDOM_BYTES), tag(commune, bytes.subarray(0, RANDOM_BYTES)))
    },
    derive: (...parts) => hmac('web-derived', parts).subarray(0, 24).toString('base64url'),
  }
}
