import type { InboundAttachment } from '../../src/channel/index.ts'
import type { ZaloAttachment, ZaloWebhookBody } from './webhook-body.ts'

/** What the citizen sent beside text. A contact card keeps nothing of the third person it names. */
export function zaloAttachments(body: ZaloWebhookBody): readonly InboundAttachment[] {
  if (body.event_name === 'user_send_business_card') return [{ kind: 'other', title: 'Danh thiếp' }]
  return (body.message?.attachments ?? []).map((attachment) =>
    attachment === null ? { kind: 'other' } : zaloAttachment(attachment),
  )
}

function zaloAttachment({ type, payload }: ZaloAttachment): InboundAttachment {
  const { url } = payload
  switch (type) {
    case 'image':
    case 'video':
    case 'audio':
      return url === undefined ? { kind: 'other' } : { kind: type, url }
    case 'file':
      if (url === undefined) return { kind: 'other' }
      return payload.name === undefined ? { kind: 'file', url } : { kind: 'file', url, name: payload.name }
    // A moving picture out of Zalo's collection says as much as a sticker: it is no evidence.
    case 'gif':
    case 'sticker':
      return url === undefined ? { kind: 'sticker' } : { kind: 'sticker', url }
    case 'location':
      return location(payload.coordinates)
    case 'link':
      return linked('link', url, payload.description)
    default:
      return linked('other', url, payload.description)
  }
}

function location(coordinates: ZaloAttachment['payload']['coordinates']): InboundAttachment {
  if (coordinates === undefined) return { kind: 'other' }
  const { latitude, longitude } = coordinates
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return { kind: 'other' }
  return { kind: 'location', latitude, longitude }
}

function linked(
  kind: 'link' | 'other',
  url: string | undefined,
  title: string | undefined,
): InboundAttachment {
  return { kind, ...(url === undefined ? {} : { url }), ...(title ? { title } : {}) }
}
