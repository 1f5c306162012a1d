import type { SignedDelivery } from '../simulators/zalo-webhooks.ts'
import { facebookWebhooks, type Platforms, zaloWebhooks } from './platforms.ts'
import { eventually } from './waiting.ts'

/** One person with a telephone, whatever the channel. */
export interface Citizen {
  say(text: string): Promise<void>
  sendPhoto(): Promise<void>
  sendLocation(): Promise<void>
  /** Every text they have received, oldest first. */
  heard(): Promise<readonly string[]>
  /** Waits until something not heard before fits. @returns all that was new up to then, in one text */
  hears(expected: RegExp): Promise<string>
}

/** Where the service is now: it may move to another port when it is started again. */
export type Address = () => string

let numbers = 0

export async function deliver(address: string, channel: 'zalo' | 'facebook', delivery: SignedDelivery) {
  const { body, headers } = delivery
  return fetch(`${address}/webhooks/${channel}`, { method: 'POST', headers, body: new Uint8Array(body) })
}

function withMemory(heard: () => Promise<readonly string[]>): Pick<Citizen, 'heard' | 'hears'> {
  let known = 0
  return {
    heard,
    async hears(expected) {
      let last = ''
      try {
        return await eventually(String(expected), async () => {
          const texts = await heard()
          last = texts.slice(known).join('\n')
          if (!expected.test(last)) return null
          known = texts.length
          return last
        })
      } catch {
        throw new Error(`waited in vain for ${expected}, heard: ${last}`)
      }
    },
  }
}

async function accepted(answer: Promise<Response>): Promise<void> {
  const { status } = await answer
  if (status !== 200 && status !== 202) throw new Error(`the service answered ${status}`)
}

export function zaloCitizen(userId: string, address: Address, { zalo }: Platforms): Citizen {
  const event = () => ({ userId, msgId: `zm${userId.slice(-4)}${++numbers}`, at: Date.now() })
  const post = (delivery: SignedDelivery) => accepted(deliver(address(), 'zalo', delivery))
  return {
    say: (text) => post(zaloWebhooks.text({ ...event(), text })),
    sendPhoto: () => post(zaloWebhooks.image({ ...event(), url: 'https://f9.photo.talk.zdn.vn/anh.jpg' })),
    sendLocation: () => post(zaloWebhooks.location({ ...event(), latitude: 20.9714, longitude: 105.7788 })),
    ...withMemory(async () =>
      zalo.messages().flatMap((message) => (message.to === userId ? [message.text] : [])),
    ),
  }
}

export function facebookCitizen(psid: string, address: Address, { graph }: Platforms): Citizen {
  const event = () => ({ psid, mid: `m_${psid.slice(-4)}_${++numbers}`, at: Date.now() })
  const post = (delivery: SignedDelivery) => accepted(deliver(address(), 'facebook', delivery))
  return {
    say: (text) => post(facebookWebhooks.text({ ...event(), text })),
    sendPhoto: () => post(facebookWebhooks.image({ ...event(), url: 'https://scontent.xx.fbcdn.net/a.jpg' })),
    sendLocation: () =>
      post(facebookWebhooks.location({ ...event(), latitude: 20.9714, longitude: 105.7788 })),
    ...withMemory(async () =>
      graph.messages().flatMap((message) => (message.to === psid ? [message.text] : [])),
    ),
  }
}

/** The smallest picture a JPEG reader takes. */
const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
)

export function webCitizen(address: Address): Citizen {
  let conversationId: string | undefined
  async function post(fields: Readonly<Record<string, unknown>>): Promise<void> {
    const body = JSON.stringify({ text: '', ...fields, ...(conversationId ? { conversationId } : {}) })
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(`${address()}/api/chat/messages`, { method: 'POST', headers, body })
    if (answer.status !== 202) throw new Error(`the service answered ${answer.status}`)
    conversationId = ((await answer.json()) as { conversationId: string }).conversationId
  }
  return {
    say: (text) => post({ text }),
    async sendPhoto() {
      const body = new FormData()
      if (conversationId) body.set('conversationId', conversationId)
      body.set('photo', new Blob([new Uint8Array(JPEG)], { type: 'image/jpeg' }), 'anh.jpg')
      await accepted(fetch(`${address()}/api/chat/messages`, { method: 'POST', body }))
    },
    sendLocation: () => post({ location: { latitude: 20.9714, longitude: 105.7788 } }),
    ...withMemory(async () => {
      if (!conversationId) return []
      const answer = await fetch(`${address()}/api/chat/messages?conversationId=${conversationId}`)
      const { messages } = (await answer.json()) as { messages: { author: string; text: string }[] }
      return messages.flatMap(({ author, text }) => (author === 'citizen' ? [] : [text]))
    }),
  }
}
