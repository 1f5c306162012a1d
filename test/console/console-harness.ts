import type { ChannelAdapter, ChannelName, SendRequest } from '../../src/channel/index.ts'
import { type Console, createConsole } from '../../src/console/index.ts'
import type { Role } from '../../src/console/permissions.ts'
import { createEngine, type Engine } from '../../src/conversation/index.ts'
import { type Coordination, createMemoryCoordination, topics } from '../../src/coordination/index.ts'
import { createPetition } from '../../src/petitions/index.ts'
import { petitionAnswerMessage } from '../../src/skills/index.ts'
import { createFieldCipher, migrate, openStorage, type Storage } from '../../src/storage/index.ts'
import { testDatabases } from '../contract/storage.databases.ts'
import { hoaMai } from '../knowledge/hoa-mai.ts'

export const ORIGIN = 'http://console.test'
/** 14:05 Monday 23/11/2026 in Vietnam. */
export const START = Date.parse('2026-11-23T07:05:00Z')
export const PASSWORD = 'bốn con trâu gặm cỏ'

/** A browser of one person: keeps cookies, sends the Origin header that forms carry. */
export interface Visitor {
  get(path: string, headers?: Record<string, string>): Promise<Response>
  post(path: string, fields?: Record<string, string>, headers?: Record<string, string>): Promise<Response>
  page(path: string): Promise<string>
}

/** A console on an empty database with a clock that only the test moves. */
export interface ConsoleHarness {
  readonly console: Console
  readonly storage: Storage
  readonly coordination: Coordination
  /** Delivers what is due; see `sent`. */
  readonly engine: Engine
  /** What reached the channel, in order. */
  readonly sent: SendRequest[]
  clock: { now: number }
  visitor(): Visitor
  /** Makes an account through the administrator's page and signs in with a password of its own. */
  signedIn(role: Role, officerId?: string | null): Promise<Visitor>
  conversation(restricted?: boolean): Promise<string>
  petition(draft?: Partial<SamplePetition>): Promise<{ id: string; code: string; officerId: string }>
  message(conversationId: string, text: string, author?: 'citizen' | 'assistant'): Promise<void>
  deadDelivery(conversationId: string, state?: 'dead' | 'uncertain'): Promise<string>
  close(): Promise<void>
}

interface SamplePetition {
  field: string
  content: string
  place: string
  phone: string | null
  conversationId: string
  kind: 'report'
  latitude: number | null
  longitude: number | null
  attachments: { kind: string; url: string; name: string | null }[]
  dueInHours: number
}

/** @param kind SQLite when not given */
export async function openConsole(kind = testDatabases({})[0]): Promise<ConsoleHarness> {
  if (!kind) throw new Error('no database to test on')
  const database = await kind.create()
  const storage = openStorage(database.url)
  await migrate(storage)
  const clock = { now: START }
  const coordination = createMemoryCoordination({ clock: () => clock.now })
  const sent: SendRequest[] = []
  const engine = createEngine({
    ...{ storage, coordination, clock: () => clock.now },
    adapters: new Map<ChannelName, ChannelAdapter>([['web', sampleChannel(sent)]]),
    responderOf: () => ({ respond: async () => Promise.reject(new Error('the assistant has no part here')) }),
    communeOf: () => 'hoa-mai',
    applyEffects: async () => [],
    retentionOf: () => ({ chat: 90, petition: 1825, restricted: 30, trace: 180 }),
    badge: () => 'Trả lời tự động',
    apology: () => ({ text: 'Xin lỗi.' }),
    log: { info: () => {}, warn: () => {} },
  })
  const cipher = createFieldCipher('0123456789abcdef0123456789abcdef')
  const console = createConsole({
    ...{ storage, coordination, cipher, publicUrl: ORIGIN, defaultCommune: 'hoa-mai' },
    knowledge: { communes: new Map([['hoa-mai', hoaMai]]), commune: () => hoaMai },
    desk: engine.staff,
    wakeOutbox: engine.wakeOutbox,
    petitionAnswer: petitionAnswerMessage,
    clock: () => clock.now,
    secret: 'a secret of at least thirty-two bytes',
  })
  await console.migrateAuth()

  const visitor = (): Visitor => {
    const cookies = new Map<string, string>()
    const send = async (path: string, init: RequestInit & { headers: Record<string, string> }) => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const headers = { ...init.headers, ...(cookie ? { cookie } : {}) }
      const response = await console.app.request(`${ORIGIN}${path}`, { ...init, headers })
      for (const line of response.headers.getSetCookie()) {
        const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s)
        if (/max-age=0/i.test(line)) cookies.delete(name)
        else cookies.set(name, value)
      }
      return response
    }
    const get: Visitor['get'] = (path, headers = {}) => send(path, { headers })
    return {
      get,
      page: async (path) => (await get(path)).text(),
      post: (path, fields = {}, headers = {}) =>
        send(path, {
          method: 'POST',
          body: new URLSearchParams(fields).toString(),
          headers: { 'content-type': 'application/x-www-form-urlencoded', origin: ORIGIN, ...headers },
        }),
    }
  }

  let admin: Visitor | null = null
  const administrator = async (): Promise<Visitor> => {
    if (admin) return admin
    admin = visitor()
    const link = new URL((await console.firstAdminLink()) ?? '')
    const token = link.searchParams.get('token') ?? ''
    const fields = {
      name: 'Trịnh Minh Số',
      username: 'quan.tri',
      newPassword: PASSWORD,
      repeatPassword: PASSWORD,
    }
    await admin.post('/console/setup', { token, ...fields })
    return admin
  }
  let accounts = 0

  const conversation = async (restricted = false): Promise<string> => {
    const id = crypto.randomUUID()
    const now = clock.now
    await storage.db
      .insertInto('conversations')
      .values({
        ...{ id, commune: 'hoa-mai', channel: 'web', account_id: 'hoa-mai', sender_id: id, state: '{}' },
        ...{ mode: 'assistant', handover_until_at: null, restricted: restricted ? 1 : 0, closed: 0 },
        ...{ created_at: now, last_inbound_at: now, last_message_at: now },
        ...{ due_at: null, lease_owner: null, lease_until_at: null },
      })
      .execute()
    return id
  }

  return {
    ...{ console, storage, coordination, engine, sent, clock, visitor, conversation },
    async signedIn(role, officerId = null) {
      const boss = await administrator()
      if (role === 'admin') return boss
      accounts += 1
      const username = `nguoi.${accounts}`
      const fields = {
        username,
        role,
        officer: officerId ?? '',
        name: officerId === null ? `Người ${accounts}` : '',
      }
      const made = await (await boss.post('/console/staff', fields)).text()
      const temporary = /<code class="secret">([^<]+)<\/code>/.exec(made)?.[1] ?? ''
      const person = visitor()
      await person.post('/console/sign-in', { name: username, password: temporary })
      const change = { password: temporary, newPassword: PASSWORD, repeatPassword: PASSWORD }
      await person.post('/console/account/password', change)
      await person.post('/console/sign-in', { name: username, password: PASSWORD })
      return person
    },
    async petition({ conversationId, dueInHours = 48, ...draft } = {}) {
      const id = conversationId ?? (await conversation())
      const code = `PA-${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`.replace(/(\d{4})$/, '-$1')
      const now = clock.now
      const made = await storage.transaction((tx) =>
        createPetition(
          tx,
          {
            ...{ code, kind: 'report', field: 'DD', hamletId: null, place: 'cạnh nhà văn hóa' },
            ...{ latitude: null, longitude: null, content: 'Ranh giới thửa đất bị lấn.', attachments: [] },
            ...{ phone: null, ...draft },
          },
          { conversationId: id, now },
          { commune: hoaMai, cipher, newId: () => crypto.randomUUID() },
        ),
      )
      await storage.db
        .updateTable('petitions')
        .set({ due_at: now + dueInHours * 3_600_000 })
        .where('id', '=', made.id)
        .execute()
      await coordination.publish(topics.staff('hoa-mai'), {
        ...{ kind: 'petition.created', petitionId: made.id, officerId: made.officerId },
      })
      return { id: made.id, code, officerId: made.officerId }
    },
    async message(conversationId, text, author = 'citizen') {
      await insertMessage(storage, { conversationId, text, author, at: clock.now })
    },
    async deadDelivery(conversationId, state = 'dead') {
      const id = crypto.randomUUID()
      await storage.db
        .insertInto('outbox')
        .values({
          ...{
            id,
            conversation_id: conversationId,
            channel: 'zalo',
            account_id: 'oa',
            recipient_id: conversationId,
          },
          ...{
            payload: JSON.stringify({ preview: 'Lịch tiếp dân sáng thứ Tư.' }),
            by_staff: 1,
            state,
            attempts: 8,
          },
          ...{ next_attempt_at: 0, lease_owner: null, lease_until_at: null, platform_message_id: null },
          ...{
            last_error: '-230',
            created_at: clock.now,
            finished_at: clock.now,
            resent_by: null,
            resent_at: null,
          },
        })
        .execute()
      return id
    },
    async close() {
      await coordination.close()
      await storage.close()
      await database.remove()
    },
  }
}

/** A channel that takes everything. */
function sampleChannel(sent: SendRequest[]): ChannelAdapter {
  return {
    channel: 'web',
    limits: { maxTextLength: 2000, maxButtons: 3, replyWindowMs: null },
    safeToResend: true,
    showsAuthor: true,
    verify: () => ({}),
    parse: () => [],
    render: ({ text, buttons }) => [{ preview: text, ...(buttons ? { options: buttons } : {}) }],
    async send(request) {
      sent.push(request)
      return { platformMessageId: null }
    },
  }
}

async function insertMessage(
  { db }: Storage,
  word: {
    readonly conversationId: string
    readonly text: string
    readonly author: 'citizen' | 'assistant'
    readonly at: number
  },
): Promise<void> {
  const { conversationId, text, author, at } = word
  const id = crypto.randomUUID()
  await db
    .insertInto('messages')
    .values({
      ...{ id, conversation_id: conversationId, author, officer_id: null, text, attachments: '[]' },
      trace: author === 'assistant' ? JSON.stringify({ intent: 'procedure.fee', confidence: 0.93 }) : null,
      ...{ reference: id, sent_at: at, search: text.toLowerCase() },
    })
    .execute()
}
