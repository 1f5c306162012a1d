import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEffectWriter } from '../../src/conversation/effects.ts'
import type { CommuneKnowledge } from '../../src/knowledge/index.ts'
import { answerPetition, createPetitionReader, newTrackingCode } from '../../src/petitions/index.ts'
import {
  type ConversationState,
  createResponder,
  NEW_CONVERSATION,
  SKILLS,
  type Turn,
  type TurnResult,
} from '../../src/skills/index.ts'
import { createFieldCipher, migrate, openStorage, type Storage } from '../../src/storage/index.ts'
import type { Understander } from '../../src/understanding/index.ts'

/** A commune with a database of its own, in which test citizens talk. */
export interface TestCommune {
  readonly storage: Storage
  citizen(id: string, startsAt: number): TestCitizen
  close(): Promise<void>
}

/** One account. Every turn is stored and read back as JSON, as if the service had been restarted in between. */
export interface TestCitizen {
  say(turn: Partial<Pick<Turn, 'text' | 'attachments' | 'payload' | 'kind'>>): Promise<TurnResult>
  /** Payload of the last choice with this title. */
  payloadOf(title: string): string | undefined
  /** Lets time pass. */
  wait(ms: number): void
  /** The officer answers the newest petition of this citizen. */
  officerAnswers(text: string): Promise<void>
  /** Code of this citizen's newest petition. */
  newestCode(): Promise<string>
}

export async function openTestCommune(
  commune: CommuneKnowledge,
  understander: Understander,
): Promise<TestCommune> {
  const folder = mkdtempSync(join(tmpdir(), 'conversations-'))
  const storage = openStorage(`sqlite:${join(folder, 'test.db')}`)
  await migrate(storage)
  let ids = 0
  const newId = () => `id-${++ids}`
  let codes = 0
  const applyEffects = createEffectWriter({
    communeOf: () => commune,
    cipher: createFieldCipher('0123456789abcdef0123456789abcdef'),
    newId,
  })
  const responder = createResponder(SKILLS, {
    commune,
    understander,
    petitions: createPetitionReader(storage.db, commune.slug),
    newTrackingCode: () => newTrackingCode(() => (++codes * 0.1234567) % 1),
    handoverMinutes: 120,
  })

  function citizen(id: string, startsAt: number): TestCitizen {
    let state: ConversationState = NEW_CONVERSATION
    let now = startsAt
    let opened = false
    const newest = () =>
      storage.db
        .selectFrom('petitions')
        .selectAll()
        .where('conversation_id', '=', id)
        .orderBy('seq', 'desc')
        .executeTakeFirstOrThrow()
    return {
      async say(said) {
        if (!opened) await openConversation(storage, id, commune.slug, now)
        opened = true
        const result = await responder.respond({
          conversationId: id,
          channel: 'web',
          text: '',
          attachments: [],
          payload: null,
          kind: 'message',
          referral: null,
          state,
          now,
          ...said,
        })
        await storage.transaction((tx) =>
          applyEffects(tx, result.effects, { conversationId: id, commune: commune.slug, now }),
        )
        state = JSON.parse(JSON.stringify(result.state))
        now += 20_000
        return result
      },
      payloadOf: (title) => state.options.find((option) => option.title === title)?.payload,
      wait: (ms) => {
        now += ms
      },
      async officerAnswers(text) {
        const petition = await newest()
        now += 3_600_000
        await storage.transaction((tx) =>
          answerPetition(tx, { petitionId: petition.id, officerId: petition.officer_id, text, now, newId }),
        )
      },
      newestCode: async () => (await newest()).code,
    }
  }

  return {
    storage,
    citizen,
    async close() {
      await storage.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function openConversation(storage: Storage, id: string, commune: string, now: number): Promise<void> {
  await storage.db
    .insertInto('conversations')
    .values({
      id,
      commune,
      channel: 'web',
      account_id: commune,
      sender_id: id,
      state: '{}',
      mode: 'assistant',
      handover_until_at: null,
      restricted: 0,
      closed: 0,
      created_at: now,
      last_inbound_at: now,
      last_message_at: now,
      due_at: null,
      lease_owner: null,
      lease_until_at: null,
    })
    .execute()
}
