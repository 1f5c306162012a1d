import type { ChannelName } from '../channel/index.ts'
import type { Coordination } from '../coordination/index.ts'
import type { FieldCipher, Storage } from '../storage/index.ts'

/** Durable, sealed home of the tokens of one channel account. `Tokens` is plain JSON. */
export interface ChannelTokenStore<Tokens> {
  /** The newest saved by whatever process; null before the first. */
  load(): Promise<Tokens | null>
  /** Resolves once durable. */
  save(tokens: Tokens): Promise<void>
  /** Runs `work` while no other process runs one for this account. */
  withLock<Result>(work: () => Promise<Result>): Promise<Result>
}

/** Longer than a refusal by the platform may take, so that a lock is never taken twice. */
const LOCK_MS = 60_000

/** Tokens of a channel account in `channel_tokens`. */
export function createChannelTokenStore<Tokens>(
  account: { readonly channel: ChannelName; readonly accountId: string },
  deps: {
    readonly storage: Storage
    readonly coordination: Coordination
    readonly cipher: FieldCipher
    /** Milliseconds since the epoch. */
    readonly clock: () => number
  },
): ChannelTokenStore<Tokens> {
  const { channel, accountId } = account
  const { storage, cipher } = deps
  return {
    async load() {
      const row = await storage.db
        .selectFrom('channel_tokens')
        .select('tokens_sealed')
        .where('channel', '=', channel)
        .where('account_id', '=', accountId)
        .executeTakeFirst()
      return row ? (JSON.parse(cipher.open(row.tokens_sealed)) as Tokens) : null
    },
    async save(tokens) {
      const values = { tokens_sealed: cipher.seal(JSON.stringify(tokens)), updated_at: deps.clock() }
      await storage.transaction((tx) =>
        tx
          .insertInto('channel_tokens')
          .values({ channel, account_id: accountId, ...values })
          .onConflict((conflict) => conflict.columns(['channel', 'account_id']).doUpdateSet(values))
          .execute(),
      )
    },
    withLock: (work) => deps.coordination.withLock(`tokens:${channel}:${accountId}`, LOCK_MS, work),
  }
}
