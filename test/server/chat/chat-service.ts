import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createWebAdapter } from '../../../adapters/web/index.ts'
import type { InboundEvent, InboundMessage, ReplyMessage } from '../../../src/channel/index.ts'
import { createMemoryCoordination, topics } from '../../../src/coordination/index.ts'
import { loadKnowledge } from '../../../src/knowledge/index.ts'
import { createApp } from '../../../src/server/app.ts'
import { createChatRoutes } from '../../../src/server/chat/chat-routes.ts'
import { createConversationTokens } from '../../../src/server/chat/conversation-token.ts'
import { createPageRoutes } from '../../../src/server/chat/page-routes.ts'
import { createPhotoStore } from '../../../src/server/chat/photo-store.ts'
import { createTranscript } from '../../../src/server/chat/transcript.ts'
import { createClientAddress } from '../../../src/server/client-address.ts'
import { createHttpServer, createMetrics } from '../../../src/server/index.ts'
import { migrate, openStorage, type Storage } from '../../../src/storage/index.ts'
import { createRecordedLog } from '../silent-log.ts'

export const NOW = 1_795_136_461_324

const knowledge = loadKnowledge('knowledge')

/**
 * The web chat on a real port and database; in place of the engine a citizen's words are written down at once.
 * @param answer what the assistant says to a message; null stays silent
 */
export async function startChatService(
  answer: (message: InboundMessage) => ReplyMessage | null = () => null,
  embedOrigins: readonly string[] = ['https://hoamai.example'],
) {
  const directory = mkdtempSync(join(tmpdir(), 'chat-'))
  const storage = openStorage(`sqlite:${join(directory, 'chat.db')}`)
  await migrate(storage)
  const coordination = createMemoryCoordination({ clock: () => NOW })
  const adapter = createWebAdapter()
  const closing = new AbortController()
  const tokens = createConversationTokens('s'.repeat(32))
  const photos = createPhotoStore(join(directory, 'uploads'))
  const recorded = createRecordedLog()
  const appended: InboundEvent[] = []

  async function append(events: readonly InboundEvent[]) {
    let accepted = 0
    for (const event of events) {
      if (appended.some((other) => other.messageId === event.messageId)) continue
      appended.push(event)
      accepted += 1
      await addConversation(storage, event)
      const words = event.kind === 'message' ? event : { text: '', attachments: [] }
      const attachments = JSON.stringify(words.attachments)
      await addMessage(event.senderId, 'citizen', event.messageId, words.text, attachments)
      const said = event.kind === 'message' ? answer(event) : null
      if (said !== null) await reply(event.senderId, said)
    }
    return { accepted, duplicates: events.length - accepted }
  }

  async function addMessage(
    conversation: string,
    author: 'citizen' | 'assistant' | 'officer',
    reference: string,
    text: string,
    attachments = '[]',
  ) {
    const row = {
      conversation_id: `c-${conversation}`,
      author,
      officer_id: null,
      text,
      attachments,
      reference,
    }
    await storage.db
      .insertInto('messages')
      .values({ ...row, id: reference, trace: null, sent_at: NOW, search: '' })
      .execute()
    await coordination.publish(topics.conversation(`c-${conversation}`), { kind: 'message' })
  }

  /** What the engine does when the assistant or an officer speaks. */
  let replies = 0
  async function reply(token: string, message: ReplyMessage, author: 'assistant' | 'officer' = 'assistant') {
    for (const payload of adapter.render(message)) {
      replies += 1
      const id = `reply-${replies}`
      await storage.db
        .insertInto('outbox')
        .values({
          id,
          conversation_id: `c-${token}`,
          channel: 'web',
          account_id: 'hoa-mai',
          recipient_id: token,
          payload: JSON.stringify(payload),
          by_staff: author === 'officer' ? 1 : 0,
          state: 'pending',
          attempts: 0,
          next_attempt_at: NOW,
          lease_owner: null,
          lease_until_at: null,
          platform_message_id: null,
          last_error: null,
          created_at: NOW,
          finished_at: null,
        })
        .execute()
      await addMessage(token, author, id, payload.preview)
    }
  }

  const deps = {
    adapter,
    append,
    transcript: createTranscript(storage),
    photos,
    tokens,
    coordination,
    clientAddress: createClientAddress(['127.0.0.1']),
    defaultCommune: 'hoa-mai',
    isCommune: (slug: string) => knowledge.communes.has(slug),
    clock: () => NOW,
    log: recorded.log,
    metrics: createMetrics(),
    closing: closing.signal,
  }
  const pages = createPageRoutes({
    knowledge,
    defaultCommune: 'hoa-mai',
    tokens,
    photos,
    embedOrigins,
    zaloSiteVerification: 'a-code',
  })
  const app = createApp({
    parts: { '/api/chat': createChatRoutes(deps), '/': pages },
    https: false,
    log: recorded.log,
  })
  const server = createHttpServer(app, {})
  const address = await server.listen(0, '127.0.0.1')

  return {
    address,
    appended,
    reply,
    tokens,
    log: recorded.lines,
    /** Asks as another citizen behind the proxy would. */
    send: (body: unknown, headers: Record<string, string> = {}) =>
      fetch(`${address}/api/chat/messages`, {
        method: 'POST',
        headers: body instanceof FormData ? headers : { 'content-type': 'application/json', ...headers },
        body: body instanceof FormData ? body : JSON.stringify(body),
      }),
    stopStreams: () => closing.abort(),
    async stop() {
      closing.abort()
      await server.close(100)
      await coordination.close()
      await storage.close()
    },
  }
}

export type ChatService = Awaited<ReturnType<typeof startChatService>>

async function addConversation({ db }: Storage, event: InboundEvent): Promise<void> {
  await db
    .insertInto('conversations')
    .values({
      id: `c-${event.senderId}`,
      commune: event.accountId,
      channel: 'web',
      account_id: event.accountId,
      sender_id: event.senderId,
      state: '{}',
      mode: 'assistant',
      handover_until_at: null,
      restricted: 0,
      closed: 0,
      created_at: NOW,
      last_inbound_at: NOW,
      last_message_at: NOW,
      due_at: null,
      lease_owner: null,
      lease_until_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
