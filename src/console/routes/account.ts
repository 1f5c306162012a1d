import type { Context } from 'hono'
import { Hono } from 'hono'
import { html } from 'hono/html'
import type { ConsoleEnv } from '../app-env.ts'
import type { ConsoleRooms } from '../console-rooms.ts'
import { formFields } from '../form-fields.ts'
import { passwordProblem } from '../password-rule.ts'
import { showPage } from '../show-page.ts'
import { accountPage, passwordForm, secondFactorEnrolment } from '../views/account-pages.ts'
import { type Html, message } from '../views/layout.ts'

/** One's own password and second factor. */
export function accountRoutes(rooms: ConsoleRooms): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>()
  const show = (c: Context<ConsoleEnv>, notice: Html | '') => {
    const staff = c.var.staff
    const content = staff.mustChangePassword
      ? html`<h1>Đặt mật khẩu của riêng mình</h1>
<p>Mật khẩu vừa dùng là tạm thời. Đặt mật khẩu mới rồi đăng nhập lại.</p>${notice}
<section class="card">${passwordForm(staff)}</section>`
      : accountPage(staff, notice)
    return showPage(rooms, c, { section: null, title: 'Tài khoản của tôi' }, content)
  }

  app.get('/account', (c) => show(c, ''))

  app.post('/account/password', async (c) => {
    const staff = c.var.staff
    const fields = await formFields(c)
    const wanted = fields.newPassword ?? ''
    const problem = (await rooms.accounts.checkPassword(staff.id, fields.password ?? ''))
      ? wanted === fields.password
        ? 'Mật khẩu mới phải khác mật khẩu hiện tại.'
        : newPasswordProblem(wanted, fields.repeatPassword, staff)
      : 'Mật khẩu hiện tại không đúng.'
    if (problem) return show(c, message('problem', problem))
    await rooms.accounts.update(staff.id, { mustChangePassword: false })
    await rooms.accounts.setPassword(staff.id, wanted)
    return c.redirect('/console/sign-in?done=password')
  })

  app.post('/account/second-factor', async (c) => {
    const { password = '' } = await formFields(c)
    const response = await rooms.auth.api.enableTwoFactor({
      body: { password, method: 'totp' },
      headers: c.req.raw.headers,
      asResponse: true,
    })
    if (!response.ok) return show(c, message('problem', 'Mật khẩu hiện tại không đúng.'))
    const enrolment = (await response.json()) as { totpURI: string; backupCodes: string[] }
    const content = secondFactorEnrolment(enrolment.totpURI, enrolment.backupCodes, null)
    return showPage(rooms, c, { section: null, title: 'Xác thực hai bước' }, content)
  })

  app.post('/account/second-factor/confirm', async (c) => {
    const { code = '' } = await formFields(c)
    const response = await rooms.auth.api.verifyTOTP({
      body: { code: code.replaceAll(' ', '') },
      headers: c.req.raw.headers,
      asResponse: true,
    })
    if (!response.ok) return show(c, message('problem', 'Mã không đúng. Bấm bật lại để lấy khóa mới.'))
    for (const cookie of response.headers.getSetCookie()) c.header('set-cookie', cookie, { append: true })
    return c.redirect('/console/account')
  })
  return app
}

/** @returns what to tell the person, or null */
export function newPasswordProblem(
  wanted: string,
  repeated: string | undefined,
  account: { readonly username: string; readonly hasSecondFactor: boolean },
): string | null {
  if (wanted !== repeated) return 'Hai lần nhập mật khẩu mới không giống nhau.'
  return passwordProblem(wanted, account)
}
