import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { type Context, Hono } from 'hono'

/** Files of the chat page and the widget, read once, small enough to keep in memory. */
export interface ChatAssets {
  readonly css: string
  readonly script: string
  /** Everything the script imports: asked for at once instead of one after the other. */
  readonly modules: readonly string[]
  readonly routes: Hono
}

const JAVASCRIPT = 'text/javascript; charset=utf-8'
const TYPES = { css: 'text/css; charset=utf-8', js: JAVASCRIPT } as const
const PAGE_FILES = ['chat.css', 'chat.js', 'draw.js', 'memory.js', 'outgoing.js', 'photos.js'] as const

/** Page files live under a name that changes with their content, so browsers may keep them for a year. */
export function createChatAssets(): ChatAssets {
  const files = PAGE_FILES.map((name) => ({ name, body: read(name) }))
  const version = createHash('sha256')
    .update(files.map((file) => file.body).join('\0'))
    .digest('hex')
    .slice(0, 12)
  const pathOf = (name: string): string => `/assets/${version}/${name}`

  const routes = new Hono()
  for (const { name, body } of files) {
    const type = name.endsWith('.css') ? TYPES.css : TYPES.js
    routes.get(pathOf(name), packed(body, type, 'public, max-age=31536000, immutable'))
  }
  // The widget's address stands in other people's pages and never changes; an hour later everybody has the new one.
  routes.get('/widget.js', packed(read('widget.js'), JAVASCRIPT, 'public, max-age=3600'))
  return {
    css: pathOf('chat.css'),
    script: pathOf('chat.js'),
    modules: PAGE_FILES.filter((name) => name.endsWith('.js') && name !== 'chat.js').map(pathOf),
    routes,
  }
}

function read(name: string): string {
  return readFileSync(new URL(`./assets/${name}`, import.meta.url), 'utf8')
}

function packed(body: string, type: string, caching: string) {
  const gzipped = new Uint8Array(gzipSync(body, { level: 9 }))
  return (context: Context): Response => {
    context.header('content-type', type)
    context.header('cache-control', caching)
    context.header('vary', 'accept-encoding')
    // Pages of other origins load the widget.
    context.header('cross-origin-resource-policy', 'cross-origin')
    if (!/\bgzip\b/.test(context.req.header('accept-encoding') ?? '')) return context.body(body)
    context.header('content-encoding', 'gzip')
    return context.body(gzipped)
  }
}
