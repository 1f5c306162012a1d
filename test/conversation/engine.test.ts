import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { SendError } from '../../src/channel/index.ts'
import { migrate, openStorage, type Storage } from '../../src/storage/index.ts'
import { type TestDatabase, testDatabases } from '../contract/storage.databases.ts'
import { createHarness, event, type Harness, repeated, START_AT, said } from './engine-harness.ts'

const BURST_OVER_MS = 1000

describe.each(testDatabases())('the conversation engine on $name', (kind) => {
  let database: TestDatabase
  let storage: Storage
  let harness: Harness

  beforeAll(async () => {
    database = await kind.create()
    storage = openStorage(database.url)
    await migrate(storage)
  })
  afterAll(async () => {
    await storage.close()
    await database.remove()
  })
  beforeEach(async () => {
    for (const table of [
      'conversations',
      'inbox',
      'messages',
      'outbox',
      'handovers',
      'alerts',
      'petitions',
    ] as const) {
      await storage.db.deleteFrom(table).execute()
    }
    harness = createHarness(storage)
  })

  const conversationOf = (senderId: string) =>
    storage.db
      .selectFrom('conversations')
      .selectAll()
      .where('sender_id', '=', senderId)
      .executeTakeFirstOrThrow()
  const transcript = async (senderId: string) => {
    const view = await harness.engine.staff.conversation((await conversationOf(senderId)).id)
    return view?.lines.map(({ author, text, delivery }) => [author, text, delivery]) ?? []
  }
  const outbox = () => storage.db.selectFrom('outbox').selectAll().orderBy('seq').execute()
  const alerts = () => storage.db.selectFrom('alerts').selectAll().execute()
  const failing = (outcome: SendError['outcome'], retryAfterMs?: number) => () => {
    throw new SendError('refused', { outcome, platformCode: 'E1', ...(retryAfterMs ? { retryAfterMs } : {}) })
  }

  describe('inbox', () => {
    it('stores a repeated delivery once and answers it once', async () => {
      expect(await harness.append(said('an', 'm1'))).toEqual({ accepted: 1, duplicates: 0, ignored: 0 })
      expect(await harness.append(said('an', 'm1'), said('an', 'm2'))).toEqual({
        accepted: 1,
        duplicates: 1,
        ignored: 0,
      })
      expect(await harness.append(said('an', 'm3'), said('an', 'm3'))).toEqual({
        accepted: 1,
        duplicates: 1,
        ignored: 0,
      })
      await harness.pass(BURST_OVER_MS)
      await harness.append(said('an', 'm1'))
      await harness.pass(BURST_OVER_MS * 5)
      expect(harness.textsTo('an')).toEqual(['re: m1\nm2\nm3'])
    })

    it('takes many appends at once, each citizen in a conversation of their own', async () => {
      const results = await Promise.all(
        Array.from({ length: 60 }, (_, index) =>
          harness.append(said(`s${index % 20}`, `m${index % 40}-${index % 20}`)),
        ),
      )
      expect(results.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(40)
      expect(results.reduce((sum, { duplicates }) => sum + duplicates, 0)).toBe(20)
      await harness.pass(BURST_OVER_MS)
      expect(new Set(harness.sent.map(({ to }) => to)).size).toBe(20)
      expect(harness.sent).toHaveLength(20)
    })

    it('drops events of an account nobody connected, with a log line that names nobody', async () => {
      const stranger = { ...said('an', 'm1', 'bí mật'), accountId: 'page-unknown' }
      expect(await harness.append(stranger)).toEqual({ accepted: 0, duplicates: 0, ignored: 1 })
      expect(harness.warnings).toEqual([{ channel: 'facebook', kind: 'message' }])
    })

    it('fails the append when the database refuses, so that the platform repeats it', async () => {
      const broken = createHarness({ ...storage, transaction: () => Promise.reject(new Error('disk full')) })
      await expect(broken.append(said('an', 'm1'))).rejects.toThrow('disk full')
    })
  })

  describe('turns', () => {
    it('reads a burst as one turn, in the order the citizen wrote it', async () => {
      await harness.append(said('an', 'm3', 'ba', START_AT + 300))
      await harness.append(said('an', 'm1', 'một', START_AT + 100), said('an', 'm2', 'hai', START_AT + 200))
      await harness.pass(BURST_OVER_MS)
      expect(harness.turns.map(({ text }) => text)).toEqual(['một\nhai\nba'])
      expect(await transcript('an')).toEqual([
        ['citizen', 'một', null],
        ['citizen', 'hai', null],
        ['citizen', 'ba', null],
        ['assistant', 're: một\nhai\nba', 'sent'],
      ])
    })

    it('waits for the burst to end, but not for ever', async () => {
      await harness.append(said('an', 'm0'))
      for (let index = 1; index <= 5; index += 1) {
        await harness.pass(500)
        await harness.append(said('an', `m${index}`))
      }
      await harness.pass(499)
      expect(harness.turns).toEqual([])
      await harness.pass(1)
      expect(harness.turns.map(({ text }) => text)).toEqual(['m0\nm1\nm2\nm3\nm4\nm5'])
    })

    it('answers a button and a first contact at once', async () => {
      await harness.append(
        { ...said('an', 'm1', 'Lệ phí'), payload: '#fee' },
        event({ kind: 'opened', senderId: 'binh', referral: 'qr' }),
      )
      await harness.pass(0)
      expect(
        harness.turns.map(({ kind, payload, text, referral }) => ({ kind, payload, text, referral })),
      ).toEqual(
        expect.arrayContaining([
          { kind: 'message', payload: '#fee', text: '', referral: null },
          { kind: 'opened', payload: null, text: '', referral: 'qr' },
        ]),
      )
    })

    it('remembers the state and the choices the channel showed', async () => {
      const buttons = [{ title: 'Lệ phí', payload: '#fee' }]
      harness.respond = (turn) => ({ ...repeated(turn), reply: [{ text: 'chọn', buttons }] })
      await harness.append(said('an', 'm1'))
      await harness.pass(BURST_OVER_MS)
      await harness.append(said('an', 'm2'))
      await harness.pass(BURST_OVER_MS)
      expect(harness.turns[1]?.state).toMatchObject({ greetedAt: START_AT + BURST_OVER_MS, options: buttons })
    })

    it('commits effects, state and replies together or not at all', async () => {
      const alert = { type: 'alert.raise', kind: 'emergency', detail: '{}' } as const
      harness.respond = (turn) => ({ ...repeated(turn), effects: [alert] })
      let refusals = 1
      harness.applyEffects = async (tx, effects, { commune, now }) => {
        const row = {
          id: `a-${now}`,
          commune,
          kind: 'emergency' as const,
          conversation_id: null,
          detail: '{}',
          created_at: now,
          acknowledged_by: null,
          acknowledged_at: null,
        }
        await tx.insertInto('alerts').values(row).execute()
        if (refusals-- > 0) throw new Error('no effect')
        return effects.map(() => ({ kind: 'alert.raised' }))
      }
      await harness.append(said('an', 'm1'))
      await harness.pass(BURST_OVER_MS)
      expect([await alerts(), harness.sent, await transcript('an')]).toEqual([[], [], []])
      await harness.pass(10_000)
      expect(await alerts()).toHaveLength(1)
      expect(harness.textsTo('an')).toEqual(['re: m1'])
      expect(harness.published).toContainEqual({ topic: 'staff:hoa-mai', event: { kind: 'alert.raised' } })
    })

    it('understands the beginning of an endless message and keeps it whole', async () => {
      const long = `${'a'.repeat(3999)}🏠${'b'.repeat(100_000)}`
      await harness.append(said('an', 'm1', long))
      await harness.pass(BURST_OVER_MS)
      expect(harness.turns[0]?.text).toBe('a'.repeat(3999))
      expect((await transcript('an'))[0]).toEqual(['citizen', long, null])
    })

    it('takes texts no database likes: NUL, half characters, SQL, NFD', async () => {
      await harness.append(
        said('an\0', 'm\0', "x\0y\ud800'; drop table messages; --"),
        said('an\0', 'm2', 'ế'.normalize('NFD')),
      )
      await harness.pass(BURST_OVER_MS)
      expect(harness.turns[0]?.text).toBe("xy\ufffd'; drop table messages; --\nế")
      expect(harness.textsTo('an')).toHaveLength(1)
    })

    it('keeps no words in the inbox once they stand in the transcript', async () => {
      await harness.append(said('an', 'm1', 'riêng tư'))
      await harness.pass(BURST_OVER_MS)
      const rows = await storage.db.selectFrom('inbox').select(['event', 'state']).execute()
      expect(rows).toEqual([{ event: '{}', state: 'done' }])
    })

    it('answers what came while a turn was under way in a turn of its own', async () => {
      harness.respond = async (turn) => {
        if (turn.text === 'm1') await harness.append(said('an', 'm2'))
        return repeated(turn)
      }
      await harness.append(said('an', 'm1'))
      await harness.pass(BURST_OVER_MS)
      await harness.pass(BURST_OVER_MS)
      expect(harness.textsTo('an')).toEqual(['re: m1', 're: m2'])
    })

    it('commits nothing when another worker took the conversation over meanwhile', async () => {
      const other = createHarness(storage)
      harness.respond = async (turn) => {
        other.now = harness.now + 60_000
        await other.engine.tick()
        return repeated(turn)
      }
      await harness.append(said('an', 'm1'))
      await harness.pass(BURST_OVER_MS)
      expect(other.textsTo('an')).toEqual(['re: m1'])
      expect(harness.textsTo('an')).toEqual([])
      expect((await transcript('an')).filter(([author]) => author === 'citizen')).toHaveLength(1)
    })
  })

  describe('messages that cannot be answered', () => {
    const poisoned = (turn: Parameters<typeof repeated>[0]) => {
      if (turn.text.includes('độc')) throw new RangeError('boom')
      return repeated(turn)
    }

    it('are tried three times, then the citizen reads an apology and staff get an alert', async () => {
      harness.respond = poisoned
      await harness.append(said('an', 'm1', 'độc'))
      await harness.pass(BURST_OVER_MS)
      await harness.pass(60_000)
      expect(harness.sent).toEqual([])
      await harness.pass(60_000)
      expect(harness.turns).toHaveLength(3)
      expect(harness.textsTo('an')).toEqual(['xin lỗi, xin gọi 0200 000 000'])
      expect(await alerts()).toMatchObject([
        { kind: 'failure', commune: 'hoa-mai', detail: '{"code":"RangeError"}' },
      ])
      expect((await transcript('an'))[0]).toEqual(['citizen', 'độc', null])
      await harness.pass(600_000)
      expect(harness.turns).toHaveLength(3)
    })

    it('do not take the other messages of their burst along', async () => {
      harness.respond = poisoned
      await harness.append(said('an', 'm1', 'trước'), said('an', 'm2', 'độc'), said('an', 'm3', 'sau'))
      for (let index = 0; index < 6; index += 1) await harness.pass(60_000)
      expect(harness.textsTo('an')).toEqual(['re: trước', 'xin lỗi, xin gọi 0200 000 000', 're: sau'])
    })

    it('are given up when they end the process again and again', async () => {
      await harness.append(said('an', 'm1'))
      for (let index = 0; index < 8; index += 1) {
        await storage.db
          .updateTable('conversations')
          .set((eb) => ({ claims: eb('claims', '+', 1) }))
          .execute()
      }
      await harness.pass(BURST_OVER_MS)
      expect(harness.turns).toEqual([])
      expect(harness.textsTo('an')).toEqual(['xin lỗi, xin gọi 0200 000 000'])
      expect(await alerts()).toMatchObject([{ detail: '{"code":"KILLS_PROCESS"}' }])
    })
  })

  describe('hand-over', () => {
    it('keeps what the citizen says, silently, until the officer gives back', async () => {
      await harness.append(said('an', 'm1'))
      await harness.pass(BURST_OVER_MS)
      const { id } = await conversationOf('an')
      await harness.engine.staff.takeHandover(id, 'officer-1')
      await harness.append(said('an', 'm2'))
      await harness.pass(BURST_OVER_MS)
      await harness.engine.staff.sendMessage({ conversationId: id, officerId: 'officer-1', text: 'Chào ông' })
      await harness.pass(0)
      expect(harness.published).toContainEqual({
        topic: 'staff:hoa-mai',
        event: { kind: 'conversation.message', conversationId: id },
      })
      await harness.engine.staff.giveBack(id, 'officer-1')
      await harness.append(said('an', 'm3'))
      await harness.pass(BURST_OVER_MS)
      expect(await transcript('an')).toEqual([
        ['citizen', 'm1', null],
        ['assistant', 're: m1', 'sent'],
        ['citizen', 'm2', null],
        ['officer', 'Chào ông', 'sent'],
        ['citizen', 'm3', null],
        ['assistant', 're: m3', 'sent'],
      ])
      expect(harness.sent.map(({ byStaff }) => byStaff)).toEqual([false, true, false])
    })

    it('does not keep the assistant from answering somebody in danger', async () => {
      const alarm = { type: 'alert.raise', kind: 'emergency', detail: '{}' } as const
      harness.respond = (turn) =>
        turn.text === 'cháy nhà' ? { ...repeated(turn), effects: [alarm] } : repeated(turn)
      await harness.append(said('an', 'm1'))
      await harness.pass(BURST_OVER_MS)
      const { id } = await conversationOf('an')
      await harness.engine.staff.takeHandover(id, 'officer-1')
      await harness.append(said('an', 'm2'))
      await harness.pass(BURST_OVER_MS)
      await harness.append(said('an', 'm3', 'cháy nhà'))
      await harness.pass(BURST_OVER_MS)
      expect(harness.textsTo('an')).toEqual(['re: m1', 're: cháy nhà'])
      expect((await conversationOf('an')).mode).toBe('handover')
    })

    it('says that no person speaks where the channel does not show it, and only then', async () => {
      harness = createHarness(storage, { showsAuthor: false })
      await harness.append(said('an', 'm1'))
      await harness.pass(BURST_OVER_MS)
      const { id } = await conversationOf('an')
      await harness.engine.staff.sendMessage({ conversationId: id, officerId: 'officer-1', text: 'Chào ông' })
      await harness.pass(0)
      expect(harness.textsTo('an')).toEqual(['[Trả lời tự động]\nre: m1', 'Chào ông'])
    })

    it('ends by itself when its time is up', async () => {
      await harness.append(said('an', 'm1'))
      await harness.pass(BURST_OVER_MS)
      const { id } = await conversationOf('an')
      await harness.engine.staff.openHandover(id, 'agent.request')
      expect(await harness.engine.staff.handoverInbox('hoa-mai')).toMatchObject([
        { conversationId: id, reason: 'agent.request', takenBy: null },
      ])
      await harness.append(said('an', 'm2'))
      await harness.pass(31 * 60_000)
      await harness.pass(BURST_OVER_MS)
      expect(harness.textsTo('an')).toEqual(['re: m1', 're: m2'])
    })

    it('keeps whom nobody took in the list of staff after its time, until somebody gives back', async () => {
      await harness.append(said('an', 'm1'))
      await harness.pass(BURST_OVER_MS)
      const { id } = await conversationOf('an')
      await harness.engine.staff.openHandover(id, 'agent.request')
      await harness.append(said('an', 'm2'))
      await harness.pass(31 * 60_000)
      await harness.pass(BURST_OVER_MS)
      expect((await conversationOf('an')).mode).toBe('assistant')
      const waiting = { conversationId: id, reason: 'agent.request', takenBy: null }
      expect(await harness.engine.staff.handoverInbox('hoa-mai')).toMatchObject([waiting])
      await harness.engine.staff.takeHandover(id, 'officer-1')
      await harness.engine.staff.giveBack(id, 'officer-1')
      expect(await harness.engine.staff.handoverInbox('hoa-mai')).toEqual([])
    })

    it("makes numbers mean the choices of the officer's message from then on", async () => {
      const optionsOf = async () => JSON.parse((await conversationOf('an')).state).options
      const old = [{ title: 'Cũ', payload: '#old' }]
      harness.respond = (turn) => ({ ...repeated(turn), state: { ...repeated(turn).state, options: old } })
      await harness.append(said('an', 'm1'))
      await harness.pass(BURST_OVER_MS)
      expect(await optionsOf()).toEqual(old)
      const { id: conversationId } = await conversationOf('an')
      const buttons = [{ title: 'Đã xong', payload: '#done' }]
      await harness.engine.staff.sendMessage({ conversationId, officerId: 'o', text: 'Đã sửa', buttons })
      expect(await optionsOf()).toEqual(buttons)
      await harness.engine.staff.sendMessage({ conversationId, officerId: 'o', text: 'Cảm ơn ông' })
      expect(await optionsOf()).toEqual([])
    })

    it('begins when staff type in the platform itself, even while an answer is being made', async () => {
      harness.respond = async (turn) => {
        await harness.append(event({ kind: 'staffTakeover', senderId: 'an', text: 'Để tôi trả lời' }))
        return repeated(turn)
      }
      await harness.append(said('an', 'm1'))
      await harness.pass(BURST_OVER_MS)
      expect(harness.sent).toEqual([])
      expect(await transcript('an')).toEqual([
        ['officer', 'Để tôi trả lời', null],
        ['citizen', 'm1', null],
      ])
      await harness.append(event({ kind: 'staffGiveBack', senderId: 'an' }))
      harness.respond = repeated
      await harness.append(said('an', 'm2'))
      await harness.pass(BURST_OVER_MS)
      expect(harness.textsTo('an')).toEqual(['re: m2'])
    })
  })

  describe('other events', () => {
    it('sends nothing to a citizen who left, until they come back', async () => {
      await harness.append(said('an', 'm1'), event({ kind: 'closed', senderId: 'an' }))
      await harness.pass(BURST_OVER_MS)
      expect(harness.sent).toEqual([])
      await expect(
        harness.engine.staff.sendMessage({
          conversationId: (await conversationOf('an')).id,
          officerId: 'o',
          text: 'x',
        }),
      ).rejects.toMatchObject({ code: 'CONVERSATION_CLOSED' })
      await harness.append(said('an', 'm2'))
      await harness.pass(BURST_OVER_MS)
      expect(harness.textsTo('an')).toEqual(['re: m2'])
    })

    it('writes down what is only observed', async () => {
      await harness.append(event({ kind: 'observed', senderId: 'an', text: 'đã sửa', attachments: [] }))
      await harness.pass(BURST_OVER_MS)
      expect(harness.turns).toEqual([])
      expect(await transcript('an')).toEqual([['citizen', 'đã sửa', null]])
    })

    it('erases the citizen who withdraws, also what waits and what is being answered', async () => {
      await harness.append(said('an', 'm1', 'tôi tên An'))
      await harness.pass(BURST_OVER_MS)
      const { id } = await conversationOf('an')
      harness.respond = async (turn) => {
        await harness.append(event({ kind: 'withdrawn', senderId: 'an' }))
        return repeated(turn)
      }
      await harness.append(said('an', 'm2', 'số 0912345678'))
      await harness.pass(BURST_OVER_MS)
      const rows = {
        inbox: await storage.db.selectFrom('inbox').select('event').distinct().execute(),
        messages: await storage.db
          .selectFrom('messages')
          .select(['text', 'search', 'trace'])
          .distinct()
          .execute(),
        outbox: await storage.db.selectFrom('outbox').select(['payload', 'recipient_id']).execute(),
      }
      expect(rows).toEqual({
        inbox: [{ event: '{}' }],
        messages: [{ text: '', search: '', trace: null }],
        outbox: [{ payload: '{"preview":""}', recipient_id: '' }],
      })
      expect(await conversationOf(`erased:${id}`)).toMatchObject({ closed: 1 })
      harness.respond = repeated
      await harness.append(said('an', 'm3'))
      await harness.pass(BURST_OVER_MS)
      expect((await conversationOf('an')).id).not.toBe(id)
    })

    it('tells staff once of an account that was cut off', async () => {
      const cut = (sentAt: number) =>
        event({ kind: 'accountAlert', senderId: 'page-1', reason: 'permission_revoked', sentAt })
      await harness.append(cut(1))
      await harness.append(cut(2))
      expect(await alerts()).toMatchObject([
        {
          kind: 'account',
          detail: '{"channel":"facebook","accountId":"page-1","code":"permission_revoked"}',
        },
      ])
      expect(await storage.db.selectFrom('conversations').selectAll().execute()).toEqual([])
    })
  })

  describe('deliveries', () => {
    it('keep their order while the first of them is tried again', async () => {
      harness.respond = (turn) => ({ ...repeated(turn), reply: [{ text: `${turn.text}-1\f${turn.text}-2` }] })
      harness.send = failing('retry')
      await harness.append(said('an', 'a'), said('binh', 'b'))
      await harness.pass(BURST_OVER_MS)
      await harness.append(said('an', 'c'))
      await harness.pass(BURST_OVER_MS)
      harness.send = () => {}
      for (let index = 0; index < 4; index += 1) await harness.pass(60_000)
      expect(harness.textsTo('an')).toEqual(['a-1', 'a-2', 'c-1', 'c-2'])
      expect(harness.textsTo('binh')).toEqual(['b-1', 'b-2'])
    })

    it('wait as long as the platform asks', async () => {
      harness.send = failing('retry', 60_000)
      await harness.append(said('an', 'm1'))
      await harness.pass(BURST_OVER_MS)
      harness.send = () => {}
      await harness.pass(59_000)
      expect(harness.sent).toEqual([])
      await harness.pass(3000)
      expect(harness.textsTo('an')).toEqual(['re: m1'])
    })

    it('are given up after many tries, and staff can send them again', async () => {
      harness.send = failing('retry')
      await harness.append(said('an', 'm1'))
      for (let index = 0; index < 14; index += 1) await harness.pass(600_000)
      const [letter] = await harness.engine.staff.deadLetters('hoa-mai')
      expect(letter).toMatchObject({ state: 'dead', preview: 're: m1', attempts: 14, error: 'E1' })
      harness.send = () => {}
      await harness.engine.staff.resend(letter?.id ?? '', 'officer-1')
      await expect(harness.engine.staff.resend(letter?.id ?? '', 'officer-1')).rejects.toMatchObject({
        code: 'DELIVERY_RESENT',
      })
      await harness.pass(0)
      expect(harness.textsTo('an')).toEqual(['re: m1'])
      expect(await harness.engine.staff.deadLetters('hoa-mai')).toEqual([])
      expect(await transcript('an')).toContainEqual(['assistant', 're: m1', 'sent'])
    })

    it('that can never get through do not hold up the next', async () => {
      harness.respond = (turn) => ({ ...repeated(turn), reply: [{ text: 'bad' }, { text: 'good' }] })
      harness.send = ({ payload }) => (payload.preview === 'bad' ? failing('permanent')() : undefined)
      await harness.append(said('an', 'm1'))
      await harness.pass(BURST_OVER_MS)
      expect(harness.textsTo('an')).toEqual(['good'])
      expect((await outbox()).map(({ state }) => state)).toEqual(['dead', 'sent'])
    })

    it('of unknown outcome are not repeated, and an echo with the same words settles them', async () => {
      harness.send = failing('unknown')
      await harness.append(said('an', 'm1'))
      await harness.pass(BURST_OVER_MS)
      await harness.pass(3_600_000)
      expect((await outbox()).map(({ state, attempts }) => [state, attempts])).toEqual([['uncertain', 1]])
      await harness.append(event({ kind: 'echo', senderId: 'binh', platformMessageId: 'p8', text: 're: m1' }))
      expect((await outbox())[0]).toMatchObject({ state: 'uncertain' })
      await harness.append(event({ kind: 'echo', senderId: 'an', platformMessageId: 'p9', text: ' re: m1 ' }))
      expect((await outbox())[0]).toMatchObject({ state: 'sent', platform_message_id: 'p9' })
    })

    it('of unknown outcome are settled by an echo of their own id while still under way', async () => {
      harness.send = async ({ deliveryId }) => {
        await harness.append(event({ kind: 'echo', senderId: 'an', platformMessageId: 'p7', deliveryId }))
        failing('unknown')()
      }
      await harness.append(said('an', 'm1'))
      await harness.pass(BURST_OVER_MS)
      expect((await outbox())[0]).toMatchObject({ state: 'sent', platform_message_id: 'p7' })
    })

    it('of unknown outcome are repeated where the channel makes that safe', async () => {
      harness = createHarness(storage, { safeToResend: true })
      harness.send = failing('unknown')
      await harness.append(said('an', 'm1'))
      await harness.pass(BURST_OVER_MS)
      harness.send = () => {}
      await harness.pass(60_000)
      expect(harness.textsTo('an')).toEqual(['re: m1'])
    })

    it('wait while the account is cut off, with one alert, and go out afterwards', async () => {
      harness.send = failing('alert')
      await harness.append(said('an', 'm1'), said('binh', 'm2'))
      await harness.pass(BURST_OVER_MS)
      for (let index = 0; index < 30; index += 1) await harness.pass(61_000)
      expect(await alerts()).toHaveLength(1)
      harness.send = () => {}
      await harness.pass(61_000)
      expect(harness.sent.map(({ to }) => to).sort()).toEqual(['an', 'binh'])
    })

    it.each([
      [false, 'uncertain', []],
      [true, 'sent', ['re: m1']],
    ])('left half done by a dead process, safe to resend %s, end %s', async (safeToResend, state, texts) => {
      const dead = createHarness(storage)
      dead.send = () => new Promise(() => {})
      await dead.append(said('an', 'm1'))
      dead.now += BURST_OVER_MS
      void dead.engine.tick()
      await expect.poll(async () => (await outbox())[0]?.state).toBe('sending')
      harness = createHarness(storage, { safeToResend })
      await harness.pass(30_000)
      expect(harness.sent).toEqual([])
      await harness.pass(30_000)
      expect([(await outbox())[0]?.state, harness.textsTo('an')]).toEqual([state, texts])
    })
  })

  it('runs by itself once started, answers, and stops with nothing half done', async () => {
    const { promise: answered, resolve } = Promise.withResolvers<void>()
    harness = createHarness(storage, { options: { burst: { windowMs: 0, extendMs: 0, capMs: 0 } } })
    harness.send = () => resolve()
    await harness.engine.start()
    await harness.append(said('an', 'm1'))
    await answered
    await harness.engine.stop()
    expect((await outbox()).map(({ state }) => state)).toEqual(['sent'])
  })
})
