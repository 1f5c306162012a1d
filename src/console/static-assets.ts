import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Hono } from 'hono'

/** A file the pages load, under a name that changes with its content. */
interface StaticAsset {
  readonly path: string
  readonly type: string
  readonly body: string
}

/** Addresses of the files for the layout, and the routes that serve them. */
export interface StaticAssets {
  readonly paths: {
    readonly css: string
    readonly htmx: string
    readonly sse: string
    readonly script: string
  }
  readonly routes: Hono
}

const JAVASCRIPT = 'text/javascript; charset=utf-8'

/** Reads the files once; browsers may keep them for a year because a changed file has another name. */
export function createStaticAssets(): StaticAssets {
  const css = asset('console', 'css', 'text/css; charset=utf-8', withoutBlanks(ownFile('console.css')))
  const script = asset('console', 'js', JAVASCRIPT, ownFile('console.js'))
  const htmx = asset('htmx', 'js', JAVASCRIPT, packageFile('htmx.org/dist/htmx.min.js'))
  const sse = asset('sse', 'js', JAVASCRIPT, packageFile('htmx-ext-sse/dist/sse.min.js'))
  const routes = new Hono()
  for (const { path, type, body } of [css, script, htmx, sse]) {
    routes.get(path, (c) =>
      c.body(body, 200, { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' }),
    )
  }
  return { paths: { css: css.path, htmx: htmx.path, sse: sse.path, script: script.path }, routes }
}

function asset(name: string, extension: string, type: string, body: string): StaticAsset {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12)
  return { path: `/console/assets/${name}.${hash}.${extension}`, type, body }
}

function ownFile(name: string): string {
  return readFileSync(new URL(`./assets/${name}`, import.meta.url), 'utf8')
}

/** A third smaller on slow lines. Our sheet has no strings in which blanks would matter. */
function withoutBlanks(css: string): string {
  return css
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,>]) ?/g, '$1')
    .trim()
}

function packageFile(name: string): string {
  return readFileSync(fileURLToPath(import.meta.resolve(name)), 'utf8')
}
