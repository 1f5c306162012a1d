import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface SimulatedCall {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** What the simulator does with a call: answer, cut the connection, or leave the caller waiting. */
export type SimulatedAnswer =
  | {
      readonly status: number
      /** Sent as it is when text, else as JSON. */
      readonly body: unknown
      readonly headers?: Readonly<Record<string, string>>
    }
  | 'cut'
  | 'silence'

export interface LoopbackServer {
  /** `http://127.0.0.1:<port>`, without a final slash. */
  readonly url: string
  readonly port: number
  /** Cuts what is still waiting and resolves once the port is free. */
  close(): Promise<void>
}

/** An HTTP server on 127.0.0.1 around a synchronous handler. @param port 0 takes any free port */
export async function startLoopbackServer(
  port: number,
  handle: (call: SimulatedCall) => SimulatedAnswer,
): Promise<LoopbackServer> {
  const server = createServer((request, response) => {
    readBody(request, (body) => {
      const target = request.url ?? '/'
      const mark = target.indexOf('?')
      const answer = handle({
        method: request.method ?? 'GET',
        path: mark === -1 ? target : target.slice(0, mark),
        query: new URLSearchParams(mark === -1 ? '' : target.slice(mark + 1)),
        headers: request.headers,
        body,
      })
      if (answer === 'silence') return
      if (answer === 'cut') {
        request.socket.destroy()
        return
      }
      const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body)
      response.writeHead(answer.status, {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(text),
        ...answer.headers,
      })
      response.end(text)
    })
  })
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const bound = (server.address() as AddressInfo).port
  return {
    url: `http://127.0.0.1:${bound}`,
    port: bound,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function readBody(request: IncomingMessage, done: (body: string) => void): void {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () =>
    done(chunks.length === 1 ? String(chunks[0]) : Buffer.concat(chunks).toString('utf8')),
  )
}
