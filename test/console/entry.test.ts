import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ConsoleHarness, ORIGIN, openConsole, PASSWORD } from './console-harness.ts'

let harness: ConsoleHarness
beforeEach(async () => {
  harness = await openConsole()
})
afterEach(() => harness.close())

const NEW_ADMIN = {
  name: 'Trịnh Minh Số',
  username: 'quan.tri',
  newPassword: PASSWORD,
  repeatPassword: PASSWORD,
}

async function freshToken(): Promise<string> {
  return new URL((await harness.console.firstAdminLink()) ?? '').searchParams.get('token') ?? ''
}

test('the first-administrator link makes one administrator, signs them in and is used up', async () => {
  const token = await freshToken()
  const first = harness.visitor()
  expect(await first.page(`/console/setup?token=${token}`)).toContain('Tạo tài khoản quản trị đầu tiên')
  const made = await first.post('/console/setup', { token, ...NEW_ADMIN })
  expect([made.status, made.headers.get('location')]).toEqual([303, '/console'])
  expect((await first.get('/console/staff')).status).toBe(200)
  const second = await harness.visitor().post('/console/setup', { token, ...NEW_ADMIN, username: 'ke.khac' })
  expect(second.status).toBe(410)
  expect(await harness.console.firstAdminLink()).toBeNull()
})

test('a first-administrator link ends when a newer one is printed', async () => {
  const old = await freshToken()
  const fresh = await freshToken()
  expect((await harness.visitor().get(`/console/setup?token=${old}`)).status).toBe(410)
  expect((await harness.visitor().get(`/console/setup?token=${fresh}`)).status).toBe(200)
})

test('a first-administrator link is good for a day and no longer', async () => {
  const token = await freshToken()
  harness.clock.now += 24 * 3_600_000
  expect((await harness.visitor().post('/console/setup', { token, ...NEW_ADMIN })).status).toBe(410)
})

test('two uses of the first-administrator link at the same moment make one account', async () => {
  const token = await freshToken()
  const attempts = ['mot', 'hai'].map((username) =>
    harness.visitor().post('/console/setup', { token, ...NEW_ADMIN, username: `${username}.x` }),
  )
  const statuses = (await Promise.all(attempts)).map((response) => response.status)
  expect(statuses.sort()).toEqual([303, 410])
})

test('the database holds no usable first-administrator token', async () => {
  const token = await freshToken()
  const { rows } = await harness.storage.db
    .selectFrom('staff_links' as 'conversations')
    .selectAll()
    .execute()
    .then((rows) => ({ rows }))
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain(token)
})

test('a password shorter than fourteen characters is refused with what to do', async () => {
  const token = await freshToken()
  const fields = { ...NEW_ADMIN, newPassword: 'ngắn quá', repeatPassword: 'ngắn quá' }
  const response = await harness.visitor().post('/console/setup', { token, ...fields })
  expect(response.status).toBe(400)
  expect(await response.text()).toContain('ít nhất 14 ký tự')
})

test('pages of staff send a stranger to the sign-in page', async () => {
  for (const path of ['/console', '/console/petitions', '/console/staff', '/console/conversations']) {
    const response = await harness.visitor().get(path)
    expect([path, response.status, response.headers.get('location')]).toEqual([path, 303, '/console/sign-in'])
  }
})

test('a fragment asked for by a stranger sends the whole page to the sign-in page', async () => {
  const response = await harness.visitor().get('/console/petitions/list', { 'hx-request': 'true' })
  expect([response.status, response.headers.get('hx-redirect')]).toEqual([401, '/console/sign-in'])
})

test('no endpoint of the account library stands open', async () => {
  for (const path of ['sign-up/email', 'sign-in/username', 'get-session', 'ok']) {
    const response = await harness
      .visitor()
      .post(`/console/auth/${path}`, { email: 'a@b.example', password: 'x' })
    expect([path, response.status]).toEqual([path, 303])
  }
})

test('a wrong password and an unknown name get the same answer', async () => {
  await harness.signedIn('admin')
  const answers = await Promise.all(
    ['quan.tri', 'khong.co'].map(async (name) => {
      const response = await harness
        .visitor()
        .post('/console/sign-in', { name, password: 'sai mật khẩu rồi' })
      return [response.status, (await response.text()).replace(name, '')]
    }),
  )
  expect(answers[0]).toEqual(answers[1])
  expect(answers[0]?.[0]).toBe(401)
})

test('five wrong passwords lock the account for a quarter of an hour, also for the right one', async () => {
  await harness.signedIn('admin')
  const visitor = harness.visitor()
  const attempt = async (password: string): Promise<number> =>
    (await visitor.post('/console/sign-in', { name: 'quan.tri', password })).status
  const wrong = await Promise.all([1, 2, 3, 4, 5].map((number) => attempt(`sai lần thứ ${number}`)))
  expect(wrong.sort()).toEqual([401, 401, 401, 401, 429])
  expect(await attempt(PASSWORD)).toBe(429)
  harness.clock.now += 15 * 60_000 + 1
  expect(await attempt(PASSWORD)).toBe(303)
})

test('a name in capital letters signs in', async () => {
  await harness.signedIn('admin')
  const response = await harness.visitor().post('/console/sign-in', { name: 'Quan.Tri', password: PASSWORD })
  expect([response.status, response.headers.get('location')]).toEqual([303, '/console'])
})

test('session cookies are unreachable for scripts and other sites', async () => {
  await harness.signedIn('admin')
  const response = await harness.visitor().post('/console/sign-in', { name: 'quan.tri', password: PASSWORD })
  const cookie = response.headers.getSetCookie().find((line) => line.includes('session_token')) ?? ''
  expect(cookie).toMatch(/HttpOnly/i)
  expect(cookie).toMatch(/SameSite=Lax/i)
  expect(cookie).toMatch(/Max-Age=28800/)
  expect(cookie).toMatch(/Path=\/console/)
})

test('signing out ends the session', async () => {
  const admin = await harness.signedIn('admin')
  expect((await admin.post('/console/sign-out')).headers.get('location')).toBe('/console/sign-in')
  expect((await admin.get('/console/petitions')).status).toBe(303)
})

test('a form posted from another site is refused', async () => {
  const admin = await harness.signedIn('admin')
  const foreign = await admin.post('/console/staff', {}, { origin: 'https://evil.example' })
  expect(foreign.status).toBe(403)
  const signIn = await harness
    .visitor()
    .post('/console/sign-in', { name: 'a', password: 'b' }, { origin: 'https://evil.example' })
  expect(signIn.status).toBe(403)
})

test('pages carry a policy that runs no inline script, and are never cached', async () => {
  const response = await harness.visitor().get('/console/sign-in')
  const policy = response.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("script-src 'self'")
  expect(policy).not.toContain('unsafe')
  expect(policy).toContain("frame-ancestors 'none'")
  expect(response.headers.get('cache-control')).toBe('no-store')
  const page = await response.text()
  expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/)
  expect(page).not.toMatch(/\son[a-z]+=|\sstyle=/)
})

test('styles and scripts are served for a year under names that change with their content', async () => {
  const visitor = harness.visitor()
  const page = await visitor.page('/console/sign-in')
  const paths = [...page.matchAll(/(?:src|href)="(\/console\/assets\/[^"]+)"/g)].map(
    (match) => match[1] ?? '',
  )
  expect(paths).toHaveLength(4)
  for (const path of paths) {
    const response = await visitor.get(path)
    expect([path, response.status, response.headers.get('cache-control')]).toEqual([
      path,
      200,
      'public, max-age=31536000, immutable',
    ])
    expect(path).toMatch(/\.[0-9a-f]{12}\.(css|js)$/)
  }
})

test('the origin of the public address may post, whatever name a proxy uses inside', async () => {
  const response = await harness.console.app.request('http://inside:3000/console/sign-in', {
    method: 'POST',
    body: 'name=a&password=b',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: ORIGIN },
  })
  expect(response.status).toBe(401)
})
