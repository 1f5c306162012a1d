import type { Context } from 'hono'
import { Hono } from 'hono'
import type { ConsoleEnv } from '../app-env.ts'
import type { ConsoleRooms } from '../console-rooms.ts'
import { type FormFields, formFields } from '../form-fields.ts'
import { mayOpen, ROLES, type Role } from '../permissions.ts'
import { notFound, refused } from '../refusals.ts'
import { showPage } from '../show-page.ts'
import { type AccountProblem, type StaffAccount, temporaryPassword } from '../staff-accounts.ts'
import { colleagues } from '../staff-member.ts'
import { staffPage } from '../views/staff-page.ts'

const LOG_LINES = 40

const PROBLEMS: Readonly<Record<AccountProblem, string>> = {
  usernameTaken: 'Tên đăng nhập này đã có người dùng.',
  usernameInvalid: 'Tên đăng nhập gồm 3–40 chữ thường không dấu, số, dấu chấm hoặc gạch dưới.',
  emailTaken: 'Thư điện tử này đã dùng cho tài khoản khác.',
}

interface Outcome {
  readonly problem?: string
  readonly done?: string
  /** Shown this once. */
  readonly secret?: { readonly username: string; readonly password: string }
  readonly draft?: FormFields
}

/** Accounts of the commune, for administrators. */
export function staffRoutes(rooms: ConsoleRooms): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>()
  app.use('/staff', async (c, next) =>
    mayOpen(c.var.staff, 'staff.manage') ? next() : refused(rooms, c, null),
  )
  app.use('/staff/*', async (c, next) =>
    mayOpen(c.var.staff, 'staff.manage') ? next() : refused(rooms, c, null),
  )

  app.get('/staff', (c) => show(rooms, c, {}))

  app.post('/staff', async (c) => {
    const fields = await formFields(c)
    const read = newAccount(fields, c)
    if ('problem' in read) return show(rooms, c, { problem: read.problem, draft: fields }, 422)
    const password = temporaryPassword()
    const made = await rooms.accounts.create({ ...read, commune: c.var.staff.commune }, password, true)
    if (typeof made === 'string') return show(rooms, c, { problem: PROBLEMS[made], draft: fields }, 422)
    await rooms.audit.record(c.var.staff, 'staff.create', made.id)
    return show(rooms, c, { done: 'Đã tạo tài khoản.', secret: { username: read.username, password } })
  })

  app.post('/staff/:id/password', async (c) => {
    const account = await ofThisCommune(rooms, c, c.req.param('id'))
    if (!account) return notFound(rooms, c, 'staff')
    const password = temporaryPassword()
    await rooms.audit.record(c.var.staff, 'staff.resetPassword', account.id)
    await rooms.accounts.update(account.id, { mustChangePassword: true, failedSignIns: 0, lockedUntil: null })
    await rooms.accounts.setPassword(account.id, password)
    return show(rooms, c, {
      done: 'Đã đặt lại mật khẩu.',
      secret: { username: account.username ?? '', password },
    })
  })

  for (const act of ['disable', 'enable'] as const) {
    app.post(`/staff/:id/${act}`, async (c) => {
      const account = await ofThisCommune(rooms, c, c.req.param('id'))
      if (!account) return notFound(rooms, c, 'staff')
      if (account.id === c.var.staff.id) {
        return show(rooms, c, { problem: 'Không thể tự khóa tài khoản của mình.' }, 422)
      }
      await rooms.audit.record(c.var.staff, `staff.${act}`, account.id)
      await rooms.accounts.update(account.id, { disabled: act === 'disable' })
      if (act === 'disable') await rooms.accounts.endSessions(account.id)
      return c.redirect('/console/staff', 303)
    })
  }
  return app
}

async function show(
  rooms: ConsoleRooms,
  c: Context<ConsoleEnv>,
  outcome: Outcome,
  status: 200 | 422 = 200,
): Promise<Response> {
  const { staff, commune } = c.var
  const accounts = await rooms.accounts.list(staff.commune)
  const log = await rooms.audit.latest(staff.commune, LOG_LINES)
  const content = staffPage({ accounts, log, commune, self: staff.id, now: rooms.clock(), ...outcome })
  return showPage(rooms, c, { section: 'staff', title: 'Tài khoản' }, content, status)
}

function newAccount(
  fields: FormFields,
  c: Context<ConsoleEnv>,
):
  | { username: string; name: string; email: string | null; role: Role; officerId: string | null }
  | { problem: string } {
  const role = ROLES.find((one) => one === fields.role)
  const officer = colleagues(c.var.commune).find((one) => one.id === fields.officer)
  if (!role) return { problem: 'Chưa chọn vai trò.' }
  if (fields.officer && !officer) return { problem: 'Cán bộ không có trong danh sách của xã.' }
  if (role === 'officer' && !officer) return { problem: 'Tài khoản cán bộ cần chọn cán bộ trong danh sách.' }
  const name = fields.name || officer?.name
  if (!name) return { problem: 'Cần họ và tên.' }
  const email = fields.email || null
  if (email !== null && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    return { problem: 'Thư điện tử chưa đúng.' }
  const username = (fields.username ?? '').toLowerCase()
  return { username, name, email, role, officerId: officer?.id ?? null }
}

async function ofThisCommune(
  rooms: ConsoleRooms,
  c: Context<ConsoleEnv>,
  id: string,
): Promise<StaffAccount | null> {
  const account = await rooms.accounts.byId(id)
  return account?.commune === c.var.staff.commune ? account : null
}
