import type { EngineObserver } from '../conversation/index.ts'
import type { ServiceMetrics } from './metrics.ts'

/** What the engine tells, as figures. */
export function observeEngine(metrics: ServiceMetrics): EngineObserver {
  return {
    turn: (channel, outcome) => metrics.turns.inc({ channel, outcome }),
    delivery: (channel, outcome) => metrics.replies.inc({ channel, outcome }),
    answered: (channel, durationMs) => metrics.replySeconds.observe({ channel }, durationMs / 1000),
  }
}
