import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

const VERSION = 'v1'
const NONCE_BYTES = 12
const TAG_BYTES = 16
const MIN_SECRET_BYTES = 32

/** A sealed value was altered, or sealed with another secret. */
export class SealBrokenError extends Error {
  readonly code = 'SEAL_BROKEN'
  override readonly name = 'SealBrokenError'
}

/** Keeps personal fields unreadable in the database and its backups. */
export interface FieldCipher {
  /** Encrypted and protected against change; the same text gives another value every time. */
  seal(text: string): string
  /** @throws {SealBrokenError} */
  open(sealed: string): string
  /** The same text always gives the same 64 hex digits, useless without the secret: to find equals. */
  keyedHash(text: string): string
}

/**
 * AES-256-GCM and HMAC-SHA-256, each under its own key derived by HKDF. The prefix names the version, so that keys can
 * change later.
 * @param secret at least 32 bytes
 * @throws {RangeError} shorter secret
 */
export function createFieldCipher(secret: string | Uint8Array): FieldCipher {
  const bytes = Buffer.from(secret as string)
  if (bytes.length < MIN_SECRET_BYTES)
    throw new RangeError(`the secret needs at least ${MIN_SECRET_BYTES} bytes`)
  const key = (use: string) => Buffer.from(hkdfSync('sha256', bytes, 'nghedan', use, 32))
  const sealKey = key('field-seal-v1')
  const hashKey = key('field-hash-v1')
  return {
    seal(text) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonce)
      cipher.setAAD(Buffer.from(VERSION))
      const body = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
      return `${VERSION}.${body.toString('base64url')}`
    },
    open(sealed) {
      const [version, body] = sealed.split('.')
      const raw = Buffer.from(body ?? '', 'base64url')
      if (version !== VERSION || raw.length < NONCE_BYTES + TAG_BYTES) {
        throw new SealBrokenError('not a value sealed by this service')
      }
      try {
        const decipher = createDecipheriv('aes-256-gcm', sealKey, raw.subarray(0, NONCE_BYTES))
        decipher.setAAD(Buffer.from(VERSION))
        decipher.setAuthTag(raw.subarray(-TAG_BYTES))
        const text = Buffer.concat([decipher.update(raw.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()])
        return text.toString('utf8')
      } catch (cause) {
        throw new SealBrokenError('altered, or sealed with another secret', { cause })
      }
    },
    keyedHash: (text) => createHmac('sha256', hashKey).update(text).digest('hex'),
  }
}
