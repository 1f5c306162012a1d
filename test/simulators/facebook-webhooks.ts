import { createHmac } from 'node:crypto'
import type { SignedDelivery } from './zalo-webhooks.ts'

export interface FacebookWebhookIdentity {
  readonly appId: string
  readonly pageId: string
  readonly appSecret: string
}

export interface FacebookCitizenEvent {
  readonly psid: string
  readonly mid: string
  /** Milliseconds since the epoch. */
  readonly at: number
}

/** Signs a body the way Meta does: HMAC-SHA256 of the raw bytes with the app secret. */
export function signFacebook(body: string | Uint8Array, appSecret: string): SignedDelivery {
  const bytes = Buffer.from(body)
  const mac = createHmac('sha256', appSecret).update(bytes).digest('hex')
  return {
    body: bytes,
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${mac}` },
  }
}

/** JSON as Meta writes it: ASCII only, slashes escaped. */
export function metaJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('/', '\\/')
    .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** Builds signed deliveries of one Page. */
export function createFacebookWebhooks(identity: FacebookWebhookIdentity) {
  const { appId, pageId, appSecret } = identity

  function signed(event: Readonly<Record<string, unknown>>, at: number): SignedDelivery {
    const entry = [{ time: at + 200, id: pageId, messaging: [{ ...event, timestamp: at }] }]
    return signFacebook(metaJson({ object: 'page', entry }), appSecret)
  }

  function fromCitizen(event: FacebookCitizenEvent, part: Readonly<Record<string, unknown>>): SignedDelivery {
    return signed({ sender: { id: event.psid }, recipient: { id: pageId }, ...part }, event.at)
  }

  return {
    text: (event: FacebookCitizenEvent & { readonly text: string }) =>
      fromCitizen(event, { message: { mid: event.mid, text: event.text } }),

    quickReply: (event: FacebookCitizenEvent & { readonly text: string; readonly payload: string }) =>
      fromCitizen(event, {
        message: { mid: event.mid, text: event.text, quick_reply: { payload: event.payload } },
      }),

    image: (event: FacebookCitizenEvent & { readonly url: string; readonly text?: string }) =>
      fromCitizen(event, {
        message: {
          mid: event.mid,
          text: event.text,
          attachments: [{ type: 'image', payload: { url: event.url } }],
        },
      }),

    location: (event: FacebookCitizenEvent & { readonly latitude: number; readonly longitude: number }) =>
      fromCitizen(event, {
        message: {
          mid: event.mid,
          attachments: [
            {
              type: 'location',
              payload: { coordinates: { lat: event.latitude, long: event.longitude } },
            },
          ],
        },
      }),

    /** First contact through the Get Started button. */
    getStarted: (event: FacebookCitizenEvent & { readonly ref?: string }) =>
      fromCitizen(event, {
        postback: {
          mid: event.mid,
          title: 'Bắt đầu',
          payload: 'GET_STARTED',
          ...(event.ref === undefined
            ? {}
            : { referral: { ref: event.ref, source: 'SHORTLINK', type: 'OPEN_THREAD' } }),
        },
      }),

    /** Echo of something the Page said; with `metadata` our own app sent it, else a person in the Page inbox. */
    echo: (event: FacebookCitizenEvent & { readonly text: string; readonly metadata?: string }) =>
      signed(
        {
          sender: { id: pageId },
          recipient: { id: event.psid },
          message: {
            mid: event.mid,
            is_echo: true,
            app_id: event.metadata === undefined ? 26390203743090 : Number(appId),
            metadata: event.metadata,
            text: event.text,
          },
        },
        event.at,
      ),
  }
}
