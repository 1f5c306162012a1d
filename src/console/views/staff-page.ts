import { html } from 'hono/html'
import type { CommuneKnowledge } from '../../knowledge/index.ts'
import type { AuditEntry } from '../audit.ts'
import type { FormFields } from '../form-fields.ts'
import { ROLE_LABELS } from '../labels.ts'
import { ROLES, type Role } from '../permissions.ts'
import { hasEmail, type StaffAccount } from '../staff-accounts.ts'
import { colleagues, colleagueText } from '../staff-member.ts'
import { instantText } from '../time-text.ts'
import { type Html, message } from './layout.ts'

/** What the page of accounts shows. */
export interface StaffView {
  readonly accounts: readonly StaffAccount[]
  readonly log: readonly AuditEntry[]
  readonly commune: CommuneKnowledge
  /** The administrator's own account. */
  readonly self: string
  readonly now: number
  readonly problem?: string
  readonly done?: string
  readonly secret?: { readonly username: string; readonly password: string }
  readonly draft?: FormFields
}

const ACTIONS: Readonly<Record<string, string>> = {
  'petition.viewSealed': 'xem phản ánh bảo mật',
  'petition.phone': 'xem số điện thoại của phản ánh',
  'conversation.viewSealed': 'xem hội thoại bảo mật',
  'delivery.resend': 'gửi lại tin',
  'delivery.dismiss': 'bỏ qua tin lỗi',
  'staff.create': 'tạo tài khoản',
  'staff.disable': 'khóa tài khoản',
  'staff.enable': 'mở tài khoản',
  'staff.resetPassword': 'đặt lại mật khẩu',
}

/** Accounts of the commune, a form for a new one, and the log of sensitive views. */
export function staffPage(view: StaffView): Html {
  return html`<h1>Tài khoản</h1>
${message('problem', view.problem ?? null)}${message('done', view.done ?? null)}
${
  view.secret === undefined
    ? ''
    : html`<section class="card first" role="status"><p>Mật khẩu tạm của <b>${view.secret.username}</b>, chỉ hiện lần này:</p>
<p><code class="secret">${view.secret.password}</code></p><p>Đưa tận tay hoặc đọc cho người dùng. Lần đăng nhập đầu phải đổi.</p></section>`
}
<ul class="lines">${view.accounts.map((one) => account(one, view))}</ul>
${newAccountForm(view)}
<details class="card"><summary>Nhật ký thao tác nhạy cảm</summary>${
    view.log.length === 0
      ? html`<p class="empty">Chưa có gì.</p>`
      : html`<ol class="history">${view.log.map(
          (one) =>
            html`<li><time>${instantText(one.at.getTime())}</time> ${
              view.accounts.find((account) => account.id === one.staffId)?.name ?? 'tài khoản đã xóa'
            }: ${ACTIONS[one.action] ?? one.action} <small>${one.subject}</small></li>`,
        )}</ol>`
  }</details>`
}

function account(one: StaffAccount, { commune, self, now }: StaffView): Html {
  const locked = one.lockedUntil && one.lockedUntil.getTime() > now
  return html`<li class="row"><div><p><b>${one.name}</b> (${one.username ?? ''}) <span class="tag">${ROLE_LABELS[one.role as Role] ?? one.role}</span>
${one.disabled ? html`<b class="tag state-rejected">Đã khóa</b>` : ''}${locked ? html`<b class="tag state-reopened">Tạm khóa vì nhập sai</b>` : ''}${one.twoFactorEnabled ? html`<span class="tag">Hai bước</span>` : ''}</p>
<small>${one.officerId ? colleagueText(commune, one.officerId) : 'không gắn với cán bộ'}${hasEmail(one) ? ` · ${one.email}` : ''}</small></div>
<div class="row"><form method="post" action="/console/staff/${one.id}/password" data-confirm="Đặt lại mật khẩu của ${one.name}?"><button>Đặt lại mật khẩu</button></form>
${
  one.id === self
    ? ''
    : one.disabled
      ? html`<form method="post" action="/console/staff/${one.id}/enable"><button>Mở lại</button></form>`
      : html`<form method="post" action="/console/staff/${one.id}/disable" data-confirm="Khóa tài khoản của ${one.name}? Người này bị đăng xuất ngay."><button class="danger">Khóa</button></form>`
}</div></li>`
}

function newAccountForm({ commune, draft = {} }: StaffView): Html {
  return html`<section class="card" aria-labelledby="new"><h2 id="new">Thêm tài khoản</h2>
<form method="post" action="/console/staff" class="stack">
<label>Cán bộ<select name="officer"><option value="">Không gắn với cán bộ</option>${colleagues(commune).map(
    (one) =>
      html`<option value="${one.id}" ${one.id === draft.officer ? 'selected' : ''}>${one.name}, ${one.title}</option>`,
  )}</select></label>
<label>Vai trò<select name="role" required><option value="">Chọn vai trò</option>${[...ROLES]
    .reverse()
    .map(
      (one) =>
        html`<option value="${one}" ${one === draft.role ? 'selected' : ''}>${ROLE_LABELS[one]}</option>`,
    )}</select></label>
<label>Họ và tên <small>bỏ trống thì lấy tên cán bộ</small><input name="name" value="${draft.name ?? ''}" autocomplete="off"></label>
<label>Tên đăng nhập <small>chữ thường không dấu, số, dấu chấm</small><input name="username" value="${draft.username ?? ''}" autocomplete="off" autocapitalize="none" spellcheck="false" required></label>
<label>Thư điện tử <small>không bắt buộc</small><input name="email" type="email" value="${draft.email ?? ''}" autocomplete="off"></label>
<button class="main">Tạo tài khoản</button></form></section>`
}
