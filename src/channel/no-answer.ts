import { SendError } from './errors.ts'

/** Causes that arise before a connection stands: nothing of the request has left. */
const NEVER_CONNECTED: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
])

/**
 * What a `fetch` that threw means for the message: `retry` when no connection ever stood, `unknown` when the request
 * may have been read (timeout, connection cut).
 * @param error what `fetch`, or reading its body, threw
 */
export function noAnswer(error: unknown): SendError {
  const codes = causeCodes(error)
  const neverLeft = codes.length > 0 && codes.every((code) => NEVER_CONNECTED.has(code))
  const platformCode =
    error instanceof Error && error.name === 'TimeoutError' ? 'TIMEOUT' : (codes[0] ?? 'NETWORK')
  return new SendError(neverLeft ? 'the platform could not be reached' : 'the platform did not answer', {
    outcome: neverLeft ? 'retry' : 'unknown',
    platformCode,
    cause: error,
  })
}

/** Codes of the innermost causes; a host with several addresses fails once for each. */
function causeCodes(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return []
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.flatMap(causeCodes)
  if (error.cause !== undefined) return causeCodes(error.cause)
  return 'code' in error && typeof error.code === 'string' ? [error.code] : []
}
