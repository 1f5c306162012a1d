import { describe, expect, test } from 'vitest'
import { createLog } from '../src/log.ts'
import { redact } from '../src/server/redaction.ts'

function logInto(lines: string[]) {
  return createLog({ level: 'trace', redact, destination: { write: (line) => lines.push(line) } })
}

function linesOf(work: (log: ReturnType<typeof logInto>) => void): string {
  const lines: string[] = []
  work(logInto(lines))
  return lines.join('')
}

const PERSONAL = ['0912345678', '001199012345', 'an.nguyen@mail.example', 'Nguyễn Thị Hoa', 'đèn đường hỏng']

describe('createLog', () => {
  test('writes allowed fields as JSON with the time and a named level', () => {
    const line = JSON.parse(linesOf((log) => log.info({ channel: 'zalo', status: 200, ms: 3 }, 'webhook')))
    expect(line).toMatchObject({ level: 'info', channel: 'zalo', status: 200, ms: 3, msg: 'webhook' })
    expect(Date.parse(line.time)).toBeGreaterThan(0)
  })

  test('withholds every field it does not know and says which', () => {
    const line = JSON.parse(
      linesOf((log) => log.info({ text: 'đèn đường hỏng', phone: '0912345678' }, 'turn')),
    )
    expect(line.withheld).toEqual(['text', 'phone'])
    expect(JSON.stringify(line)).not.toContain('đèn')
  })

  test.each([
    ['a field', (log: ReturnType<typeof logInto>, secret: string) => log.info({ text: secret }, 'x')],
    ['a nested field', (log, secret) => log.warn({ event: { text: secret } }, 'x')],
    ['a child logger', (log, secret) => log.child({ senderId: secret }).info('x')],
    ['values to be put into the message', (log, secret) => log.info('said %s', secret)],
    ['a string in place of fields', (log, secret) => log.info({}, 'x', secret)],
    [
      'an error without code',
      (log, secret) => log.error({ err: new SyntaxError(`Unexpected ${secret}`) }, 'x'),
    ],
    ['an error alone', (log, secret) => log.error(new Error(secret))],
    ['the cause of an error', (log, secret) => log.error(new Error('x', { cause: new Error(secret) }), 'x')],
  ] as [string, (log: ReturnType<typeof logInto>, secret: string) => void][])(
    'keeps personal data out of a line when it comes in %s',
    (_place, write) => {
      const written = linesOf((log) => {
        for (const secret of PERSONAL) write(log, secret)
      })
      expect(written).not.toBe('')
      for (const secret of PERSONAL) expect(written).not.toContain(secret)
    },
  )

  test('masks numbers and addresses in a message and in an allowed field', () => {
    const written = linesOf((log) =>
      log.info({ reason: 'gọi 0912345678' }, 'gửi an.nguyen@mail.example 001199012345'),
    )
    expect(written).not.toMatch(/0912345678|an\.nguyen|001199012345/)
  })

  test('keeps name, code and message of our own errors', () => {
    const error = Object.assign(new Error('no secret configured'), { code: 'WEBHOOK_NOT_CONFIGURED' })
    const line = JSON.parse(linesOf((log) => log.error({ err: error }, 'webhook')))
    expect(line.err).toMatchObject({ code: 'WEBHOOK_NOT_CONFIGURED', message: 'no secret configured' })
  })
})
