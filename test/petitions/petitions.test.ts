import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  acceptPetition,
  addNote,
  answerPetition,
  createPetitionReader,
  listPetitions,
  PetitionGuideOnlyError,
  PetitionNotFoundError,
  PetitionStateError,
  petitionCounts,
  petitionDetail,
  reassignPetition,
  recordCitizenReply,
  setPetitionState,
} from '../../src/petitions/index.ts'
import { FRIDAY, openPetitions } from './petition-harness.ts'

let petitions: Awaited<ReturnType<typeof openPetitions>>
const SEES_ALL = { officerId: null, seesRestricted: true }
const HOUR = 3_600_000
const DAY = 24 * HOUR

beforeAll(async () => {
  petitions = await openPetitions()
})

afterAll(() => petitions.close())

describe('a new petition', () => {
  test('is with the officer of its field at once, with stand-in, date and explanation', async () => {
    const created = await petitions.create()
    const detail = await read(created.id)
    expect(detail).toMatchObject({
      state: 'sent',
      officerId: 'o_dv_truong',
      priority: 'P2',
      phone: '0912345678',
    })
    expect(detail?.dueAt).toBe(Temporal.Instant.from('2026-11-30T10:00:00Z').epochMilliseconds)
    expect(detail?.dueExplanation).toContain('5 ngày làm việc')
    expect(detail?.dueExplanation).toContain('24/11/2026')
    expect(detail?.events.map((event) => event.kind)).toEqual(['created', 'assigned'])
    expect(detail?.events[1]?.detail).toMatchObject({ officerId: 'o_dv_truong', standInId: 'o_cds' })
    expect(detail?.attachments).toHaveLength(1)
  })

  test('keeps the phone number sealed', async () => {
    const { id } = await petitions.create()
    const row = await petitions.db
      .selectFrom('petitions')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(JSON.stringify(row)).not.toContain('0912345678')
  })

  test('that tells of danger to life is P0 whatever its field', async () => {
    const { id, priority } = await petitions.create({ field: 'DIEN', content: 'Dây điện đứt sà xuống đường' })
    expect(priority).toBe('P0')
    expect((await read(id))?.dueAt).toBe(FRIDAY + DAY)
  })

  test('of a field of another body names that body', async () => {
    const { id } = await petitions.create({ field: 'DIEN', content: 'Mất điện' })
    expect((await read(id))?.external).toContain('Điện lực')
  })

  test('is refused for complaints and denunciations', async () => {
    await expect(petitions.create({ field: 'TO_CAO' })).rejects.toThrow(PetitionGuideOnlyError)
    await expect(petitions.create({ field: 'KHIEU_NAI' })).rejects.toThrow(PetitionGuideOnlyError)
  })
})

describe('the list of petitions', () => {
  test('is searched without diacritics, by word and by code however written', async () => {
    const { id, code } = await petitions.create({ content: 'Cống tắc trước cổng trường' })
    expect(await found('cong tac truong')).toContain(id)
    expect(await found('CỐNG TẮC')).toContain(id)
    expect(await found(code.replaceAll('-', ' ').toLowerCase())).toEqual([id])
    expect(await found('con kênh đào')).toEqual([])
    expect(await found("%' OR 1=1 --")).toEqual([])
  })

  test('filters by state, field, officer and overdue, newest first', async () => {
    const { id } = await petitions.create({ field: 'GT', content: 'Ổ gà' })
    const byField = await list({ field: 'GT' })
    expect(byField.rows[0]?.id).toBe(id)
    expect(byField.rows.every((row) => row.field === 'GT')).toBe(true)
    expect((await list({ officerId: 'o_xaydung' })).rows.map((row) => row.id)).toContain(id)
    expect((await list({ state: 'closed' })).total).toBe(0)
    expect((await list({ overdue: true })).total).toBe(0)
    const late = await list({ overdue: true, now: FRIDAY + 60 * DAY })
    expect(late.rows.map((row) => row.id)).toContain(id)
    expect(late.rows.every((row) => row.overdue)).toBe(true)
  })

  test('shows a restricted petition to its officer and to those who see all, to nobody else', async () => {
    const { id, restricted } = await petitions.create({ field: 'CBCC', content: 'Thái độ cán bộ quầy một' })
    expect(restricted).toBe(true)
    const seenBy = async (viewer?: { officerId: string | null; seesRestricted: boolean }) =>
      (await list(viewer ? { viewer } : {})).rows.some((row) => row.id === id)
    expect(await seenBy()).toBe(false)
    expect(await seenBy({ officerId: 'o_motcua', seesRestricted: false })).toBe(false)
    expect(await seenBy({ officerId: 'chu_tich', seesRestricted: false })).toBe(true)
    expect(await seenBy(SEES_ALL)).toBe(true)
    expect(await found('thai do can bo', SEES_ALL)).toEqual([])
    const hidden = await petitionDetail(petitions.db, id, { cipher: petitions.cipher, now: FRIDAY })
    expect(hidden).toBeNull()
  })

  test('is counted by state', async () => {
    const counts = await petitionCounts(petitions.db, 'hoa-mai', { now: FRIDAY + 60 * DAY, viewer: SEES_ALL })
    const all = await list({ viewer: SEES_ALL })
    expect(counts.total).toBe(all.total)
    expect(counts.open).toBe(counts.overdue)
  })
})

describe('an officer', () => {
  test('accepts, notes and answers; every step leaves its trace', async () => {
    const { id } = await petitions.create()
    const by = { petitionId: id, officerId: 'o_dv_truong', now: FRIDAY + HOUR, newId: petitions.newId }
    await inTransaction((tx) => acceptPetition(tx, by))
    await inTransaction((tx) => addNote(tx, { ...by, text: 'Gọi xe gom rác' }))
    await inTransaction((tx) => answerPetition(tx, { ...by, text: 'Đã dọn xong.' }))
    const detail = await read(id)
    expect(detail).toMatchObject({ state: 'answered', answeredAt: FRIDAY + HOUR })
    expect(detail?.events.slice(2).map((event) => event.kind)).toEqual(['state', 'note', 'state', 'answer'])
    expect(detail?.events.at(-1)?.detail).toEqual({ text: 'Đã dọn xong.' })
  })

  test('may not leave the life cycle, nor touch what does not exist', async () => {
    const { id } = await petitions.create()
    const by = { petitionId: id, officerId: 'o_dv_truong', now: FRIDAY }
    await expect(inTransaction((tx) => setPetitionState(tx, { ...by, state: 'closed' }))).rejects.toThrow(
      PetitionStateError,
    )
    await expect(inTransaction((tx) => acceptPetition(tx, { ...by, petitionId: 'x' }))).rejects.toThrow(
      PetitionNotFoundError,
    )
    await expect(inTransaction((tx) => addNote(tx, { ...by, petitionId: 'x', text: '' }))).rejects.toThrow(
      PetitionNotFoundError,
    )
  })

  test('rejects with a reason and hands over to a colleague', async () => {
    const { id } = await petitions.create()
    const by = { petitionId: id, officerId: 'o_dv_truong', now: FRIDAY }
    await inTransaction((tx) => reassignPetition(tx, { ...by, toOfficerId: 'o_mt_nn', reason: 'Trại lợn' }))
    await inTransaction((tx) => setPetitionState(tx, { ...by, state: 'rejected', reason: 'duplicate' }))
    const detail = await read(id)
    expect(detail).toMatchObject({ officerId: 'o_mt_nn', state: 'rejected' })
    expect(detail?.events.at(-1)?.detail).toMatchObject({ to: 'rejected', reason: 'duplicate' })
  })
})

describe('the citizen', () => {
  test('reads content and answer of an own petition; others only state and date', async () => {
    const { id, code } = await petitions.create()
    await inTransaction((tx) =>
      answerPetition(tx, { petitionId: id, officerId: 'o_dv_truong', now: FRIDAY, text: 'Đã dọn.' }),
    )
    const reader = createPetitionReader(petitions.db, 'hoa-mai')
    expect(await reader.byCode(code, 'citizen')).toMatchObject({
      own: true,
      answer: 'Đã dọn.',
      state: 'answered',
    })
    expect(await reader.byCode(code, 'neighbour')).toMatchObject({ own: false, answer: null, summary: '' })
    expect(await createPetitionReader(petitions.db, 'xa-khac').byCode(code, 'citizen')).toBeNull()
    expect((await reader.ofConversation('citizen'))[0]?.code).toBe(code)
    expect(await reader.ofConversation('neighbour')).toEqual([])
  })

  test('learns nothing of a restricted petition of somebody else', async () => {
    const { code } = await petitions.create({ field: 'TE', content: 'Cháu bé' })
    const reader = createPetitionReader(petitions.db, 'hoa-mai')
    expect(await reader.byCode(code, 'neighbour')).toBeNull()
    expect(await reader.byCode(code, 'citizen')).toMatchObject({ own: true })
  })

  test('reopens an answered petition twice at most, with a new date each time', async () => {
    const { id } = await petitions.create()
    const answer = (now: number) =>
      inTransaction((tx) =>
        answerPetition(tx, { petitionId: id, officerId: 'o_dv_truong', now, text: 'Xong.' }),
      )
    const reply = (now: number, conversationId = 'citizen') =>
      inTransaction((tx) =>
        recordCitizenReply(
          tx,
          { petitionId: id, conversationId, text: 'Chưa', attachments: [], reopen: true, now },
          petitions,
        ),
      )
    const firstDue = (await read(id))?.dueAt ?? 0
    for (const round of [1, 2]) {
      await answer(FRIDAY + round * 3 * DAY)
      expect(await reply(FRIDAY + (round * 3 + 1) * DAY)).toMatchObject({ reopened: true })
    }
    expect((await read(id))?.dueAt).toBeGreaterThan(firstDue)
    await answer(FRIDAY + 9 * DAY)
    expect(await reply(FRIDAY + 10 * DAY)).toMatchObject({ reopened: false })
    expect((await read(id))?.state).toBe('answered')
    expect(await reply(FRIDAY, 'neighbour')).toBeNull()
  })
})

function read(id: string) {
  return petitionDetail(petitions.db, id, { cipher: petitions.cipher, now: FRIDAY, viewer: SEES_ALL })
}

function list(filter: Partial<Parameters<typeof listPetitions>[2]>) {
  return listPetitions(petitions.db, 'hoa-mai', { now: FRIDAY, ...filter })
}

async function found(query: string, viewer = SEES_ALL): Promise<readonly string[]> {
  return (await list({ query, viewer })).rows.map((row) => row.id)
}

function inTransaction<T>(work: Parameters<typeof petitions.storage.transaction<T>>[0]): Promise<T> {
  return petitions.storage.transaction(work)
}
