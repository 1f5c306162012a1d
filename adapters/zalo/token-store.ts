/** What OAuth v4 hands out. The refresh token works once; the next pair brings the next one. */
export interface TokenPair {
  readonly accessToken: string
  readonly refreshToken: string
  /** Milliseconds since the epoch; null for a pair pasted by hand, whose age nobody knows. */
  readonly issuedAt: number | null
  readonly expiresAt: number | null
}

/** Durable, encrypted home of the pair of one account. */
export interface TokenStore {
  /** The newest pair saved, by whatever process; null before the first. */
  load(): Promise<TokenPair | null>
  /** Resolves once the pair is durable. */
  save(pair: TokenPair): Promise<void>
  /** Runs `work` while no other process runs one for this account. */
  withLock<Result>(work: () => Promise<Result>): Promise<Result>
}
