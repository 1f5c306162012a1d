import { type OutboundPayload, type ReplyMessage, toPlainText } from '../../src/channel/index.ts'

/** Characters of one text after NFC; longer is refused with -210. */
export const ZALO_MAX_TEXT_LENGTH = 2000

/**
 * Plain text with a numbered menu: no button of the consultation message is proved to work.
 * `[@…]` would ping people in a group, so it is taken apart.
 */
export function renderZaloMessage(message: ReplyMessage): readonly OutboundPayload[] {
  const safe: ReplyMessage = {
    text: withoutMentions(message.text),
    links: (message.links ?? []).map(({ title, url }) => ({ title: withoutMentions(title), url })),
    buttons: (message.buttons ?? []).map(({ title, payload }) => ({
      title: withoutMentions(title),
      payload,
    })),
  }
  return toPlainText(safe, ZALO_MAX_TEXT_LENGTH).map(({ text, options }) => ({
    preview: text,
    ...(options === undefined ? {} : { options }),
    message: { text },
  }))
}

function withoutMentions(text: string): string {
  return text.replaceAll('[@', '[ @')
}
