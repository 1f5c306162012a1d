import { type ChannelAdapter, SendError, type WebhookAnswer } from '../../src/channel/index.ts'
import type { FacebookConfig } from './config.ts'
import { parseFacebookDelivery } from './parse.ts'
import { FACEBOOK_MAX_QUICK_REPLIES, FACEBOOK_MAX_TEXT_LENGTH, renderFacebookMessage } from './render.ts'
import { sendFacebookMessage } from './send.ts'
import { answerFacebookVerification, type FacebookDelivery, verifyFacebookDelivery } from './verify.ts'

export type { FacebookAccount, FacebookConfig } from './config.ts'

export interface FacebookDeps {
  readonly fetch: typeof fetch
}

export interface FacebookAdapter extends ChannelAdapter<FacebookDelivery> {
  answerVerification(query: URLSearchParams): WebhookAnswer
}

const ONE_DAY_MS = 24 * 60 * 60 * 1000

/** The channel of one or several Facebook Pages (Messenger). */
export function createFacebookAdapter(config: FacebookConfig, deps: FacebookDeps): FacebookAdapter {
  return {
    channel: 'facebook',
    limits: {
      maxTextLength: FACEBOOK_MAX_TEXT_LENGTH,
      maxButtons: FACEBOOK_MAX_QUICK_REPLIES,
      replyWindowMs: ONE_DAY_MS,
    },
    /** A repeat could show twice; the echo with our mark tells what arrived. */
    safeToResend: false,
    showsAuthor: false,
    answerVerification: (query) => answerFacebookVerification(query, config.accounts),
    verify: (request) => verifyFacebookDelivery(request, config.accounts),
    parse: (delivery) => parseFacebookDelivery(delivery, config.accounts),
    render: renderFacebookMessage,
    async send(request) {
      const account = config.accounts.find(({ accountId }) => accountId === request.accountId)
      if (account === undefined) {
        throw new SendError('no such Page is configured', { outcome: 'alert', platformCode: 'NO_ACCOUNT' })
      }
      return sendFacebookMessage(request, account, config, deps.fetch)
    },
  }
}
