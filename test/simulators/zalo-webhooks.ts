import { createHash } from 'node:crypto'

/** A webhook call, ready to be posted. */
export interface SignedDelivery {
  readonly body: Buffer
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>
}

export interface ZaloWebhookIdentity {
  readonly appId: string
  readonly oaId: string
  readonly signingKey: string
}

export interface ZaloCitizenEvent {
  readonly userId: string
  readonly msgId: string
  /** Milliseconds since the epoch. */
  readonly at: number
}

/** Signs a body the way Zalo does: SHA-256 over app id, body, timestamp and key. */
export function signZalo(
  body: string | Uint8Array,
  signing: { readonly appId: string; readonly signingKey: string; readonly timestamp: string },
): SignedDelivery {
  const bytes = Buffer.from(body)
  const mac = createHash('sha256')
    .update(signing.appId)
    .update(bytes)
    .update(signing.timestamp)
    .update(signing.signingKey)
    .digest('hex')
  return {
    body: bytes,
    headers: { 'content-type': 'application/json', 'x-zevent-signature': `mac=${mac}` },
  }
}

/** Builds signed deliveries of one OA. */
export function createZaloWebhooks(identity: ZaloWebhookIdentity) {
  const { appId, oaId, signingKey } = identity

  function signed(fields: Readonly<Record<string, unknown>>, at: number): SignedDelivery {
    const timestamp = String(at)
    return signZalo(JSON.stringify({ app_id: appId, ...fields, timestamp }), { appId, signingKey, timestamp })
  }

  function fromCitizen(eventName: string, event: ZaloCitizenEvent, message: object): SignedDelivery {
    const parties = { sender: { id: event.userId }, recipient: { id: oaId } }
    return signed(
      { ...parties, event_name: eventName, message: { msg_id: event.msgId, ...message } },
      event.at,
    )
  }

  return {
    text: (event: ZaloCitizenEvent & { readonly text: string }) =>
      fromCitizen('user_send_text', event, { text: event.text }),

    image: (event: ZaloCitizenEvent & { readonly url: string; readonly caption?: string }) =>
      fromCitizen('user_send_image', event, {
        text: event.caption,
        attachments: [{ type: 'image', payload: { thumbnail: event.url, url: event.url } }],
      }),

    location: (event: ZaloCitizenEvent & { readonly latitude: number; readonly longitude: number }) =>
      fromCitizen('user_send_location', event, {
        text: '',
        attachments: [
          {
            type: 'location',
            payload: {
              coordinates: { latitude: String(event.latitude), longitude: String(event.longitude) },
            },
          },
        ],
      }),

    follow: (event: { readonly userId: string; readonly at: number }) =>
      signed(
        { oa_id: oaId, follower: { id: event.userId }, event_name: 'follow', source: 'oa_profile' },
        event.at,
      ),

    unfollow: (event: { readonly userId: string; readonly at: number }) =>
      signed(
        { oa_id: oaId, follower: { id: event.userId }, event_name: 'unfollow', source: 'oa_profile' },
        event.at,
      ),

    /** Echo of something the OA said; with `adminId` a member of staff typed it. */
    echo: (event: ZaloCitizenEvent & { readonly text: string; readonly adminId?: string }) =>
      signed(
        {
          sender: { id: oaId, admin_id: event.adminId },
          recipient: { id: event.userId },
          event_name: 'oa_send_text',
          message: { text: event.text, msg_id: event.msgId },
        },
        event.at,
      ),
  }
}
