import {
  linkLines,
  numberedMenu,
  type OutboundPayload,
  type ReplyButton,
  type ReplyMessage,
  splitText,
} from '../../src/channel/index.ts'

export const WEB_MAX_TEXT_LENGTH = 4000

/** What the chat page draws. Everything is plain text: the page never takes it for markup. */
export interface WebPayload extends OutboundPayload {
  readonly text: string
  readonly buttons: readonly ReplyButton[]
  readonly links: NonNullable<ReplyMessage['links']>
  readonly phones: NonNullable<ReplyMessage['phones']>
}

/**
 * Keeps buttons, links and phone numbers as they are; only a very long text is split, its extras on the last piece.
 * The preview numbers the buttons, since a citizen may type “2” as well.
 */
export function renderWebMessage(message: ReplyMessage): readonly WebPayload[] {
  const { buttons = [], links = [], phones = [] } = message
  const extras = buttons.length + links.length + phones.length
  const texts = splitText(message.text, WEB_MAX_TEXT_LENGTH)
  const pieces = texts.length === 0 && extras > 0 ? [''] : texts
  return pieces.map((text, index) => {
    if (index < pieces.length - 1) return { preview: text, text, buttons: [], links: [], phones: [] }
    const dial = phones.map((phone) => `${phone.title.normalize('NFC')}: ${phone.number}`).join('\n')
    const lines = [text || dial, linkLines(links), numberedMenu(buttons)]
    return {
      preview: lines.filter((line) => line !== '').join('\n\n'),
      ...(buttons.length > 0 ? { options: buttons } : {}),
      text,
      buttons,
      links,
      phones,
    }
  })
}
