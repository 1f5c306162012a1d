import type { Context } from 'hono'
import { Hono } from 'hono'
import type { ConsoleRooms } from '../console-rooms.ts'
import { formFields } from '../form-fields.ts'
import { signIn } from '../sign-in.ts'
import { secondFactorForm, setupClosed, setupForm, signInForm } from '../views/account-pages.ts'
import { barePage, type Html } from '../views/layout.ts'
import { newPasswordProblem } from './account.ts'

const PROBLEMS = {
  wrong: 'Tên đăng nhập hoặc mật khẩu không đúng.',
  locked: 'Sai quá 5 lần. Tài khoản tạm khóa 15 phút, xin thử lại sau.',
  tooMany: 'Quá nhiều lần thử từ máy này. Xin chờ ít phút.',
} as const

/** Pages before signing in: sign-in, second factor, sign-out, first administrator. */
export function entryRoutes(rooms: ConsoleRooms): Hono {
  const app = new Hono()
  const show = (c: Context, title: string, body: Html, status: 200 | 400 | 401 | 410 | 429 = 200) =>
    c.html(barePage(rooms.assets.paths, title, body), status)

  app.get('/sign-in', (c) => {
    const done = c.req.query('done') === 'password' ? 'Đã đổi mật khẩu. Mời đăng nhập lại.' : null
    return show(c, 'Đăng nhập', signInForm(done, ''))
  })

  app.post('/sign-in', async (c) => {
    const { name = '', password = '' } = await formFields(c)
    const result = await signIn(rooms, name, password, c.req.raw.headers, rooms.addressOf(c))
    if (result.outcome === 'signedIn' || result.outcome === 'secondFactor') {
      passCookies(c, result.cookies)
      return c.redirect(result.outcome === 'signedIn' ? '/console' : '/console/second-factor', 303)
    }
    const status = result.outcome === 'wrong' ? 401 : 429
    return show(c, 'Đăng nhập', signInForm(PROBLEMS[result.outcome], name), status)
  })

  app.get('/second-factor', (c) => show(c, 'Mã xác nhận', secondFactorForm(null)))

  app.post('/second-factor', async (c) => {
    const code = ((await formFields(c)).code ?? '').replaceAll(' ', '')
    const request = { body: { code }, headers: c.req.raw.headers, asResponse: true } as const
    const response = /^\d{6}$/.test(code)
      ? await rooms.auth.api.verifyTOTP(request)
      : await rooms.auth.api.verifyBackupCode(request)
    if (!response.ok) return show(c, 'Mã xác nhận', secondFactorForm('Mã không đúng hoặc đã quá hạn.'), 401)
    passCookies(c, response.headers.getSetCookie())
    return c.redirect('/console', 303)
  })

  app.post('/sign-out', async (c) => {
    const response = await rooms.auth.api.signOut({ headers: c.req.raw.headers, asResponse: true })
    passCookies(c, response.headers.getSetCookie())
    return c.redirect('/console/sign-in', 303)
  })

  app.get('/setup', async (c) => {
    const token = c.req.query('token') ?? ''
    if (!(await rooms.firstAdminLink.isValid(token))) return show(c, 'Liên kết hết hạn', setupClosed(), 410)
    return show(c, 'Tạo quản trị', setupForm(token, null, '', ''))
  })

  app.post('/setup', async (c) => {
    const { token = '', name = '', username = '', ...fields } = await formFields(c)
    if (!(await rooms.firstAdminLink.isValid(token))) return show(c, 'Liên kết hết hạn', setupClosed(), 410)
    const again = (problem: string) => show(c, 'Tạo quản trị', setupForm(token, problem, username, name), 400)
    const password = fields.newPassword ?? ''
    if (!/^[A-Za-z0-9_.]{3,40}$/.test(username) || name === '') {
      return again('Cần họ tên, và tên đăng nhập gồm 3–40 chữ không dấu, số, dấu chấm.')
    }
    const problem = newPasswordProblem(password, fields.repeatPassword, {
      username,
      hasSecondFactor: false,
    })
    if (problem) return again(problem)
    if (!(await rooms.firstAdminLink.consume(token))) {
      return show(c, 'Liên kết hết hạn', setupClosed(), 410)
    }
    const account = { username, name, email: null, role: 'admin', officerId: null } as const
    await rooms.accounts.create({ ...account, commune: rooms.defaultCommune }, password, false)
    const result = await signIn(rooms, username, password, c.req.raw.headers, rooms.addressOf(c))
    if ('cookies' in result) passCookies(c, result.cookies)
    return c.redirect('/console', 303)
  })
  return app
}

function passCookies(c: Context, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true })
}
