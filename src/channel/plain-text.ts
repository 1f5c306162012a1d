import type { ReplyButton, ReplyMessage } from './reply.ts'
import { splitText } from './split-text.ts'

/** One piece of a reply as plain text; the choices stand on the last piece. */
export interface PlainText {
  readonly text: string
  readonly options?: readonly ReplyButton[]
}

/** “1. Giấy tờ”, a line each: the menu of channels without buttons. */
export function numberedMenu(buttons: readonly ReplyButton[]): string {
  return buttons.map((button, index) => `${index + 1}. ${button.title.normalize('NFC').trim()}`).join('\n')
}

/** “title: url”, a line each. */
export function linkLines(links: ReplyMessage['links']): string {
  return (links ?? []).map((link) => `${link.title.normalize('NFC').trim()}: ${link.url}`).join('\n')
}

/**
 * A whole reply in words only: text, links as “title: url” lines, buttons as a numbered menu, split into pieces of at
 * most `maxLength`. A menu or list of links that fits in one message is never torn apart.
 */
export function toPlainText(message: ReplyMessage, maxLength: number): readonly PlainText[] {
  const buttons = message.buttons ?? []
  const pieces: string[] = []
  for (const block of [message.text, linkLines(message.links), numberedMenu(buttons)]) {
    const [first, ...others] = splitText(block, maxLength)
    if (first === undefined) continue
    const joined = pieces.length === 0 ? first : `${pieces.at(-1)}\n\n${first}`
    if (joined.length <= maxLength) pieces.splice(-1, 1, joined, ...others)
    else pieces.push(first, ...others)
  }
  return pieces.map((text, index) =>
    index === pieces.length - 1 && buttons.length > 0 ? { text, options: buttons } : { text },
  )
}
