import { readdirSync, readFileSync } from 'node:fs'
import {
  createFacebookAdapter,
  type FacebookAccount,
  type FacebookAdapter,
} from '../../../adapters/facebook/index.ts'
import type { WebhookRequest } from '../../../src/channel/index.ts'
import { signFacebook } from '../../simulators/index.ts'

const FOLDER = new URL('../../fixtures/webhooks/', import.meta.url)

/** Keys and expected signatures that came with the fixtures. */
export const SIGNATURES = JSON.parse(readFileSync(new URL('signatures.json', FOLDER), 'utf8')).facebook as {
  readonly app_id: string
  readonly page_id: string
  readonly app_secret: string
  readonly verify_token: string
  readonly samples: readonly {
    readonly file: string
    readonly bytes: number
    readonly header: string
    readonly wrong: Readonly<Record<string, string>>
  }[]
}

export const ACCOUNT: FacebookAccount = {
  accountId: SIGNATURES.page_id,
  appId: SIGNATURES.app_id,
  appSecret: SIGNATURES.app_secret,
  verifyToken: SIGNATURES.verify_token,
  pageAccessToken: 'page-token',
}

/** 2026-11-20, 11:00 in Vietnam. */
export const NOW = Date.UTC(2026, 10, 20, 4)

/** The exact bytes of a fixture, its name without `.json`. */
export function fixture(name: string): Buffer {
  return readFileSync(new URL(`facebook/${name}.json`, FOLDER))
}

export function fixtureNames(): readonly string[] {
  return readdirSync(new URL('facebook/', FOLDER)).map((file) => file.replace(/\.json$/, ''))
}

/** An adapter that reaches no network. */
export function facebookAdapter(accounts: readonly FacebookAccount[] = [ACCOUNT]): FacebookAdapter {
  return createFacebookAdapter(
    { accounts, graphBaseUrl: 'http://127.0.0.1:9', graphVersion: 'v25.0', timeoutMs: 1000 },
    { fetch: () => Promise.reject(new Error('no network in this test')) },
  )
}

/** A body as Meta would deliver it. */
export function delivery(body: Uint8Array): WebhookRequest {
  return { body, headers: signFacebook(body, SIGNATURES.app_secret).headers, receivedAt: NOW }
}
