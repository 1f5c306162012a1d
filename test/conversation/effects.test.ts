import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createEffectWriter } from '../../src/conversation/effects.ts'
import type { Effect } from '../../src/skills/types.ts'
import { DRAFT, FRIDAY, openPetitions } from '../petitions/petition-harness.ts'

let petitions: Awaited<ReturnType<typeof openPetitions>>

beforeAll(async () => {
  petitions = await openPetitions()
})

afterAll(() => petitions.close())

describe('the effects of a turn', () => {
  test('create a petition and tell staff its ids only', async () => {
    const events = await apply({ type: 'petition.create', petition: DRAFT })
    expect(events).toEqual([
      { kind: 'petition.created', petitionId: expect.any(String), officerId: 'o_dv_truong' },
    ])
    const again = apply({ type: 'petition.create', petition: DRAFT })
    await expect(again).rejects.toThrow()
  })

  test('record feedback so that it is found without diacritics', async () => {
    await apply({ type: 'feedback.record', kind: 'praise', text: 'Cán bộ nhiệt tình', rating: null })
    const row = await petitions.db.selectFrom('feedback').selectAll().executeTakeFirstOrThrow()
    expect(row).toMatchObject({ kind: 'praise', search: 'can bo nhiet tinh', commune: 'hoa-mai' })
  })

  test('open one hand-over, however often a person is asked for', async () => {
    await apply({ type: 'handover.open', reason: 'agent.request', untilAt: FRIDAY + 1 })
    await apply({ type: 'handover.open', reason: 'agent.request', untilAt: FRIDAY + 2 })
    expect(await petitions.db.selectFrom('handovers').selectAll().execute()).toHaveLength(1)
    expect(await conversation()).toMatchObject({ mode: 'handover', handover_until_at: FRIDAY + 2 })
  })

  test('seal a conversation and raise an alert', async () => {
    const events = await apply(
      { type: 'conversation.restrict' },
      { type: 'alert.raise', kind: 'restricted', detail: 'denunciation' },
    )
    expect(events.map((event) => event.kind)).toEqual(['conversation.restricted', 'alert.raised'])
    expect(await conversation()).toMatchObject({ restricted: 1 })
  })

  test('keep a citizen’s reply with an own petition and ignore one to somebody else’s', async () => {
    const { id } = await petitions.create()
    const effect: Effect = {
      type: 'petition.citizenReply',
      petitionId: id,
      text: 'Cảm ơn',
      attachments: [],
      reopen: false,
    }
    expect(await apply(effect)).toMatchObject([{ kind: 'petition.citizenReply', reopened: false }])
    expect(await applyAs('neighbour', effect)).toEqual([])
  })
})

function apply(...effects: readonly Effect[]) {
  return applyAs('citizen', ...effects)
}

function applyAs(conversationId: string, ...effects: readonly Effect[]) {
  const write = createEffectWriter({
    communeOf: () => petitions.commune,
    cipher: petitions.cipher,
    newId: petitions.newId,
  })
  return petitions.storage.transaction((tx) =>
    write(tx, effects, { conversationId, commune: 'hoa-mai', now: FRIDAY }),
  )
}

function conversation() {
  return petitions.db.selectFrom('conversations').selectAll().where('id', '=', 'citizen').executeTakeFirst()
}
