import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import { type Coordination, topics } from '../../coordination/coordination.ts'
import type { Log } from '../../log.ts'
import type { Transcript } from './transcript.ts'

export interface StreamDeps {
  readonly transcript: Transcript
  readonly coordination: Coordination
  readonly closing: AbortSignal
  /** The last message the page has. */
  readonly after: number
  /** Null until the first message of the conversation is stored. */
  readonly findConversation: () => Promise<string | null>
  /** Called exactly once. */
  readonly onEnd: () => void
  readonly log: Log
}

/** Below the 30 s after which many proxies cut a silent connection. */
const HEARTBEAT_MS = 15_000
/** How often to look for a conversation that does not exist yet. */
const LOOKUP_MS = 1_000
const BATCH = 50

/**
 * Server-sent events, one per message, oldest first; the id is the cursor, so a browser that lost the connection goes on
 * where it was. Wake-ups are best effort: each heartbeat also looks into the database.
 */
export function streamTranscript(context: Context, deps: StreamDeps): Response {
  context.header('x-accel-buffering', 'no')
  context.header('cache-control', 'no-cache, no-transform')
  return streamSSE(
    context,
    async (stream) => {
      const ended = AbortSignal.any([deps.closing, abortOf(stream)])
      let wake = (): void => {}
      let unsubscribe: (() => Promise<void>) | undefined
      try {
        // Opens the stream at once through proxies that wait for the first bytes.
        await stream.writeSSE({ event: 'ready', data: '', retry: 2_000 })
        let cursor = deps.after
        let conversationId: string | null = null
        while (!ended.aborted) {
          let woken = new Promise<void>((resolve) => {
            wake = resolve
          })
          if (conversationId === null) {
            conversationId = await deps.findConversation()
            if (conversationId !== null) {
              const topic = topics.conversation(conversationId)
              unsubscribe = await deps.coordination.subscribe(topic, () => wake())
            }
          }
          if (conversationId !== null) {
            const { latest, after } = deps.transcript
            const fresh =
              cursor === 0 ? await latest(conversationId, BATCH) : await after(conversationId, cursor, BATCH)
            for (const message of fresh) {
              cursor = message.cursor
              await stream.writeSSE({ event: 'message', id: String(cursor), data: JSON.stringify(message) })
            }
            if (fresh.length >= BATCH) woken = Promise.resolve()
          }
          if (await happensWithin(woken, conversationId === null ? LOOKUP_MS : HEARTBEAT_MS, ended)) continue
          if (!ended.aborted) await stream.write(': nghe\n\n')
        }
      } finally {
        await unsubscribe?.()
        deps.onEnd()
      }
    },
    async (error) => deps.log.error({ err: error, channel: 'web' }, 'web chat stream failed'),
  )
}

function abortOf(stream: { onAbort(listener: () => void): void }): AbortSignal {
  const controller = new AbortController()
  stream.onAbort(() => controller.abort())
  return controller.signal
}

/** True when `event` came first; false after `ms` or at the end. */
async function happensWithin(event: Promise<void>, ms: number, ended: AbortSignal): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const stop = (): void => resolve(false)
  const timer = setTimeout(stop, ms)
  ended.addEventListener('abort', stop, { once: true })
  event.then(() => resolve(true))
  try {
    return await promise
  } finally {
    clearTimeout(timer)
    ended.removeEventListener('abort', stop)
  }
}
