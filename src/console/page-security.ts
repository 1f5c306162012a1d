import type { MiddlewareHandler } from 'hono'
import { csrf } from 'hono/csrf'
import { secureHeaders } from 'hono/secure-headers'

/**
 * Scripts and styles only from our own files, nothing inline; pictures also from the platforms' servers (photos of
 * petitions); no framing, no foreign form target.
 */
export function pageHeaders(): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'https:'],
      mediaSrc: ["'self'", 'https:'],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'DENY',
    // The server sets it for https, and never for other hosts of the commune.
    strictTransportSecurity: false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  })
}

/** Forms only from our own pages: those of the request's own origin or of the public address. */
export function ownFormsOnly(publicUrl: string): MiddlewareHandler {
  const publicOrigin = new URL(publicUrl).origin
  return csrf({ origin: (origin, c) => origin === new URL(c.req.url).origin || origin === publicOrigin })
}

/** Pages hold people's words: no cache keeps them. */
export function neverCached(): MiddlewareHandler {
  return async (c, next) => {
    await next()
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
  }
}
