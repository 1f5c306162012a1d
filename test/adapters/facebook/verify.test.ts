import { describe, expect, it } from 'vitest'
import { signFacebook } from '../../simulators/index.ts'
import { ACCOUNT, delivery, facebookAdapter, fixture, NOW, SIGNATURES } from './facebook-subject.ts'

const adapter = facebookAdapter()

describe.each(SIGNATURES.samples)('the published Facebook signature of $file', (sample) => {
  const name = sample.file.replace(/^facebook\//, '').replace(/\.json$/, '')
  const signedWith = (signature: string) => ({
    body: fixture(name),
    headers: { 'x-hub-signature-256': signature },
    receivedAt: NOW,
  })

  it('belongs to the exact bytes', () => {
    expect(fixture(name)).toHaveLength(sample.bytes)
  })

  it('is accepted', () => {
    expect(adapter.verify(signedWith(sample.header)).appIds).toEqual([SIGNATURES.app_id])
  })

  it('is refused with 401 when made over other bytes', () => {
    for (const header of Object.values(sample.wrong)) {
      expect(() => adapter.verify(signedWith(header))).toThrow(expect.objectContaining({ status: 401 }))
    }
  })
})

describe('verifyFacebookDelivery', () => {
  it('does not accept the old SHA-1 signature alone', () => {
    const headers = { 'x-hub-signature': 'sha1=0123456789012345678901234567890123456789' }
    expect(() => adapter.verify({ body: fixture('read'), headers, receivedAt: NOW })).toThrow(
      expect.objectContaining({ code: 'WEBHOOK_REJECTED', status: 401 }),
    )
  })

  it('does not let one app speak for the Page of another', () => {
    const other = { ...ACCOUNT, accountId: '77', appId: '88', appSecret: 'another-secret' }
    const both = facebookAdapter([ACCOUNT, other])
    const body = fixture('message_text')
    const foreign = { body, headers: signFacebook(body, 'another-secret').headers, receivedAt: NOW }
    expect(both.parse(both.verify(foreign))).toEqual([])
    expect(both.parse(both.verify(delivery(body)))).toHaveLength(1)
  })

  it('names the missing key when no account has an app secret', () => {
    const unready = facebookAdapter([{ ...ACCOUNT, appSecret: '' }])
    expect(() => unready.verify(delivery(fixture('read')))).toThrow(/app secret/)
  })
})

describe('answerVerification of Facebook', () => {
  const ask = (query: string, from = adapter) => from.answerVerification(new URLSearchParams(query))

  it('returns the challenge for the right token', () => {
    const query = 'hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=xa-thanh-binh-2026'
    expect(ask(query)).toEqual({ status: 200, body: '1158201444' })
  })

  it.each([
    'hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=xa-khac',
    'hub.mode=subscribe&hub.challenge=1158201444',
    'hub.mode=unsubscribe&hub.challenge=1158201444&hub.verify_token=xa-thanh-binh-2026',
    'hub.mode=subscribe&hub.challenge=%3Cscript%3E&hub.verify_token=xa-thanh-binh-2026',
    'hub.mode=subscribe&hub.verify_token=xa-thanh-binh-2026',
    '',
  ])('forbids “%s”', (query) => {
    expect(ask(query).status).toBe(403)
  })

  it('says so when no verify token is configured, rather than match an empty one', () => {
    const unready = facebookAdapter([{ ...ACCOUNT, verifyToken: '' }])
    expect(ask('hub.mode=subscribe&hub.challenge=1&hub.verify_token=', unready).status).toBe(503)
  })
})
