import type { ChannelAdapter } from '../../src/channel/index.ts'
import { readWebDelivery, type WebDelivery } from './delivery.ts'
import { parseWebDelivery } from './parse.ts'
import { renderWebMessage, WEB_MAX_TEXT_LENGTH } from './render.ts'

/**
 * The channel of the chat page and the widget. Its transcript is the delivery: what is stored is what the page
 * shows, so `send` has nothing left to do and repeating it shows nothing twice.
 */
export function createWebAdapter(): ChannelAdapter<Partial<WebDelivery>> {
  return {
    channel: 'web',
    limits: { maxTextLength: WEB_MAX_TEXT_LENGTH, maxButtons: 100, replyWindowMs: null },
    safeToResend: true,
    showsAuthor: true,
    verify: readWebDelivery,
    parse: parseWebDelivery,
    render: renderWebMessage,
    send: async (request) => ({ platformMessageId: request.deliveryId }),
  }
}
