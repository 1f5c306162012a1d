import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ConsoleHarness, openConsole, type Visitor } from './console-harness.ts'

let harness: ConsoleHarness
let land: Visitor
let farming: Visitor
let leader: Visitor
let communications: Visitor
beforeAll(async () => {
  harness = await openConsole()
  land = await harness.signedIn('officer', 'o_dat')
  farming = await harness.signedIn('officer', 'o_mt_nn')
  leader = await harness.signedIn('leader', 'chu_tich')
  communications = await harness.signedIn('communications', 'o_cds')
})
afterAll(() => harness.close())

async function versionOf(id: string): Promise<string> {
  const row = await harness.storage.db
    .selectFrom('petitions')
    .select('updated_at')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return String(row.updated_at)
}

async function stateOf(id: string): Promise<string> {
  const row = await harness.storage.db
    .selectFrom('petitions')
    .select('state')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return row.state
}

describe('the list', () => {
  test('shows a new petition to its officer as their own work', async () => {
    const { code } = await harness.petition()
    const page = await land.page('/console/petitions')
    expect(page).toContain('Việc của tôi, làm trước')
    expect(page.split(`>${code}</a>`)).toHaveLength(3)
    expect(page).toContain('<b>Tôi</b>')
  })

  test('finds words without diacritics and in any case', async () => {
    const { code } = await harness.petition({ content: 'Đèn đường ngõ Bàng hỏng ba hôm nay' })
    expect(await land.page('/console/petitions?q=DEN+DUONG+ngo+bang')).toContain(code)
    expect(await land.page('/console/petitions?q=den+duong+xa+la')).not.toContain(code)
  })

  test('finds a petition by its tracking code', async () => {
    const { code } = await harness.petition({ content: 'Nội dung bất kỳ' })
    expect(await land.page(`/console/petitions?q=${code.toLowerCase()}`)).toContain(code)
  })

  test('filters by state, field, officer, own and late', async () => {
    const late = await harness.petition({ dueInHours: -30, field: 'NN', content: 'Chó thả rông cắn gà' })
    const mine = await harness.petition({ field: 'DD' })
    const has = async (visitor: Visitor, filter: string, code: string) =>
      (await visitor.page(`/console/petitions/list?${filter}`)).includes(code)
    expect(await has(land, 'overdue=1', late.code)).toBe(true)
    expect(await has(land, 'overdue=1', mine.code)).toBe(false)
    expect(await has(land, 'field=NN', late.code)).toBe(true)
    expect(await has(land, 'field=NN', mine.code)).toBe(false)
    expect(await has(land, 'mine=1', mine.code)).toBe(true)
    expect(await has(land, 'mine=1', late.code)).toBe(false)
    expect(await has(land, 'officer=o_mt_nn', late.code)).toBe(true)
    expect(await has(land, 'state=closed', mine.code)).toBe(false)
    expect(await has(land, 'state=sent', mine.code)).toBe(true)
  })

  test('says in words that a petition is late', async () => {
    await harness.petition({ dueInHours: -50 })
    expect(await land.page('/console/petitions?overdue=1')).toContain('quá hạn 2 ngày')
  })

  test('escapes what citizens wrote', async () => {
    const { id } = await harness.petition({ content: '<img src=x onerror=alert(1)>' })
    for (const page of [await land.page('/console/petitions'), await land.page(`/console/petitions/${id}`)]) {
      expect(page).not.toContain('<img src=x')
      expect(page).toContain('&lt;img src=x')
    }
  })

  test('a search with signs of its own language breaks nothing', async () => {
    for (const query of ["'; drop table petitions; --", '%', '_', '<script>', '"', '../..']) {
      expect((await land.get(`/console/petitions?q=${encodeURIComponent(query)}`)).status).toBe(200)
    }
    expect((await land.get('/console/petitions?page=-3&state=__proto__&field=%00')).status).toBe(200)
  })
})

describe('acting on a petition', () => {
  test('accepting tells the citizen who is in charge and by when', async () => {
    const { id, code } = await harness.petition()
    const response = await land.post(`/console/petitions/${id}/accept`, { seen: await versionOf(id) })
    expect([response.status, await stateOf(id)]).toEqual([303, 'accepted'])
    await harness.engine.tick()
    const told = harness.sent.at(-1)?.payload.preview
    expect(told).toContain(`Phản ánh ${code} đã được tiếp nhận. Hạn trả lời: 14:05 thứ Tư 25/11/2026`)
    expect(told).toContain('Lý Thị Thổ')
  })

  test('an answer goes to the conversation the petition came from, signed, and the assistant stays at hand', async () => {
    const conversationId = await harness.conversation()
    const { id, code } = await harness.petition({ conversationId })
    const fields = { seen: await versionOf(id), text: 'Đã cắm lại mốc, mời ông bà xem.' }
    const response = await land.post(`/console/petitions/${id}/answer`, fields)
    expect(response.headers.get('location')).toBe(`/console/petitions/${id}?done=answer`)
    await harness.engine.tick()
    const told = harness.sent.at(-1)
    expect(told?.to).toBe(conversationId)
    expect(told?.payload.preview).toMatch(new RegExp(`^Trả lời phản ánh ${code}:\nĐã cắm lại mốc`))
    expect(told?.payload.preview).toContain('Lý Thị Thổ, Chuyên viên địa chính')
    expect((await harness.engine.staff.conversation(conversationId))?.conversation.mode).toBe('assistant')
    expect(await stateOf(id)).toBe('answered')
    const page = await land.page(`/console/petitions/${id}?done=answer`)
    expect(page).toContain('Đã gửi câu trả lời cho người dân.')
  })

  test('of two officers who answer the same version only the first is heard, and no word of the second is lost', async () => {
    const { id } = await harness.petition()
    const seen = await versionOf(id)
    harness.clock.now += 1000
    await land.post(`/console/petitions/${id}/answer`, { seen, text: 'Câu trả lời thứ nhất' })
    await harness.engine.tick()
    const before = harness.sent.length
    const second = await leader.post(`/console/petitions/${id}/answer`, { seen, text: 'Câu trả lời thứ hai' })
    expect(second.status).toBe(409)
    const page = await second.text()
    expect(page).toContain('vừa có thay đổi')
    expect(page).toContain('Câu trả lời thứ hai</textarea>')
    await harness.engine.tick()
    expect(harness.sent).toHaveLength(before)
  })

  test('a rejection needs a reason of the closed list and words for the citizen', async () => {
    const { id } = await harness.petition()
    const seen = await versionOf(id)
    const reject = (fields: Record<string, string>) =>
      land.post(`/console/petitions/${id}/reject`, { seen, ...fields })
    expect((await reject({ rejection: 'vì thích', text: 'Không nhận' })).status).toBe(422)
    expect((await reject({ rejection: 'outsideArea', text: '' })).status).toBe(422)
    expect(await stateOf(id)).toBe('sent')
    expect((await reject({ rejection: 'outsideArea', text: 'Mời gửi xã bên.' })).status).toBe(303)
    await harness.engine.tick()
    expect(harness.sent.at(-1)?.payload.preview).toContain('Lý do: Ngoài địa bàn xã.\nMời gửi xã bên.')
  })

  test('an answer to a citizen who left is kept for the officer, and the petition stays open', async () => {
    const conversationId = await harness.conversation()
    const { id } = await harness.petition({ conversationId })
    await harness.storage.db
      .updateTable('conversations')
      .set({ closed: 1 })
      .where('id', '=', conversationId)
      .execute()
    const fields = { seen: await versionOf(id), text: 'Đã xử lý xong.' }
    const response = await land.post(`/console/petitions/${id}/answer`, fields)
    expect([response.status, await stateOf(id)]).toEqual([409, 'sent'])
    expect(await response.text()).toContain('Đã xử lý xong.</textarea>')
  })

  test('a note stays in the house', async () => {
    const { id } = await harness.petition()
    const before = harness.sent.length
    await land.post(`/console/petitions/${id}/note`, {
      seen: await versionOf(id),
      note: 'Hẹn đi xem sáng mai',
    })
    await harness.engine.tick()
    expect(harness.sent).toHaveLength(before)
    expect(await land.page(`/console/petitions/${id}`)).toContain('Hẹn đi xem sáng mai')
  })

  test('a petition is given to another officer with a reason, who then has it as their own', async () => {
    const { id, code } = await harness.petition()
    const fields = { seen: await versionOf(id), officer: 'o_mt_nn', reason: 'Đất nông nghiệp' }
    expect((await land.post(`/console/petitions/${id}/reassign`, fields)).status).toBe(303)
    expect(await farming.page('/console/petitions?mine=1')).toContain(code)
    const unknown = { seen: await versionOf(id), officer: 'khong_co', reason: 'x' }
    expect((await leader.post(`/console/petitions/${id}/reassign`, unknown)).status).toBe(422)
  })

  test('a colleague from another office may look but not act', async () => {
    const { id } = await harness.petition()
    expect((await farming.get(`/console/petitions/${id}`)).status).toBe(200)
    const response = await farming.post(`/console/petitions/${id}/accept`, { seen: await versionOf(id) })
    expect([response.status, await stateOf(id)]).toEqual([403, 'sent'])
  })

  test('communications read a petition without its conversation and cannot act on it', async () => {
    const { id } = await harness.petition()
    const page = await communications.page(`/console/petitions/${id}`)
    expect(page).toContain('chỉ xem')
    expect(page).not.toContain('Tin nhắn với người gửi')
    const response = await communications.post(`/console/petitions/${id}/note`, { seen: '1', note: 'x' })
    expect(response.status).toBe(403)
  })

  test('an act that does not exist, and a petition that does not exist, are not found', async () => {
    const { id } = await harness.petition()
    expect((await land.post(`/console/petitions/${id}/explode`, {})).status).toBe(404)
    expect((await land.get('/console/petitions/khong-co')).status).toBe(404)
  })
})

describe('what is sealed', () => {
  test('a telephone number is shown on a click, to the officer in charge, and the look is logged', async () => {
    const { id } = await harness.petition({ phone: '0912345678' })
    expect(await land.page(`/console/petitions/${id}`)).not.toMatch(/0912.?345/)
    expect((await farming.post(`/console/petitions/${id}/phone`)).status).toBe(403)
    expect(await (await land.post(`/console/petitions/${id}/phone`)).text()).toContain('0912 345 678')
    const admin = await harness.signedIn('admin')
    expect(await admin.page('/console/staff')).toMatch(
      new RegExp(`xem số điện thoại của phản ánh <small>${id}`),
    )
  })

  test('a sealed petition is seen by its officer, leaders and reception, every view logged, and by nobody else', async () => {
    const { id, code } = await harness.petition({ field: 'TE', content: 'Chuyện cần giữ kín' })
    const welfare = await harness.signedIn('officer', 'o_ansinh')
    const reception = await harness.signedIn('officer', 'o_tiepdan')
    for (const visitor of [welfare, reception, leader]) {
      expect((await visitor.get(`/console/petitions/${id}`)).status).toBe(200)
    }
    for (const visitor of [land, farming, communications]) {
      expect((await visitor.get(`/console/petitions/${id}`)).status).toBe(404)
      expect(await visitor.page('/console/petitions')).not.toContain(code)
      expect(await visitor.page('/console/petitions?q=giu+kin')).not.toContain(code)
    }
    const log = await (await harness.signedIn('admin')).page('/console/staff')
    expect(log.split(`xem phản ánh bảo mật <small>${id}`).length - 1).toBe(3)
  })
})

test('no page of petitions comes near 100 kB with its styles and scripts', async () => {
  const conversationId = await harness.conversation()
  for (let count = 0; count < 35; count += 1) {
    await harness.petition({
      conversationId,
      content: 'Rác thải chất đống cạnh nhà văn hóa thôn, bốc mùi. '.repeat(8),
    })
  }
  const page = await land.page('/console/petitions')
  const assets = [...page.matchAll(/(?:src|href)="(\/console\/assets\/[^"]+)"/g)]
  const bodies = await Promise.all(assets.map((match) => land.page(match[1] ?? '')))
  const bytes = [page, ...bodies].reduce((sum, body) => sum + Buffer.byteLength(body), 0)
  expect(assets).toHaveLength(4)
  expect(bytes).toBeLessThan(97_000)
})
