import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { type LiveEvent, topics } from '../coordination/index.ts'
import type { ConsoleEnv } from './app-env.ts'
import type { ConsoleRooms } from './console-rooms.ts'
import { mayOpen, seesAllSealed } from './permissions.ts'
import { currentStaff } from './signed-in.ts'
import { colleagueText, type StaffMember } from './staff-member.ts'
import { shortInstantText } from './time-text.ts'

/** Keeps proxies from closing a silent stream, and finds out that somebody left or was shut out. */
const BEAT_MS = 20_000

/** What a page hears: kinds only, the fragments are fetched with the reader's own rights. */
type PageEvent = 'petition' | 'conversation' | 'handover' | 'alert' | 'delivery'

/** Which lists an event touches. */
function pageEvents(kind: string): readonly PageEvent[] {
  if (kind.startsWith('petition')) return ['petition']
  if (kind.startsWith('handover')) return ['handover', 'conversation']
  if (kind.startsWith('alert')) return ['alert']
  if (kind.startsWith('delivery')) return ['delivery']
  return ['conversation']
}

/**
 * `GET /live`: tells a page that something changed. With `?petition=` or `?conversation=` it also sends `here` when
 * that one changed, and `viewing` while a colleague has the same petition open.
 */
export function liveStream(rooms: ConsoleRooms): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>()
  app.get('/live', (c) => {
    const { staff, commune } = c.var
    const petition = c.req.query('petition') ?? null
    const conversation = c.req.query('conversation') ?? null
    const headers = c.req.raw.headers
    return streamSSE(c, async (stream) => {
      const ended = Promise.withResolvers<void>()
      const end = (): void => ended.resolve()
      stream.onAbort(end)
      rooms.closing?.addEventListener('abort', end, { once: true })
      const topic = topics.staff(staff.commune)
      const me = crypto.randomUUID()
      const tell = (event: string, data: string): void => {
        stream.writeSSE({ event, data }).catch(() => ended.resolve())
      }
      const view = (asks: boolean): void => {
        if (petition === null) return
        const event = { kind: 'viewing', petition, by: me, officer: staff.officerId, account: staff.id, asks }
        rooms.coordination.publish(topic, event).catch(() => {})
      }
      const hear = (event: LiveEvent): void => {
        if (event.kind === 'viewing') {
          if (event.petition !== petition || event.by === me || event.account === staff.id) return
          const officer = event.officer
          const who = typeof officer === 'string' ? colleagueText(commune, officer) : 'một đồng nghiệp'
          tell('viewing', `Đang mở bởi ${escapeText(who)}`)
          if (event.asks === true) view(false)
          return
        }
        for (const name of pageEvents(event.kind)) tell(name, event.kind)
        if (petition !== null && Object.values(event).includes(petition)) tell('here', event.kind)
        const notice = noticeOf(event, staff, rooms.clock())
        if (notice !== null) tell('notice', notice)
      }
      const leave = [await rooms.coordination.subscribe(topic, hear)]
      if (conversation !== null && (await belongsHere(rooms, conversation, staff.commune))) {
        const listen = () => tell('here', 'message')
        leave.push(await rooms.coordination.subscribe(topics.conversation(conversation), listen))
      }
      view(true)
      await stream.writeSSE({ event: 'ready', data: '' })
      const beat = setInterval(() => {
        tell('beat', '')
        view(false)
        // Signed out or disabled in the meantime: the stream ends too.
        currentStaff(rooms, headers)
          .then((one) => one?.id === staff.id || ended.resolve())
          .catch(() => {})
      }, BEAT_MS)
      await ended.promise
      clearInterval(beat)
      rooms.closing?.removeEventListener('abort', end)
      for (const unsubscribe of leave) await unsubscribe()
    })
  })
  return app
}

/** What is worth a line at the head of every page; sealed things are told only to those who may see them. */
function noticeOf(event: LiveEvent, staff: StaffMember, now: number): string | null {
  const isSealed = event.alertKind === 'restricted' || event.restricted === true
  if (isSealed && !seesAllSealed(staff)) return null
  const at = shortInstantText(now, now)
  switch (event.kind) {
    case 'petition.created':
      return event.officerId === staff.officerId && staff.officerId !== null
        ? `Có phản ánh mới giao cho anh/chị lúc ${at}.`
        : `Có phản ánh mới lúc ${at}.`
    case 'handover.opened':
      return mayOpen(staff, 'handover.view') ? `Có người dân chờ gặp cán bộ từ ${at}.` : null
    case 'alert.raised':
      return mayOpen(staff, 'alert.view') ? `Có cảnh báo mới lúc ${at}. Xin xem mục Cảnh báo.` : null
    default:
      return null
  }
}

async function belongsHere(rooms: ConsoleRooms, conversationId: string, commune: string): Promise<boolean> {
  const row = await rooms.storage.db
    .selectFrom('conversations')
    .select('id')
    .where('id', '=', conversationId)
    .where('commune', '=', commune)
    .executeTakeFirst()
  return row !== undefined
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
