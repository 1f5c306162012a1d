import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EMPTY_STATE } from '../../src/conversation/index.ts'
import { forgetOldTalks, forgetOldTraces } from '../../src/conversation/retention.ts'
import { migrate, openStorage, type Storage } from '../../src/storage/index.ts'
import { type TestDatabase, testDatabases } from '../contract/storage.databases.ts'
import { createHarness, repeated, START_AT, said } from './engine-harness.ts'

const DAY_MS = 24 * 3_600_000

describe.each(testDatabases())('forgetting old talks on $name', (kind) => {
  let database: TestDatabase
  let storage: Storage

  beforeAll(async () => {
    database = await kind.create()
    storage = openStorage(database.url)
    await migrate(storage)
  })
  afterAll(async () => {
    await storage.close()
    await database.remove()
  })

  it('empties words whose time is up and keeps those of a case and of yesterday', async () => {
    const harness = createHarness(storage)
    for (const citizen of ['asked', 'reported', 'sealed']) await harness.append(said(citizen, `${citizen}-1`))
    await harness.pass(5_000)
    const idOf = async (sender: string) =>
      (
        await storage.db
          .selectFrom('conversations')
          .select('id')
          .where('sender_id', '=', sender)
          .executeTakeFirstOrThrow()
      ).id
    await storage.db
      .updateTable('conversations')
      .set({ restricted: 1 })
      .where('sender_id', '=', 'sealed')
      .execute()
    await storage.db
      .insertInto('petitions')
      .values({
        ...{ id: 'p1', code: 'PA-0000-0000', commune: 'hoa-mai', conversation_id: await idOf('reported') },
        ...{ kind: 'report', field: 'GT', hamlet_id: null, place: '', latitude: null, longitude: null },
        ...{
          content: 'ổ gà',
          phone_sealed: null,
          priority: 'P2',
          state: 'sent',
          officer_id: 'o',
          external: null,
        },
        ...{ restricted: 0, received_at: START_AT, due_at: null, due_explanation: '', updated_at: START_AT },
        ...{ answered_at: null, search: '' },
      })
      .execute()
    const wordsAfter = async (days: number) => {
      await forgetOldTalks({
        storage,
        clock: () => START_AT + days * DAY_MS,
        retentionOf: () => ({ chat: 90, petition: 1825, restricted: 30, trace: 180 }),
      })
      const rows = await storage.db
        .selectFrom('messages')
        .innerJoin('conversations', 'conversations.id', 'messages.conversation_id')
        .select('sender_id')
        .where('text', '<>', '')
        .execute()
      return [...new Set(rows.map(({ sender_id }) => sender_id))].toSorted()
    }

    expect(await wordsAfter(29)).toEqual(['asked', 'reported', 'sealed'])
    expect(await wordsAfter(31)).toEqual(['asked', 'reported'])
    expect(await wordsAfter(91)).toEqual(['reported'])
    expect(await wordsAfter(1826)).toEqual([])
    const payloads = await storage.db.selectFrom('outbox').select('payload').execute()
    expect(payloads.map(({ payload }) => payload)).not.toContainEqual(expect.stringContaining('re:'))
    expect(await storage.db.selectFrom('messages').select('id').execute()).toHaveLength(6)
  })
  it('deletes learning traces when their days are up; a turn stores its trace and its word on the last answer', async () => {
    const learning = { keepsQuestions: () => false, modelVersion: () => 'abc' }
    const harness = createHarness(storage, { learning })
    harness.respond = (turn) => ({
      ...repeated(turn),
      state: { ...EMPTY_STATE, heardAt: turn.now },
      understood: {
        text: turn.text,
        understanding: {
          intent: turn.text === 'sai rồi' ? 'conversation.correct' : 'procedure.ask',
          ...{ procedure: null, candidates: [], aspect: null, confidence: 0.3, action: 'fallback' },
          ...{ elsewhere: null, otherIntents: [], followUp: false, trace: [] },
        },
      },
    })
    await harness.append(said('learner', 'learner-1', 'tách hộ sao ạ'))
    await harness.pass(5_000)
    await harness.append(said('learner', 'learner-2', 'sai rồi', START_AT + 6_000))
    await harness.pass(5_000)
    const stored = () =>
      storage.db.selectFrom('learning_traces').select(['intent', 'outcome']).orderBy('intent').execute()
    expect(await stored()).toEqual([
      { intent: 'conversation.correct', outcome: null },
      { intent: 'procedure.ask', outcome: 'pushedBack' },
    ])
    const forget = (days: number) =>
      forgetOldTraces({
        storage,
        clock: () => START_AT + days * DAY_MS,
        retentionOf: () => ({ chat: 90, petition: 1825, restricted: 30, trace: 180 }),
      })
    expect(await forget(180)).toBe(0)
    expect(await forget(182)).toBe(2)
    expect(await stored()).toEqual([])
  })
})
