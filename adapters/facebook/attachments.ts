import type { InboundAttachment } from '../../src/channel/index.ts'
import type { FacebookAttachment, FacebookMessage } from './webhook-body.ts'

/** What the citizen sent beside text. A message with neither text nor attachment held something Meta will not hand over. */
export function facebookAttachments(message: FacebookMessage): readonly InboundAttachment[] {
  if (message.attachments.length === 0) {
    return message.text === '' && message.quick_reply === undefined ? [{ kind: 'other' }] : []
  }
  return message.attachments.map((attachment) =>
    attachment === null
      ? { kind: 'other' }
      : facebookAttachment(attachment, message.sticker_id !== undefined),
  )
}

function facebookAttachment(attachment: FacebookAttachment, stickerMessage: boolean): InboundAttachment {
  const { type, payload } = attachment
  const url = payload.url ?? attachment.url
  const title = payload.title ?? attachment.title
  switch (type) {
    case 'image':
      // Until 2026-08-30 stickers came as images: they are no evidence.
      if (stickerMessage || payload.sticker_id !== undefined) return sticker(url)
      return url === undefined ? { kind: 'other' } : { kind: 'image', url }
    case 'video':
    case 'audio':
      return url === undefined ? { kind: 'other' } : { kind: type, url }
    case 'file':
      return url === undefined ? { kind: 'other' } : { kind: 'file', url, ...fileName(url) }
    case 'sticker':
      return sticker(url)
    case 'location':
      if (payload.coordinates === undefined) return { kind: 'other' }
      return { kind: 'location', latitude: payload.coordinates.lat, longitude: payload.coordinates.long }
    case 'fallback':
      return linked('link', url, title)
    default:
      return linked('other', url, title)
  }
}

function sticker(url: string | undefined): InboundAttachment {
  return url === undefined ? { kind: 'sticker' } : { kind: 'sticker', url }
}

function linked(
  kind: 'link' | 'other',
  url: string | undefined,
  title: string | undefined,
): InboundAttachment {
  return { kind, ...(url === undefined ? {} : { url }), ...(title ? { title } : {}) }
}

/** The name of a file stands only in the path of its address. */
function fileName(url: string): { readonly name?: string } {
  const last = URL.parse(url)?.pathname.split('/').at(-1)
  if (!last) return {}
  try {
    return { name: decodeURIComponent(last) }
  } catch {
    return { name: last }
  }
}
