import {
  type ChannelAdapter,
  type ChannelLog,
  type InboundEvent,
  SendError,
  type WebhookAnswer,
} from '../../src/channel/index.ts'
import type { ZaloConfig } from './config.ts'
import { isKnownZaloEvent } from './event-names.ts'
import { requestTokenPair } from './oauth.ts'
import { parseZaloDelivery } from './parse.ts'
import { renderZaloMessage, ZALO_MAX_TEXT_LENGTH } from './render.ts'
import { sendZaloMessage } from './send.ts'
import type { TokenStore } from './token-store.ts'
import { createZaloTokens, type ZaloTokens } from './tokens.ts'
import { verifyZaloDelivery, type ZaloDelivery } from './verify.ts'

export type { ZaloAccount, ZaloConfig } from './config.ts'
export type { TokenPair, TokenStore } from './token-store.ts'

export interface ZaloDeps {
  readonly fetch: typeof fetch
  /** Milliseconds since the epoch. */
  readonly clock: () => number
  /** The durable token store of one account, asked for once each. */
  readonly tokens: (accountId: string) => TokenStore
  readonly log?: ChannelLog
}

export interface ZaloAdapter extends ChannelAdapter<ZaloDelivery> {
  answerVerification(query: URLSearchParams): WebhookAnswer
}

const SEVEN_DAYS_MS = 7 * 24 * 60 * 60 * 1000

/** The channel of one or several Zalo Official Accounts. */
export function createZaloAdapter(config: ZaloConfig, deps: ZaloDeps): ZaloAdapter {
  const tokensOf = new Map<string, ZaloTokens>(
    config.accounts.map((account) => [
      account.accountId,
      createZaloTokens(account, {
        ...deps,
        store: deps.tokens(account.accountId),
        requestPair: (refreshToken) => requestTokenPair(account, refreshToken, config, deps),
      }),
    ]),
  )
  const noteUnknownEvent = createUnknownEventNote(deps.log)

  return {
    channel: 'zalo',
    limits: { maxTextLength: ZALO_MAX_TEXT_LENGTH, maxButtons: 0, replyWindowMs: SEVEN_DAYS_MS },
    safeToResend: false,
    showsAuthor: false,

    /** Zalo verifies the domain, not the webhook address; a GET is somebody looking. */
    answerVerification: () => ({ status: 200, body: 'ok' }),

    verify: (request) => verifyZaloDelivery(request, config.accounts),

    parse(delivery): readonly InboundEvent[] {
      noteUnknownEvent(delivery.body.event_name)
      return parseZaloDelivery(delivery, config.accounts)
    },

    render: renderZaloMessage,

    async send(request) {
      const tokens = tokensOf.get(request.accountId)
      if (tokens === undefined) {
        throw new SendError('no such OA is configured', { outcome: 'alert', platformCode: 'NO_ACCOUNT' })
      }
      return sendZaloMessage(request, tokens, config, deps)
    },
  }
}

/** Tells operators of each event name nobody has described, once; signed by Zalo, so there are few. */
function createUnknownEventNote(log: ChannelLog | undefined): (name: unknown) => void {
  const noted = new Set<string>()
  return (name) => {
    if (typeof name !== 'string' || noted.has(name) || noted.size >= 100 || isKnownZaloEvent(name)) return
    noted.add(name)
    log?.info({ event: name.slice(0, 100) }, 'zalo sent an event of unknown name; ignored')
  }
}
