import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  forgetTraces,
  type HeardTurn,
  readTraces,
  recordLesson,
  tracedCommunes,
  traceOf,
  type Verdict,
} from '../../src/learning/index.ts'
import { migrate, openStorage, type Storage } from '../../src/storage/index.ts'
import type { Understanding } from '../../src/understanding/index.ts'
import { type TestDatabase, testDatabases } from '../contract/storage.databases.ts'

const understanding: Understanding = {
  intent: 'procedure.ask',
  procedure: null,
  elsewhere: null,
  candidates: [{ id: 'tach-ho', code: null, name: 'Tách hộ', score: 0.41234 }],
  aspect: 'fee',
  confidence: 0.31234,
  action: 'clarify',
  otherIntents: [{ intent: 'office.hours', score: 0.2 }],
  followUp: false,
  trace: [],
}
const heard = (fields: Partial<HeardTurn> = {}): HeardTurn => ({
  commune: 'hoa-mai',
  channel: 'web',
  on: '2026-11-22',
  text: 'phí bao nhiêu',
  understanding,
  rewritten: false,
  model: 'abc',
  mayKeepQuestion: false,
  ...fields,
})

describe.each(testDatabases())('learning traces on $name', (kind) => {
  let database: TestDatabase
  let storage: Storage
  const record = (lesson: Parameters<typeof recordLesson>[1]) =>
    storage.transaction((tx) => recordLesson(tx, lesson))
  const traces = (commune: string, since = '2026-01-01') => readTraces(storage.db, { commune, since })

  beforeAll(async () => {
    database = await kind.create()
    storage = openStorage(database.url)
    await migrate(storage)
  })
  afterAll(async () => {
    await storage.close()
    await database.remove()
  })

  it('gives back what was stored, by commune and from a day on', async () => {
    const early = traceOf(heard({ commune: 'a', on: '2026-11-20' }))
    const late = traceOf(heard({ commune: 'a', on: '2026-11-22' }))
    const other = traceOf(heard({ commune: 'b' }))
    for (const trace of [late, early, other]) await record({ trace, verdict: null })
    expect(await traces('a')).toEqual([early, late])
    expect(await traces('a', '2026-11-21')).toEqual([late])
    expect((await tracedCommunes(storage.db)).toSorted()).toEqual(['a', 'b'])
  })

  it('a harsher word on an answer takes the place of a milder one, never the other way', async () => {
    const trace = traceOf(heard({ commune: 'verdicts' }))
    await record({ trace, verdict: null })
    const say = async (outcome: Verdict['outcome'], procedureId: string | null = null) => {
      await record({ trace: null, verdict: { traceId: trace.id, outcome, procedureId } })
      const [stored] = await traces('verdicts')
      return [stored?.outcome, stored?.chosen_procedure_id]
    }
    expect(await say('chose', 'tach-ho')).toEqual(['chose', 'tach-ho'])
    expect(await say('pushedBack')).toEqual(['pushedBack', null])
    expect(await say('askedPerson')).toEqual(['pushedBack', null])
    expect(await say('ratedBadly')).toEqual(['ratedBadly', null])
    expect(await say('chose', 'tach-ho')).toEqual(['ratedBadly', null])
  })

  it('a choice counts only where one was offered', async () => {
    const trace = traceOf(heard({ commune: 'chosen', understanding: { ...understanding, action: 'answer' } }))
    await record({ trace, verdict: null })
    await record({ trace: null, verdict: { traceId: trace.id, outcome: 'chose', procedureId: 'x' } })
    expect((await traces('chosen'))[0]?.outcome).toBeNull()
  })

  it('a lesson of a transaction that fails is not kept', async () => {
    const failing = storage.transaction(async (tx) => {
      await recordLesson(tx, { trace: traceOf(heard({ commune: 'failed' })), verdict: null })
      throw new Error('the turn failed')
    })
    await expect(failing).rejects.toThrow('the turn failed')
    expect(await traces('failed')).toEqual([])
  })

  it('forgets what is older than a day, in one commune', async () => {
    for (const [commune, on] of [
      ['old', '2026-05-01'],
      ['old', '2026-05-02'],
      ['young', '2026-05-01'],
    ] as const)
      await record({ trace: traceOf(heard({ commune, on })), verdict: null })
    expect(await forgetTraces(storage.db, { commune: 'old', before: '2026-05-02' })).toBe(1)
    expect((await traces('old')).map(({ created_on }) => created_on)).toEqual(['2026-05-02'])
    expect(await traces('young')).toHaveLength(1)
  })
})
