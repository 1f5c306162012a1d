import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ConsoleHarness, openConsole, PASSWORD, type Visitor } from './console-harness.ts'

let harness: ConsoleHarness
let admin: Visitor
beforeEach(async () => {
  harness = await openConsole()
  admin = await harness.signedIn('admin')
})
afterEach(() => harness.close())

const LAND = { username: 'ly.tho', role: 'officer', officer: 'o_dat', name: '', email: '' }

async function temporaryPasswordOf(response: Response): Promise<string> {
  return /<code class="secret">([^<]+)<\/code>/.exec(await response.text())?.[1] ?? ''
}

async function idOf(name: string): Promise<string> {
  const page = await admin.page('/console/staff')
  const at = page.indexOf(`<b>${name}</b>`)
  return /\/console\/staff\/([^/"]+)\/password/.exec(page.slice(at))?.[1] ?? ''
}

test('an officer of the commune gets an account with a temporary password that must be changed first', async () => {
  const temporary = await temporaryPasswordOf(await admin.post('/console/staff', LAND))
  expect(temporary).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/)
  expect(await admin.page('/console/staff')).toContain('Lý Thị Thổ')
  const person = harness.visitor()
  await person.post('/console/sign-in', { name: 'ly.tho', password: temporary })
  const first = await person.get('/console/petitions')
  expect([first.status, first.headers.get('location')]).toEqual([303, '/console/account'])
  expect(await person.page('/console/account')).toContain('Đặt mật khẩu của riêng mình')
  const change = { password: temporary, newPassword: PASSWORD, repeatPassword: PASSWORD }
  expect((await person.post('/console/account/password', change)).headers.get('location')).toBe(
    '/console/sign-in?done=password',
  )
  expect((await person.get('/console/petitions')).headers.get('location')).toBe('/console/sign-in')
  await person.post('/console/sign-in', { name: 'ly.tho', password: PASSWORD })
  expect((await person.get('/console/petitions')).status).toBe(200)
})

test('keeping the temporary password is refused', async () => {
  const temporary = await temporaryPasswordOf(await admin.post('/console/staff', LAND))
  const person = harness.visitor()
  await person.post('/console/sign-in', { name: 'ly.tho', password: temporary })
  const change = { password: temporary, newPassword: temporary, repeatPassword: temporary }
  expect(await (await person.post('/console/account/password', change)).text()).toContain('phải khác')
})

test('a disabled account is signed out at once and cannot come back', async () => {
  const officer = await harness.signedIn('officer', 'o_dat')
  expect((await officer.get('/console/petitions')).status).toBe(200)
  const id = await idOf('Lý Thị Thổ')
  await admin.post(`/console/staff/${id}/disable`)
  expect((await officer.get('/console/petitions')).headers.get('location')).toBe('/console/sign-in')
  const back = await harness.visitor().post('/console/sign-in', { name: 'nguoi.1', password: PASSWORD })
  expect(back.status).toBe(401)
  await admin.post(`/console/staff/${id}/enable`)
  const again = await harness.visitor().post('/console/sign-in', { name: 'nguoi.1', password: PASSWORD })
  expect(again.status).toBe(303)
})

test('a reset password ends the sessions and must be changed', async () => {
  const officer = await harness.signedIn('officer', 'o_dat')
  const reset = await admin.post(`/console/staff/${await idOf('Lý Thị Thổ')}/password`)
  const temporary = await temporaryPasswordOf(reset)
  expect((await officer.get('/console/petitions')).headers.get('location')).toBe('/console/sign-in')
  await officer.post('/console/sign-in', { name: 'nguoi.1', password: temporary })
  expect((await officer.get('/console/petitions')).headers.get('location')).toBe('/console/account')
})

test('an administrator cannot lock themselves out', async () => {
  const response = await admin.post(`/console/staff/${await idOf('Trịnh Minh Số')}/disable`)
  expect([response.status, (await admin.get('/console/petitions')).status]).toEqual([422, 200])
})

test.each([
  ['a name that is taken', { ...LAND, username: 'quan.tri' }, 'đã có người dùng'],
  ['a name with diacritics', { ...LAND, username: 'lý thổ' }, 'không dấu'],
  ['an officer nobody knows', { ...LAND, officer: 'o_la' }, 'không có trong danh sách'],
  ['a role that does not exist', { ...LAND, role: 'root' }, 'Chưa chọn vai trò'],
  ['an officer account without an officer', { ...LAND, officer: '' }, 'cần chọn cán bộ'],
])('an account with %s is refused with what to do', async (_title, fields, words) => {
  const response = await admin.post('/console/staff', fields)
  expect(response.status).toBe(422)
  expect(await response.text()).toContain(words)
})

test('leaders and officers cannot make accounts', async () => {
  for (const person of [
    await harness.signedIn('leader', 'chu_tich'),
    await harness.signedIn('officer', 'o_dat'),
  ]) {
    expect((await person.post('/console/staff', LAND)).status).toBe(403)
  }
  expect(await admin.page('/console/staff')).not.toContain('ly.tho')
})

test('a second factor is asked for once it is switched on', async () => {
  const enabled = await (await admin.post('/console/account/second-factor', { password: PASSWORD })).text()
  const uri = (/otpauth:[^"]+/.exec(enabled)?.[0] ?? '').replaceAll('&amp;', '&')
  const code = await totp(new URL(uri).searchParams.get('secret') ?? '')
  await admin.post('/console/account/second-factor/confirm', { code })
  const visitor = harness.visitor()
  const first = await visitor.post('/console/sign-in', { name: 'quan.tri', password: PASSWORD })
  expect(first.headers.get('location')).toBe('/console/second-factor')
  expect((await visitor.get('/console/petitions')).headers.get('location')).toBe('/console/sign-in')
  expect((await visitor.post('/console/second-factor', { code: '000000' })).status).toBe(401)
  const second = await visitor.post('/console/second-factor', { code })
  expect([second.status, (await visitor.get('/console/petitions')).status]).toEqual([303, 200])
})

/** RFC 6238, SHA-1, 30 seconds, 6 digits; better-auth reads the machine's clock. */
async function totp(base32: string): Promise<string> {
  const bits = [...base32.replace(/=+$/, '')]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const bytes = Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2))
  const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-1' }, false, ['sign'])
  const counter = new DataView(new ArrayBuffer(8))
  counter.setBigUint64(0, BigInt(Math.floor(Temporal.Now.instant().epochMilliseconds / 30_000)))
  const digest = new DataView(await crypto.subtle.sign('HMAC', key, counter.buffer))
  const offset = digest.getUint8(19) & 15
  return String((digest.getUint32(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
