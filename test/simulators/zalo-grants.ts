import type { SimulatedOa } from './zalo.ts'

interface Grant {
  readonly oa: SimulatedOa
  accessToken: string
  refreshToken: string
  issuedAt: number
  renewals: number
  revoked: boolean
}

export interface ZaloGrants {
  /** The OA a token opens, or the error code: -216 unknown or outdated, -220 expired. */
  check(accessToken: string): SimulatedOa | -216 | -220
  /** Answers `POST /v4/oa/access_token`: each refresh token works once. */
  refresh(appSecret: string, form: URLSearchParams): Readonly<Record<string, unknown>>
  tokensOf(oaId: string): { readonly accessToken: string; readonly refreshToken: string }
  revoke(oaId: string): void
}

/** 25 hours. */
const ACCESS_TOKEN_LIFE_MS = 90_000_000
/** About three months. */
const REFRESH_TOKEN_LIFE_MS = 90 * 24 * 3_600_000

/** The tokens of every simulated OA. The codes below -14000 only belong to the right family. */
export function createZaloGrants(accounts: readonly SimulatedOa[], clock: () => number): ZaloGrants {
  const grants = new Map<string, Grant>()
  const byAccessToken = new Map<string, Grant>()
  for (const oa of accounts) {
    const { accessToken, refreshToken } = oa
    const grant = { oa, accessToken, refreshToken, issuedAt: clock(), renewals: 0, revoked: false }
    grants.set(oa.oaId, grant)
    byAccessToken.set(accessToken, grant)
  }

  function grantOf(oaId: string): Grant {
    const grant = grants.get(oaId)
    if (grant === undefined) throw new Error(`no simulated OA ${oaId}`)
    return grant
  }

  return {
    check(accessToken) {
      const grant = byAccessToken.get(accessToken)
      if (grant === undefined || grant.revoked) return -216
      return clock() - grant.issuedAt >= ACCESS_TOKEN_LIFE_MS ? -220 : grant.oa
    },

    refresh(appSecret, form) {
      const appId = form.get('app_id')
      const apps = [...grants.values()].filter(({ oa }) => oa.appId === appId)
      if (!apps.some(({ oa }) => oa.appSecret === appSecret))
        return refusal(-14004, 'Invalid app or secret key')
      if (form.get('grant_type') !== 'refresh_token') return refusal(-14005, 'Invalid grant type')
      const grant = apps.find(({ refreshToken }) => refreshToken === form.get('refresh_token'))
      const tooOld = grant !== undefined && clock() - grant.issuedAt >= REFRESH_TOKEN_LIFE_MS
      if (grant === undefined || grant.revoked || tooOld) return refusal(-14014, 'Invalid refresh token')

      byAccessToken.delete(grant.accessToken)
      grant.renewals += 1
      grant.accessToken = `${grant.oa.accessToken}.${grant.renewals}`
      grant.refreshToken = `${grant.oa.refreshToken}.${grant.renewals}`
      grant.issuedAt = clock()
      byAccessToken.set(grant.accessToken, grant)
      return { access_token: grant.accessToken, refresh_token: grant.refreshToken, expires_in: '90000' }
    },

    tokensOf(oaId) {
      const { accessToken, refreshToken } = grantOf(oaId)
      return { accessToken, refreshToken }
    },

    revoke(oaId) {
      grantOf(oaId).revoked = true
    },
  }
}

function refusal(error: number, reason: string): Readonly<Record<string, unknown>> {
  return { error, error_name: reason, error_reason: reason, ref_doc: 'https://developers.zalo.me' }
}
