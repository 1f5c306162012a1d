import type { Config } from '../config.ts'

/** Longer than platforms take on a bad day, shorter than the lease of a delivery. */
const TIMEOUT_MS = 15_000

/** What the adapters of the platforms are built from; a channel that is off has no account, so its webhook answers 503. */
export function channelConfigs(config: Config) {
  const { zalo, zaloHosts, facebook, facebookGraph } = config
  return {
    zalo: {
      accounts: zalo === null ? [] : [zaloAccount(zalo)],
      apiBaseUrl: zaloHosts.api,
      oauthBaseUrl: zaloHosts.oauth,
      timeoutMs: TIMEOUT_MS,
    },
    facebook: {
      accounts: facebook === null ? [] : [{ accountId: facebook.pageId, ...facebook }],
      graphBaseUrl: facebookGraph.baseUrl,
      graphVersion: facebookGraph.version,
      timeoutMs: TIMEOUT_MS,
    },
  }
}

function zaloAccount({ oaId, appId, appSecret, signingKeys, firstTokens }: NonNullable<Config['zalo']>) {
  return {
    accountId: oaId,
    appId,
    appSecret,
    signingKeys,
    ...(firstTokens === null ? {} : { firstTokens }),
  }
}
