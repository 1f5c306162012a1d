import { readFileSync } from 'node:fs'
import {
  createFacebookWebhooks,
  createZaloWebhooks,
  type FaultPlan,
  startGraphSimulator,
  startZaloSimulator,
} from '../simulators/index.ts'

const FILE = new URL('../fixtures/webhooks/signatures.json', import.meta.url)
const FIXTURES = JSON.parse(readFileSync(FILE, 'utf8'))

/** The accounts of the fixtures; their keys open nothing. */
export const ZALO = {
  appId: FIXTURES.zalo.app_id as string,
  oaId: FIXTURES.zalo.oa_id as string,
  signingKey: FIXTURES.zalo.oa_secret_key as string,
  appSecret: FIXTURES.zalo.app_secret as string,
  accessToken: 'first-access-token',
  refreshToken: 'first-refresh-token',
} as const

export const FACEBOOK = {
  appId: FIXTURES.facebook.app_id as string,
  pageId: FIXTURES.facebook.page_id as string,
  appSecret: FIXTURES.facebook.app_secret as string,
  verifyToken: FIXTURES.facebook.verify_token as string,
  pageAccessToken: 'page-access-token',
} as const

export const zaloWebhooks = createZaloWebhooks(ZALO)
export const facebookWebhooks = createFacebookWebhooks(FACEBOOK)

interface PlatformFaults {
  zalo?: ReturnType<FaultPlan>
  facebook?: ReturnType<FaultPlan>
}

/** Both platforms on loopback. What is put into `faults` happens to every send until it is taken out. */
export async function startPlatforms(options: { readonly zaloClock?: () => number } = {}) {
  const faults: PlatformFaults = {}
  const zalo = await startZaloSimulator({
    accounts: [ZALO],
    faults: () => faults.zalo,
    ...(options.zaloClock ? { clock: options.zaloClock } : {}),
  })
  const graph = await startGraphSimulator({ accounts: [FACEBOOK], faults: () => faults.facebook })
  const settings: Record<string, string> = {
    ZALO_APP_ID: ZALO.appId,
    ZALO_APP_SECRET: ZALO.appSecret,
    ZALO_OA_SECRET_KEY: ZALO.signingKey,
    ZALO_OA_ID: ZALO.oaId,
    ZALO_OA_ACCESS_TOKEN: ZALO.accessToken,
    ZALO_OA_REFRESH_TOKEN: ZALO.refreshToken,
    ZALO_API_BASE_URL: zalo.url,
    ZALO_OAUTH_BASE_URL: zalo.url,
    FACEBOOK_APP_ID: FACEBOOK.appId,
    FACEBOOK_APP_SECRET: FACEBOOK.appSecret,
    FACEBOOK_VERIFY_TOKEN: FACEBOOK.verifyToken,
    FACEBOOK_PAGE_ID: FACEBOOK.pageId,
    FACEBOOK_PAGE_ACCESS_TOKEN: FACEBOOK.pageAccessToken,
    FACEBOOK_GRAPH_BASE_URL: graph.url,
  }
  return { zalo, graph, faults, settings, close: () => Promise.all([zalo.close(), graph.close()]) }
}

export type Platforms = Awaited<ReturnType<typeof startPlatforms>>
