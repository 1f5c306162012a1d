import { connect, type Socket } from 'node:net'

/** One kept-alive HTTP connection with one request at a time; bare sockets, so that the generator costs little. */
export interface Connection {
  /** @returns the status. @throws {Error} the connection broke before the answer was whole */
  post(path: string, body: Uint8Array, headers: Readonly<Record<string, string>>): Promise<number>
  close(): void
}

interface Waiting {
  resolve(status: number): void
  reject(error: Error): void
}

/** Connects on the first request, and again after a break. */
export function createConnection(port: number): Connection {
  let socket: Socket | null = null
  let waiting: Waiting | null = null
  let received = ''

  function open(): Socket {
    const fresh = connect({ port, host: '127.0.0.1', noDelay: true })
    fresh.setEncoding('latin1')
    fresh.on('data', (chunk: string) => {
      received += chunk
      const status = statusOfWhole(received)
      if (status === null) return
      received = ''
      const { resolve } = waiting as Waiting
      waiting = null
      resolve(status)
    })
    fresh.on('error', () => {})
    fresh.on('close', () => {
      if (socket === fresh) socket = null
      received = ''
      waiting?.reject(new Error('the connection broke'))
      waiting = null
    })
    return fresh
  }

  return {
    post: (path, body, headers) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject }
        socket ??= open()
        const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
        const head = `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${lines.join('')}content-length: ${body.length}\r\n\r\n`
        socket.write(Buffer.concat([Buffer.from(head), body]))
      }),
    close: () => socket?.destroy(),
  }
}

function statusOfWhole(text: string): number | null {
  const end = text.indexOf('\r\n\r\n')
  if (end < 0) return null
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(text)?.[1] ?? 0)
  return text.length >= end + 4 + length ? Number(text.slice(9, 12)) : null
}
