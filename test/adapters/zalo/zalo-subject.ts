import { readdirSync, readFileSync } from 'node:fs'
import {
  createZaloAdapter,
  type ZaloAccount,
  type ZaloAdapter,
  type ZaloDeps,
} from '../../../adapters/zalo/index.ts'
import type { WebhookRequest } from '../../../src/channel/index.ts'
import { signZalo } from '../../simulators/index.ts'

const FOLDER = new URL('../../fixtures/webhooks/', import.meta.url)

/** Keys and expected signatures that came with the fixtures. */
export const SIGNATURES = JSON.parse(readFileSync(new URL('signatures.json', FOLDER), 'utf8')).zalo as {
  readonly app_id: string
  readonly oa_id: string
  readonly oa_secret_key: string
  readonly app_secret: string
  readonly samples: readonly {
    readonly file: string
    readonly timestamp: string
    readonly bytes: number
    readonly mac: string
    readonly header: string
    readonly mac_if_app_secret_is_the_key: string
    readonly wrong: Readonly<Record<string, string>>
  }[]
}

export const ACCOUNT: ZaloAccount = {
  accountId: SIGNATURES.oa_id,
  appId: SIGNATURES.app_id,
  appSecret: SIGNATURES.app_secret,
  signingKeys: [SIGNATURES.oa_secret_key],
}

/** 2026-11-20, 09:30 in Vietnam: a little after the last Zalo fixture. */
export const NOW = Date.UTC(2026, 10, 20, 2, 30)

/** The exact bytes of a fixture, its name without `.json`. */
export function fixture(name: string): Buffer {
  return readFileSync(new URL(`zalo/${name}.json`, FOLDER))
}

export function fixtureNames(): readonly string[] {
  return readdirSync(new URL('zalo/', FOLDER)).map((file) => file.replace(/\.json$/, ''))
}

/** An adapter that reaches no network unless told how. */
export function zaloAdapter(
  accounts: readonly ZaloAccount[] = [ACCOUNT],
  deps: Partial<ZaloDeps> = {},
): ZaloAdapter {
  return createZaloAdapter(
    { accounts, apiBaseUrl: 'http://127.0.0.1:9', oauthBaseUrl: 'http://127.0.0.1:9', timeoutMs: 1000 },
    {
      fetch: () => Promise.reject(new Error('no network in this test')),
      clock: () => NOW,
      tokens: () => ({ load: async () => null, save: async () => {}, withLock: (work) => work() }),
      ...deps,
    },
  )
}

/** A body as Zalo would deliver it; the header timestamp signs bodies that carry none. */
export function delivery(body: Uint8Array, extra: Readonly<Record<string, string>> = {}): WebhookRequest {
  const timestamp = timestampOf(body) ?? String(NOW)
  const { headers } = signZalo(body, {
    appId: ACCOUNT.appId,
    signingKey: SIGNATURES.oa_secret_key,
    timestamp,
  })
  return { body, headers: { ...headers, 'x-zevent-timestamp': timestamp, ...extra }, receivedAt: NOW }
}

function timestampOf(body: Uint8Array): string | undefined {
  return /"timestamp":"(\d{13})"\}$/.exec(Buffer.from(body).toString('utf8'))?.[1]
}
