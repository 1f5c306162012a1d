import type { IncomingMessage } from 'node:http'

/** More bytes came, or were announced, than the route takes: 413. */
export class BodyTooLargeError extends Error {
  readonly code = 'BODY_TOO_LARGE'
  override readonly name = 'BodyTooLargeError'
}

/** The connection ended before the body did: nobody is left to be answered. */
export class SenderGoneError extends Error {
  readonly code = 'SENDER_GONE'
  override readonly name = 'SenderGoneError'
}

/** A sender that goes on and on after its 413 is cut off. */
const PATIENCE = 16

/**
 * The exact bytes of a request, never more than `maxBytes` in memory.
 * @throws {BodyTooLargeError} as soon as the announced or the received length passes `maxBytes`
 * @throws {SenderGoneError} the sender went away
 */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) {
    return Promise.reject(new BodyTooLargeError(`more than ${maxBytes} bytes announced`))
  }
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    request.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length <= maxBytes) chunks.push(chunk)
      else {
        // Read on without keeping anything: a connection cut under the sender would lose our answer.
        chunks.length = 0
        reject(new BodyTooLargeError(`more than ${maxBytes} bytes sent`))
        if (length > maxBytes * PATIENCE) request.destroy()
      }
    })
    request.on('end', () => resolve(Buffer.concat(chunks)))
    const gone = (): void => reject(new SenderGoneError('the sender went away'))
    request.on('error', gone)
    request.on('close', () => {
      if (!request.complete) gone()
    })
  })
}
