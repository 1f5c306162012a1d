import { describe, expect, it } from 'vitest'
import { noAnswer } from '../../src/channel/index.ts'

function failed(cause: Error): Error {
  return new TypeError('fetch failed', { cause })
}

function coded(code: string): Error {
  return Object.assign(new Error(code), { code })
}

describe('noAnswer', () => {
  it('lets a refused connection be tried again', () => {
    expect(noAnswer(failed(coded('ECONNREFUSED')))).toMatchObject({
      outcome: 'retry',
      platformCode: 'ECONNREFUSED',
    })
  })

  it('looks at every address of a host', () => {
    expect(noAnswer(failed(new AggregateError([coded('ECONNREFUSED'), coded('ENETUNREACH')])))).toMatchObject(
      {
        outcome: 'retry',
      },
    )
    expect(noAnswer(failed(new AggregateError([coded('ECONNREFUSED'), coded('ECONNRESET')])))).toMatchObject({
      outcome: 'unknown',
    })
  })

  it('calls a cut connection and a timeout unknown', () => {
    expect(noAnswer(failed(coded('ECONNRESET'))).outcome).toBe('unknown')
    expect(noAnswer(new DOMException('late', 'TimeoutError'))).toMatchObject({
      outcome: 'unknown',
      platformCode: 'TIMEOUT',
    })
  })

  it('calls anything it cannot read unknown', () => {
    expect(noAnswer('broken')).toMatchObject({ outcome: 'unknown', platformCode: 'NETWORK' })
  })
})
