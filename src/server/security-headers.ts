import type { MiddlewareHandler } from 'hono'

/** For answers that are data: nothing may run, nothing may frame them. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'"

/**
 * Headers every answer carries. A route that draws a page sets its own Content-Security-Policy; without one nothing
 * may load at all.
 * @param https true when citizens reach the service by https: browsers then refuse to come back without it
 */
export function securityHeaders(https: boolean): MiddlewareHandler {
  return async (context, next) => {
    await next()
    const { headers } = context.res
    const setDefault = (name: string, value: string): void => {
      if (!headers.has(name)) headers.set(name, value)
    }
    setDefault('content-security-policy', DATA_POLICY)
    setDefault('x-content-type-options', 'nosniff')
    setDefault('referrer-policy', 'no-referrer')
    setDefault('permissions-policy', 'geolocation=(self), camera=(self), microphone=()')
    setDefault('cross-origin-opener-policy', 'same-origin')
    if (https) setDefault('strict-transport-security', 'max-age=31536000')
  }
}

/** Policy of a page of ours: own scripts and styles only, nothing inline; framed by `ancestors` (`'none'` or origins). */
export function pagePolicy(ancestors: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${ancestors.join(' ')}`,
  ].join('; ')
}
