/** One Page of a commune and the app it is connected through. */
export interface FacebookAccount {
  /** Page id, decimal text. */
  readonly accountId: string
  /** App id: tells our own echoes from what staff type in the Page inbox. */
  readonly appId: string
  /** Signs webhooks and proves calls (`appsecret_proof`). */
  readonly appSecret: string
  /** Text typed in the app dashboard for the verification request. */
  readonly verifyToken: string
  readonly pageAccessToken: string
  /** App Review granted HUMAN_AGENT: staff may answer up to 7 days after the citizen's last word. */
  readonly humanAgentGranted?: boolean
}

export interface FacebookConfig {
  readonly accounts: readonly FacebookAccount[]
  /** `https://graph.facebook.com`, without a final slash. */
  readonly graphBaseUrl: string
  /** Such as `v25.0`. */
  readonly graphVersion: string
  /** How long one call may take, answer included. */
  readonly timeoutMs: number
}
