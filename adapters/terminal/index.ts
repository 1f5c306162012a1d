import {
  type ChannelAdapter,
  type InboundEvent,
  type OutboundPayload,
  toPlainText,
  WebhookMalformedError,
} from '../../src/channel/index.ts'

const MAX_TEXT_LENGTH = 4000

/** One line typed in the terminal. */
export interface TerminalLine {
  readonly commune: string
  readonly senderId: string
  readonly messageId: string
  /** Milliseconds since the epoch. */
  readonly sentAt: number
  readonly text: string
}

/** The terminal as a channel: words only, choices numbered; `print` shows one message. */
export function createTerminalAdapter(
  print: (payload: OutboundPayload, byStaff: boolean) => void,
): ChannelAdapter<Partial<TerminalLine>> {
  return {
    channel: 'terminal',
    limits: { maxTextLength: MAX_TEXT_LENGTH, maxButtons: 0, replyWindowMs: null },
    safeToResend: true,
    showsAuthor: true,
    verify(request) {
      const line = readJson(request.body)
      if (typeof line !== 'object' || line === null || Array.isArray(line)) {
        throw new WebhookMalformedError('the line is not a JSON object')
      }
      return line
    },
    parse: parseTerminalLine,
    render: (message) =>
      toPlainText(message, MAX_TEXT_LENGTH).map(({ text, options }) => ({
        preview: text,
        ...(options === undefined ? {} : { options }),
      })),
    async send({ payload, byStaff, deliveryId }) {
      print(payload, byStaff)
      return { platformMessageId: deliveryId }
    },
  }
}

function readJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body))
  } catch {
    throw new WebhookMalformedError('the line is not JSON')
  }
}

function parseTerminalLine({ commune, senderId, messageId, sentAt, text }: Partial<TerminalLine>) {
  const ids = [commune, senderId, messageId]
  if (!ids.every((id) => typeof id === 'string' && id !== '') || typeof text !== 'string') return []
  if (typeof sentAt !== 'number' || !Number.isSafeInteger(sentAt) || sentAt <= 0) return []
  const event: InboundEvent = {
    kind: 'message',
    channel: 'terminal',
    accountId: commune ?? '',
    senderId: senderId ?? '',
    messageId: messageId ?? '',
    sentAt,
    text,
    attachments: [],
  }
  return [event]
}
