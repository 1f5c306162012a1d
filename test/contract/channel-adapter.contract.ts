import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type {
  ChannelAdapter,
  InboundEvent,
  OutboundPayload,
  ReplyMessage,
  WebhookRequest,
} from '../../src/channel/index.ts'
import {
  WebhookMalformedError,
  WebhookNotConfiguredError,
  WebhookRejectedError,
} from '../../src/channel/index.ts'
import { anyReply, longReply, withoutSpace } from './channel-adapter.replies.ts'

/** What a channel hands the suite to be examined. */
export interface ChannelSubject {
  readonly adapter: ChannelAdapter
  /** A delivery of one text message, as the platform would send it, and what must come of it. */
  readonly sample: { readonly request: WebhookRequest; readonly text: string; readonly senderId: string }
  /** The delivery with these bytes as body, correctly signed. Channels that sign nothing only wrap the bytes. */
  readonly sign: (body: Uint8Array) => WebhookRequest
  /** True when the platform signs: then an unsigned delivery must be refused whatever it holds. */
  readonly signed: boolean
  /** The same adapter with no secret in its configuration; null where the channel needs none. */
  readonly unconfigured: ChannelAdapter | null
}

/**
 * The suite every channel passes: fails closed, survives whatever arrives, stays within its limits.
 * @param make called once per test; must not touch the network
 */
export function describeChannelAdapter(name: string, make: () => ChannelSubject): void {
  describe(`${name} meets the contract of a channel`, () => {
    describe('verify', () => {
      it('accepts a delivery of the platform', () => {
        const { adapter, sample } = make()
        expect(() => adapter.verify(sample.request)).not.toThrow()
      })

      it('refuses random bytes without a signature', () => {
        const subject = make()
        const { headers, receivedAt } = unsigned(subject.sample.request)
        fc.assert(
          fc.property(fc.uint8Array({ maxLength: 300 }), (body) => {
            const outcome = deliver(subject.adapter, { body, headers, receivedAt })
            if (subject.signed) expect(outcome).toBeInstanceOf(WebhookRejectedError)
            else expect(isRefusal(outcome) || outcome.length === 0).toBe(true)
          }),
        )
      })

      it('refuses a delivery of the platform that lost a byte, won a byte or had one changed', () => {
        const subject = make()
        if (!subject.signed) return expect(subject.adapter.channel).toMatch(/^(web|terminal)$/)
        const { request } = subject.sample
        fc.assert(
          fc.property(
            fc.nat(request.body.length - 1),
            fc.integer({ min: 1, max: 255 }),
            fc.constantFrom('lost', 'won', 'changed'),
            (at, flip, harm) => {
              const bytes = [...request.body]
              if (harm === 'lost') bytes.splice(at, 1)
              else if (harm === 'won') bytes.splice(at, 0, flip)
              else bytes[at] = (bytes[at] ?? 0) ^ flip
              const body = Uint8Array.from(bytes)
              if (Buffer.compare(body, request.body) === 0) return
              expect(deliver(subject.adapter, { ...request, body })).toBeInstanceOf(WebhookRejectedError)
            },
          ),
        )
      })

      it('refuses everything when no secret is configured', () => {
        const { unconfigured, sample } = make()
        if (unconfigured === null) return
        expect(() => unconfigured.verify(sample.request)).toThrow(WebhookNotConfiguredError)
      })

      it('calls a signed body that is no JSON object malformed', () => {
        const { adapter, sign } = make()
        for (const body of ['', 'xin chào', '[]', '7', 'null', '"x"', '{"a":', '\ufeff']) {
          expect(() => adapter.verify(sign(Buffer.from(body))), body).toThrow(WebhookMalformedError)
        }
      })
    })

    describe('parse', () => {
      it('reads a text message', () => {
        const { adapter, sample } = make()
        const events = adapter.parse(adapter.verify(sample.request))
        expect(events).toHaveLength(1)
        expect(events[0]).toMatchObject({
          kind: 'message',
          channel: adapter.channel,
          senderId: sample.senderId,
          text: sample.text,
        })
      })

      it('gives the same events for the same delivery', () => {
        const { adapter, sample } = make()
        const once = adapter.parse(adapter.verify(sample.request))
        expect(adapter.parse(adapter.verify(sample.request))).toEqual(once)
      })

      it('never throws, whatever JSON object arrives', () => {
        const { adapter, sign } = make()
        fc.assert(
          fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
            expectOrderlyOutcome(adapter, sign(Buffer.from(JSON.stringify(value))))
          }),
        )
      })

      it('never throws when a part of a real delivery is replaced by something else', () => {
        const { adapter, sample, sign } = make()
        const real: unknown = JSON.parse(Buffer.from(sample.request.body).toString('utf8'))
        const count = countNodes(real)
        fc.assert(
          fc.property(fc.integer({ min: 1, max: count - 1 }), fc.jsonValue(), (index, value) => {
            const mutant = replaceNode(real, index, value)
            expectOrderlyOutcome(adapter, sign(Buffer.from(JSON.stringify(mutant))))
          }),
          { numRuns: 300 },
        )
      })
    })

    describe('render', () => {
      it('stays within the text limit and loses no word of a long Vietnamese text', () => {
        const { adapter } = make()
        fc.assert(
          fc.property(longReply, (message) => {
            const payloads = adapter.render(message)
            expect(payloads.length).toBeGreaterThan(0)
            expectWithinLimits(adapter, payloads)
            const shown = withoutSpace(payloads.map((payload) => payload.preview).join(''))
            expect(shown).toContain(withoutSpace(message.text))
          }),
          { numRuns: 60 },
        )
      })

      it('renders any reply into payloads that survive storage', () => {
        const { adapter } = make()
        fc.assert(
          fc.property(anyReply, (message) => {
            const payloads = adapter.render(message)
            expectWithinLimits(adapter, payloads)
            expect(JSON.parse(JSON.stringify(payloads))).toEqual(payloads)
          }),
        )
      })

      it('offers every button exactly once, in order', () => {
        const { adapter } = make()
        fc.assert(
          fc.property(anyReply, (message) => {
            const buttons = message.buttons ?? []
            const payloads = adapter.render(message)
            const offered = payloads.flatMap((payload) => payload.options ?? [])
            if (buttons.length > adapter.limits.maxButtons || offered.length > 0) {
              expect(offered.map((option) => option.payload)).toEqual(buttons.map((button) => button.payload))
            }
            expectNumberedPreview(message, payloads)
          }),
        )
      })

      it('says nothing for an empty message', () => {
        const { adapter } = make()
        expect(adapter.render({ text: '' })).toEqual([])
      })
    })

    it('states limits that make sense', () => {
      const { limits } = make().adapter
      expect(limits.maxTextLength).toBeGreaterThanOrEqual(500)
      expect(limits.maxButtons).toBeGreaterThanOrEqual(0)
      expect(limits.replyWindowMs ?? Number.MAX_SAFE_INTEGER).toBeGreaterThan(0)
    })
  })
}

type Refusal = WebhookRejectedError | WebhookMalformedError | WebhookNotConfiguredError

function isRefusal(value: unknown): value is Refusal {
  return (
    value instanceof WebhookRejectedError ||
    value instanceof WebhookMalformedError ||
    value instanceof WebhookNotConfiguredError
  )
}

/** The events of a delivery, or the refusal; any other error is a fault and is thrown on. */
function deliver(adapter: ChannelAdapter, request: WebhookRequest): readonly InboundEvent[] | Refusal {
  try {
    return adapter.parse(adapter.verify(request))
  } catch (error) {
    if (isRefusal(error)) return error
    throw error
  }
}

function expectOrderlyOutcome(adapter: ChannelAdapter, request: WebhookRequest): void {
  const outcome = deliver(adapter, request)
  if (isRefusal(outcome)) return
  for (const event of outcome) {
    expect(event.channel).toBe(adapter.channel)
    for (const id of [event.accountId, event.senderId, event.messageId]) {
      expect(typeof id === 'string' && id !== '').toBe(true)
    }
    expect(Number.isSafeInteger(event.sentAt) && event.sentAt > 0).toBe(true)
    if (event.kind === 'message') expect(typeof event.text).toBe('string')
  }
}

function unsigned(request: WebhookRequest): WebhookRequest {
  const headers = Object.entries(request.headers).filter(([header]) => !header.includes('signature'))
  return { ...request, headers: Object.fromEntries(headers) }
}

function expectWithinLimits(adapter: ChannelAdapter, payloads: readonly OutboundPayload[]): void {
  for (const payload of payloads) {
    expect(payload.preview.trim()).not.toBe('')
    expect(payload.preview).toBe(payload.preview.normalize('NFC'))
    for (const text of textsIn(payload)) {
      expect(text.length).toBeLessThanOrEqual(adapter.limits.maxTextLength)
      expect(text.isWellFormed()).toBe(true)
    }
  }
}

/** Everything under a `text` key: what the platform counts. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'text' && typeof inner === 'string' ? [inner] : textsIn(inner),
  )
}

function expectNumberedPreview(message: ReplyMessage, payloads: readonly OutboundPayload[]): void {
  const withOptions = payloads.filter((payload) => (payload.options ?? []).length > 0)
  expect(withOptions.length).toBeLessThanOrEqual(1)
  if (withOptions.length === 0) return
  const shown = withoutSpace(payloads.map((payload) => payload.preview).join(''))
  const menu = (message.buttons ?? []).map((button, index) => `${index + 1}.${button.title}`).join('')
  expect(shown).toContain(withoutSpace(menu))
}

function countNodes(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1
  return Object.values(value).reduce((sum: number, inner) => sum + countNodes(inner), 1)
}

/** A copy in which the node with this number, counted depth first, is another value. */
function replaceNode(root: unknown, index: number, replacement: unknown): unknown {
  let seen = 0
  const copy = (value: unknown): unknown => {
    if (seen++ === index) return replacement
    if (Array.isArray(value)) return value.map(copy)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copy(inner)]))
  }
  return copy(root)
}
