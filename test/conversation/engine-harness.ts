import type {
  ChannelAdapter,
  ChannelName,
  InboundEvent,
  OutboundPayload,
  ReplyMessage,
  SendRequest,
} from '../../src/channel/index.ts'
import {
  type ApplyEffects,
  createEngine,
  EMPTY_STATE,
  type Engine,
  type EngineDeps,
  type EngineOptions,
} from '../../src/conversation/index.ts'
import { createMemoryCoordination, type LiveEvent } from '../../src/coordination/index.ts'
import type { Responder, Turn, TurnResult } from '../../src/skills/types.ts'
import type { Storage } from '../../src/storage/index.ts'

export const START_AT = 1_790_000_000_000

/** A citizen's message of the harness channel. */
export function said(senderId: string, messageId: string, text = messageId, at = START_AT) {
  return {
    channel: 'facebook',
    accountId: 'page-1',
    senderId,
    messageId,
    sentAt: at,
    kind: 'message',
    text,
    attachments: [],
  } as const satisfies InboundEvent
}

/** An event of another kind, from the harness channel. */
export function event(
  fields: { kind: InboundEvent['kind']; senderId: string } & Record<string, unknown>,
): InboundEvent {
  const { senderId, kind } = fields
  const messageId = `${kind}-${senderId}-${String(fields.sentAt ?? START_AT)}`
  return { channel: 'facebook', accountId: 'page-1', messageId, sentAt: START_AT, ...fields } as InboundEvent
}

/** What a reply looks like when the responder only repeats the turn. */
export function repeated(turn: Turn): TurnResult {
  return {
    reply: turn.text === '' ? [] : [{ text: `re: ${turn.text}` }],
    effects: [],
    state: { ...EMPTY_STATE, greetedAt: turn.now },
    trace: { skill: 'repeat' },
  }
}

export interface Harness {
  readonly engine: Engine
  readonly turns: Turn[]
  /** What the platform got, in order. */
  readonly sent: SendRequest[]
  readonly published: { topic: string; event: LiveEvent }[]
  readonly warnings: Record<string, unknown>[]
  now: number
  /** Replaces what the responder does. */
  respond: (turn: Turn) => TurnResult | Promise<TurnResult>
  /** Replaces what a send does; throwing fails it. */
  send: (request: SendRequest) => void | Promise<void>
  applyEffects: ApplyEffects
  append(...events: InboundEvent[]): ReturnType<Engine['inbox']['append']>
  /** Moves the clock, then does all that is due. */
  pass(ms: number): Promise<void>
  /** Texts that reached one citizen, in order. */
  textsTo(senderId: string): string[]
}

/** An engine over a real database, with a channel, a responder and a clock made for tests. */
export function createHarness(
  storage: Storage,
  settings: {
    options?: Partial<EngineOptions>
    safeToResend?: boolean
    showsAuthor?: boolean
    coordination?: ReturnType<typeof createMemoryCoordination>
    learning?: EngineDeps['learning']
    readAgain?: EngineDeps['readAgain']
  } = {},
): Harness {
  const published: Harness['published'] = []
  const coordination = settings.coordination ?? createMemoryCoordination()
  const adapter: ChannelAdapter = {
    channel: 'facebook',
    limits: { maxTextLength: 2000, maxButtons: 3, replyWindowMs: null },
    safeToResend: settings.safeToResend ?? false,
    showsAuthor: settings.showsAuthor ?? true,
    verify: () => ({}),
    parse: () => [],
    render: renderPlainly,
    async send(request) {
      await harness.send(request)
      harness.sent.push(request)
      return { platformMessageId: `p-${harness.sent.length}` }
    },
  }
  const responder: Responder = {
    async respond(turn) {
      harness.turns.push(turn)
      return harness.respond(turn)
    },
  }
  const engine = createEngine({
    storage,
    coordination: {
      ...coordination,
      publish: (topic, live) => {
        published.push({ topic, event: live })
        return coordination.publish(topic, live)
      },
    },
    adapters: new Map<ChannelName, ChannelAdapter>([['facebook', adapter]]),
    responderOf: () => responder,
    communeOf: (_, accountId) => (accountId === 'page-1' ? 'hoa-mai' : null),
    applyEffects: (...all) => harness.applyEffects(...all),
    retentionOf: () => ({ chat: 90, petition: 1825, restricted: 30, trace: 180 }),
    ...(settings.learning === undefined ? {} : { learning: settings.learning }),
    ...(settings.readAgain === undefined ? {} : { readAgain: settings.readAgain }),
    badge: () => 'Trả lời tự động',
    apology: () => ({ text: 'xin lỗi, xin gọi 0200 000 000' }),
    clock: () => harness.now,
    log: { info: () => {}, warn: (details) => void harness.warnings.push({ ...details }) },
    options: { random: () => 0.5, ...settings.options },
  })
  const harness: Harness = {
    engine,
    turns: [],
    sent: [],
    published,
    warnings: [],
    now: START_AT,
    respond: repeated,
    send: () => {},
    applyEffects: async () => [],
    append: (...events) => engine.inbox.append(events),
    async pass(ms) {
      harness.now += ms
      await engine.tick()
    },
    textsTo: (senderId) =>
      harness.sent.filter(({ to }) => to === senderId).map(({ payload }) => payload.preview),
  }
  return harness
}

function renderPlainly({ text, buttons }: ReplyMessage): readonly OutboundPayload[] {
  return text.split('\f').map((preview) => ({ preview, ...(buttons ? { options: buttons } : {}) }))
}
