import {
  linkLines,
  numberedMenu,
  type OutboundPayload,
  type ReplyMessage,
  shortenText,
  toPlainText,
} from '../../src/channel/index.ts'

/** Characters of one text; longer gives error 100. Counted in UTF-16 units, since emoji may count as two. */
export const FACEBOOK_MAX_TEXT_LENGTH = 2000
export const FACEBOOK_MAX_QUICK_REPLIES = 13
const MAX_TITLE_LENGTH = 20

/**
 * Text, links as lines of their own, buttons as quick replies under the last piece. Quick replies vanish with the next
 * message and some clients never show them: the transcript numbers them and a typed number or title works too. When
 * titles are too long or too many for quick replies, the text itself carries the numbered menu.
 */
export function renderFacebookMessage(message: ReplyMessage): readonly OutboundPayload[] {
  const buttons = message.buttons ?? []
  const numbered = toPlainText(message, FACEBOOK_MAX_TEXT_LENGTH)
  if (buttons.length === 0) return numbered.map(({ text }) => ({ preview: text, message: { text } }))

  const fits =
    buttons.length <= FACEBOOK_MAX_QUICK_REPLIES &&
    buttons.every((button) => button.title.normalize('NFC').trim().length <= MAX_TITLE_LENGTH) &&
    (message.text.trim() !== '' || linkLines(message.links) !== '')
  const shown = fits
    ? toPlainText({ ...message, buttons: [] }, FACEBOOK_MAX_TEXT_LENGTH).map(({ text }) => text)
    : numbered.map(({ text }) => text)
  const quickReplies = buttons.slice(0, FACEBOOK_MAX_QUICK_REPLIES).map((button) => ({
    content_type: 'text',
    title: shortenText(button.title, MAX_TITLE_LENGTH),
    payload: button.payload,
  }))
  const menu = numberedMenu(buttons)

  return shown.map((text, index) => {
    if (index < shown.length - 1) return { preview: text, message: { text } }
    return {
      preview: fits ? `${text}\n\n${menu}` : text,
      options: buttons,
      message: { text, quick_replies: quickReplies },
    }
  })
}
