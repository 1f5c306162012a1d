import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabases } from '../contract/storage.databases.ts'
import { type ConsoleHarness, openConsole, type Visitor } from './console-harness.ts'

describe.each(testDatabases())('conversations, alerts and deliveries on $name', (kind) => {
  let harness: ConsoleHarness
  let land: Visitor
  let reception: Visitor
  let communications: Visitor
  beforeAll(async () => {
    harness = await openConsole(kind)
    land = await harness.signedIn('officer', 'o_dat')
    reception = await harness.signedIn('officer', 'o_tiepdan')
    communications = await harness.signedIn('communications')
  })
  afterAll(() => harness.close())

  async function modeOf(id: string): Promise<string | undefined> {
    return (await harness.engine.staff.conversation(id))?.conversation.mode
  }

  async function raise(alert: { kind: 'emergency' | 'restricted'; detail: string }): Promise<string> {
    const id = crypto.randomUUID()
    await harness.storage.db
      .insertInto('alerts')
      .values({
        ...{ id, commune: 'hoa-mai', conversation_id: null, created_at: harness.clock.now, ...alert },
        ...{ acknowledged_by: null, acknowledged_at: null },
      })
      .execute()
    return id
  }

  test('a conversation shows every word, and folds why the assistant said its own', async () => {
    const id = await harness.conversation()
    await harness.message(id, 'lệ phí <b>khai sinh</b> bao nhiêu')
    await harness.message(id, 'Đăng ký khai sinh đúng hạn được miễn lệ phí.', 'assistant')
    const page = await land.page(`/console/conversations/${id}`)
    expect(page).toContain('lệ phí &lt;b&gt;khai sinh&lt;/b&gt; bao nhiêu')
    expect(page).toContain('<summary>Vì sao trợ lý trả lời vậy</summary>')
    expect(page).toContain('procedure.fee')
  })

  test('the list finds what was said without diacritics', async () => {
    const id = await harness.conversation()
    await harness.message(id, 'con chim non tren canh cay')
    expect(await land.page('/console/conversations?q=Chim+Nón')).toContain(id)
    expect(await land.page('/console/conversations?q=con+voi')).not.toContain(id)
    expect(await land.page('/console/conversations?channel=zalo')).not.toContain(id)
  })

  test('an answer reaches the citizen and makes the assistant fall silent until the officer gives back', async () => {
    const id = await harness.conversation()
    await land.post(`/console/conversations/${id}/reply`, { text: 'Mời bà ghé xã sáng mai.' })
    await harness.engine.tick()
    expect(harness.sent.at(-1)).toMatchObject({ to: id, payload: { preview: 'Mời bà ghé xã sáng mai.' } })
    expect(await modeOf(id)).toBe('handover')
    expect(await land.page('/console/handovers')).toContain('Lý Thị Thổ, Chuyên viên địa chính đang trả lời')
    await land.post(`/console/conversations/${id}/give-back`)
    expect(await modeOf(id)).toBe('assistant')
  })

  test('an empty answer is refused and says so', async () => {
    const id = await harness.conversation()
    const response = await land.post(`/console/conversations/${id}/reply`, { text: '   ' })
    expect([response.status, await modeOf(id)]).toEqual([422, 'assistant'])
  })

  test('a citizen who asked for a person stands in the inbox with the time they wait', async () => {
    const id = await harness.conversation()
    await harness.engine.staff.openHandover(id, 'agent.request')
    harness.clock.now += 25 * 60_000
    const inbox = await land.page('/console/handovers')
    expect(inbox).toContain('đã chờ 25 phút')
    expect(inbox).toContain('Người dân xin gặp cán bộ')
    await land.post(`/console/conversations/${id}/take`)
    expect(await land.page('/console/handovers')).not.toContain('đã chờ 25 phút</span></span><form')
    await land.post(`/console/conversations/${id}/give-back`)
    expect(await land.page('/console/handovers')).not.toContain(id)
  })

  test('a sealed conversation is seen by reception only, every view logged', async () => {
    const id = await harness.conversation(true)
    await harness.message(id, 'dieu bi mat')
    await harness.engine.staff.openHandover(id, 'agent.request')
    await harness.deadDelivery(id)
    for (const path of [`conversations/${id}`, `conversations/${id}/talk`]) {
      expect((await land.get(`/console/${path}`)).status).toBe(404)
    }
    expect((await land.post(`/console/conversations/${id}/reply`, { text: 'x' })).status).toBe(404)
    for (const path of ['conversations', 'conversations?q=dieu+bi+mat', 'handovers', 'deliveries']) {
      expect([path, (await land.page(`/console/${path}`)).includes(id)]).toEqual([path, false])
      expect([path, (await reception.page(`/console/${path}`)).includes(id)]).toEqual([path, true])
    }
    expect((await reception.get(`/console/conversations/${id}`)).status).toBe(200)
    const log = await (await harness.signedIn('admin')).page('/console/staff')
    expect(log).toContain(`xem hội thoại bảo mật <small>${id}`)
  })

  test('communications reach neither conversations nor hand-overs, alerts or deliveries', async () => {
    const id = await harness.conversation()
    for (const path of [
      'conversations',
      'handovers',
      'alerts',
      'deliveries',
      'staff',
      'conversations/list',
    ]) {
      expect([path, (await communications.get(`/console/${path}`)).status]).toEqual([path, 403])
    }
    expect((await communications.get(`/console/conversations/${id}`)).status).toBe(404)
    expect(await communications.page('/console/petitions')).not.toContain('Tin gửi lỗi')
  })

  test('an emergency is told in plain words until somebody acknowledges it', async () => {
    const id = await raise({ kind: 'emergency', detail: 'water' })
    expect(await land.page('/console/alerts')).toContain('Đuối nước')
    expect((await land.post(`/console/alerts/${id}/acknowledge`)).status).toBe(303)
    expect(await land.page('/console/alerts')).toContain('đã nắm lúc')
    expect((await land.post('/console/alerts/khong-co/acknowledge')).status).toBe(404)
  })

  test('an alert about something sealed is hidden from officers who may not see it', async () => {
    const id = await raise({ kind: 'restricted', detail: 'denunciation' })
    expect(await land.page('/console/alerts')).not.toContain(id)
    expect(await reception.page('/console/alerts')).toContain(id)
    expect((await land.post(`/console/alerts/${id}/acknowledge`)).status).toBe(404)
  })

  test('a failed delivery tells its reason, is sent again once, and is gone', async () => {
    const conversationId = await harness.conversation()
    const id = await harness.deadDelivery(conversationId)
    expect(await land.page('/console/deliveries')).toContain('Đã quá thời gian kênh cho phép nhắn lại')
    await land.post(`/console/deliveries/${id}/resend`)
    await harness.engine.tick()
    expect(harness.sent.filter((one) => one.to === conversationId)).toHaveLength(1)
    expect(await land.page('/console/deliveries')).not.toContain(id)
    const again = await land.post(`/console/deliveries/${id}/resend`)
    expect(await land.page(again.headers.get('location') ?? '')).toContain('Đồng nghiệp vừa gửi lại')
  })

  test('a delivery of unknown outcome says that the citizen may have it, and can be left', async () => {
    const id = await harness.deadDelivery(await harness.conversation(), 'uncertain')
    const page = await land.page('/console/deliveries')
    expect(page).toContain('có thể người dân đã thấy tin này')
    expect(page).toContain('data-confirm')
    await land.post(`/console/deliveries/${id}/dismiss`)
    expect(await land.page('/console/deliveries')).not.toContain(id)
  })

  test('feedback is listed and searched without diacritics', async () => {
    const conversation_id = await harness.conversation()
    await harness.storage.db
      .insertInto('feedback')
      .values({
        ...{ id: crypto.randomUUID(), commune: 'hoa-mai', conversation_id, kind: 'praise', rating: 5 },
        ...{ text: 'Cán bộ rất nhiệt tình', search: 'can bo rat nhiet tinh', created_at: harness.clock.now },
      })
      .execute()
    expect(await communications.page('/console/feedback?q=nhiet+TINH')).toContain('Cán bộ rất nhiệt tình')
    expect(await communications.page('/console/feedback?q=lanh+dam')).toContain('Chưa có góp ý nào')
  })

  test('bringing the tables of accounts up to date again changes nothing', async () => {
    await harness.console.migrateAuth()
    expect((await land.get('/console/petitions')).status).toBe(200)
  })

  test('a petition is taken from list to answer', async () => {
    const { id, code } = await harness.petition()
    expect(await land.page('/console/petitions')).toContain(code)
    const page = await land.page(`/console/petitions/${id}`)
    const seen = /name="seen" value="(\d+)"/.exec(page)?.[1] ?? ''
    const response = await land.post(`/console/petitions/${id}/answer`, { seen, text: 'Đã xong.' })
    expect(response.status).toBe(303)
    await harness.engine.tick()
    expect(harness.sent.at(-1)?.payload.preview).toContain(code)
  })
})
