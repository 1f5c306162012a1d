/** One Official Account of a commune and the app it is connected through. */
export interface ZaloAccount {
  /** OA id, decimal text. */
  readonly accountId: string
  /** App id, decimal text; first part of the signed text of a webhook. */
  readonly appId: string
  /** App secret: header `secret_key` of token refreshes. Not the webhook key. */
  readonly appSecret: string
  /** Keys a webhook may be signed with: the “OA Secret Key” of the webhook page, and any other under trial. */
  readonly signingKeys: readonly string[]
  /** First token pair, pasted from the API Explorer; used until the token store holds one. */
  readonly firstTokens?: { readonly accessToken: string; readonly refreshToken: string }
}

export interface ZaloConfig {
  readonly accounts: readonly ZaloAccount[]
  /** `https://openapi.zalo.me`, without a final slash. */
  readonly apiBaseUrl: string
  /** `https://oauth.zaloapp.com`, without a final slash. */
  readonly oauthBaseUrl: string
  /** How long one call may take, answer included. */
  readonly timeoutMs: number
}
