import { Hono } from 'hono'
import type { Log } from '../log.ts'
import { securityHeaders } from './security-headers.ts'

export interface AppDeps {
  /** By path prefix. */
  readonly parts: Readonly<Record<string, Hono>>
  /** True when citizens reach the service by https. */
  readonly https: boolean
  readonly log: Log
}

/** Everything but the webhooks, behind one set of headers and one way to fail. */
export function createApp({ parts, https, log }: AppDeps): Hono {
  const app = new Hono()
  app.use(securityHeaders(https))
  for (const [prefix, part] of Object.entries(parts)) app.route(prefix, part)
  app.notFound((context) => context.text('Không tìm thấy trang này.', 404))
  app.onError((error, context) => {
    log.error({ err: error, method: context.req.method, status: 500 }, 'request failed')
    return context.text('Hệ thống gặp lỗi. Ông/bà thử lại sau ít phút.', 500)
  })
  return app
}
