import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import type { WebhookHandler } from './webhook-handler.ts'

export interface HttpServer {
  /** @returns the address listened on, without a slash at the end. @throws when the port is taken */
  listen(port: number, host: string): Promise<string>
  /** Takes no new connection, lets answers under way finish; cuts what is left after `deadlineMs`. */
  close(deadlineMs: number): Promise<void>
}

/** Longer than proxies keep an idle connection, so that they never send into one we just closed. */
const KEEP_ALIVE_MS = 65_000

/** One port: webhooks straight on node for speed, everything else through the app. */
export function createHttpServer(app: Hono, webhooks: Readonly<Record<string, WebhookHandler>>): HttpServer {
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false })
  const server = createServer((request, response) => {
    const path = request.url?.split('?', 1)[0] ?? ''
    const webhook = webhooks[path]
    return webhook ? webhook(request, response) : listener(request, response)
  })
  server.keepAliveTimeout = KEEP_ALIVE_MS
  return {
    listen: (port, host) => listen(server, port, host),
    close: (deadlineMs) => close(server, deadlineMs),
  }
}

function listen(server: Server, port: number, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host, backlog: 1024 }, () => {
      server.off('error', reject)
      const { address, family, port: given } = server.address() as AddressInfo
      resolve(`http://${family === 'IPv6' ? `[${address}]` : address}:${given}`)
    })
  })
}

async function close(server: Server, deadlineMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve())
  })
  server.closeIdleConnections()
  const timer = setTimeout(() => server.closeAllConnections(), deadlineMs)
  await closed
  clearTimeout(timer)
}
