import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { WebhookMalformedError, WebhookRejectedError } from '../../../src/channel/index.ts'
import { ACCOUNT, delivery, fixture, NOW, SIGNATURES, zaloAdapter } from './zalo-subject.ts'

const adapter = zaloAdapter()

function withSignature(name: string, signature: string | undefined, extra: Record<string, string> = {}) {
  return { body: fixture(name), headers: { 'x-zevent-signature': signature, ...extra }, receivedAt: NOW }
}

function signature(body: string, timestamp: string, appId = ACCOUNT.appId): string {
  const text = `${appId}${body}${timestamp}${SIGNATURES.oa_secret_key}`
  return createHash('sha256').update(text).digest('hex')
}

describe.each(SIGNATURES.samples)('the published Zalo signature of $file', (sample) => {
  const name = sample.file.replace(/^zalo\//, '').replace(/\.json$/, '')

  it('belongs to the exact bytes', () => {
    expect(fixture(name)).toHaveLength(sample.bytes)
  })

  it('is accepted with and without its prefix, in either case', () => {
    for (const header of [sample.header, sample.mac, sample.mac.toUpperCase(), `MAC=${sample.mac}`]) {
      expect(adapter.verify(withSignature(name, header)).sentAt).toBe(Number(sample.timestamp))
    }
  })

  it('is refused when made another way', () => {
    for (const mac of Object.values(sample.wrong)) {
      expect(() => adapter.verify(withSignature(name, `mac=${mac}`))).toThrow(WebhookRejectedError)
    }
  })

  it('made with the app secret counts only when that is listed as a candidate key', () => {
    const request = withSignature(name, `mac=${sample.mac_if_app_secret_is_the_key}`)
    expect(() => adapter.verify(request)).toThrow(WebhookRejectedError)
    const lenient = zaloAdapter([
      { ...ACCOUNT, signingKeys: [SIGNATURES.oa_secret_key, SIGNATURES.app_secret] },
    ])
    expect(lenient.verify(request).appId).toBe(SIGNATURES.app_id)
  })
})

describe('verifyZaloDelivery', () => {
  it('tells the console probe 200 although it is refused', () => {
    const probe = { body: fixture('console_probe_empty'), headers: {}, receivedAt: NOW }
    expect(() => adapter.verify(probe)).toThrow(
      expect.objectContaining({ code: 'WEBHOOK_REJECTED', status: 200 }),
    )
  })

  it('refuses an event older than two hours and one from the future', () => {
    const request = delivery(fixture('user_send_text'))
    const sentAt = 1795136461324
    const HOUR = 3_600_000
    expect(adapter.verify({ ...request, receivedAt: sentAt + 2 * HOUR }).sentAt).toBe(sentAt)
    expect(() => adapter.verify({ ...request, receivedAt: sentAt + 2 * HOUR + 1 })).toThrow(/too old/)
    expect(adapter.verify({ ...request, receivedAt: sentAt - 60_000 }).sentAt).toBe(sentAt)
    expect(() => adapter.verify({ ...request, receivedAt: sentAt - HOUR })).toThrow(/future/)
  })

  it('takes the timestamp of the header when the one of the body does not fit', () => {
    const body = JSON.stringify({ app_id: ACCOUNT.appId, event_name: 'follow', timestamp: '1795136461324' })
    const other = '1795136461999'
    const headers = { 'x-zevent-signature': signature(body, other), 'x-zevent-timestamp': other }
    expect(adapter.verify({ body: Buffer.from(body), headers, receivedAt: NOW }).sentAt).toBe(Number(other))
  })

  it('refuses an app that is not configured', () => {
    const body = JSON.stringify({ app_id: '1', event_name: 'follow', timestamp: String(NOW) })
    const headers = { 'x-zevent-signature': signature(body, String(NOW), '1') }
    expect(() => adapter.verify({ body: Buffer.from(body), headers, receivedAt: NOW })).toThrow(
      WebhookRejectedError,
    )
  })

  it('does not let the key of one app sign for another', () => {
    const other = { ...ACCOUNT, accountId: '77', appId: '88', signingKeys: ['another-key'] }
    const both = zaloAdapter([ACCOUNT, other])
    const body = JSON.stringify({ app_id: '88', event_name: 'follow', timestamp: String(NOW) })
    const headers = { 'x-zevent-signature': signature(body, String(NOW), '88') }
    expect(() => both.verify({ body: Buffer.from(body), headers, receivedAt: NOW })).toThrow(
      WebhookRejectedError,
    )
  })

  it('calls signed rubbish malformed', () => {
    expect(() => adapter.verify(delivery(Buffer.from('[1]')))).toThrow(WebhookMalformedError)
  })

  it('names the missing key when an account has no signing key or no app id', () => {
    for (const half of [{ signingKeys: [''] }, { signingKeys: [] }, { appId: '' }]) {
      const unready = zaloAdapter([{ ...ACCOUNT, ...half }])
      expect(() => unready.verify(delivery(fixture('follow')))).toThrow(/OA secret key/)
    }
  })
})
