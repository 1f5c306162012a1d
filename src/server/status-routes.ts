import { Hono } from 'hono'
import type { QueueDepths, ServiceMetrics } from './metrics.ts'
import { checkReadiness, type ReadinessProbe } from './readiness.ts'

export interface StatusDeps {
  readonly metrics: ServiceMetrics
  readonly depths: () => Promise<QueueDepths>
  /** What the service cannot work without, by name. */
  readonly probes: Readonly<Record<string, ReadinessProbe>>
  /** What it can do without for a while: shown, but never a reason to be taken out of service. */
  readonly softProbes: Readonly<Record<string, ReadinessProbe>>
  /** Aborted when the service stops: it is not ready any more, although it still answers. */
  readonly closing: AbortSignal
}

const PROBE_TIMEOUT_MS = 2_000

/** For operators and load balancers: alive, ready, figures. */
export function createStatusRoutes({ metrics, depths, probes, softProbes, closing }: StatusDeps): Hono {
  const routes = new Hono()
  routes.use(async (context, next) => {
    await next()
    context.header('cache-control', 'no-store')
  })
  routes.get('/healthz', (context) => context.json({ status: 'ok' }))
  routes.get('/readyz', async (context) => {
    if (closing.aborted) return context.json({ status: 'stopping' }, 503)
    const [needed, wanted] = await Promise.all([
      checkReadiness(probes, PROBE_TIMEOUT_MS),
      checkReadiness(softProbes, PROBE_TIMEOUT_MS),
    ])
    const status = !needed.ready ? 'notReady' : wanted.ready ? 'ready' : 'degraded'
    return context.json({ status, parts: { ...needed.parts, ...wanted.parts } }, needed.ready ? 200 : 503)
  })
  routes.get('/metrics', async (context) => {
    const { text, contentType } = await metrics.page(depths)
    return context.body(text, 200, { 'content-type': contentType })
  })
  return routes
}
