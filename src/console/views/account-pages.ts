import { html } from 'hono/html'
import { MIN_LENGTH, MIN_LENGTH_WITH_SECOND_FACTOR } from '../password-rule.ts'
import type { StaffMember } from '../staff-member.ts'
import { type Html, message } from './layout.ts'

/** The sign-in form. */
export function signInForm(problem: string | null, name: string): Html {
  return html`<body class="entry"><main>
<h1>Nghe Dân</h1><p>Bảng làm việc của cán bộ</p>
${message('problem', problem)}
<form method="post" action="/console/sign-in" class="stack">
<label>Tên đăng nhập hoặc thư điện tử
<input name="name" value="${name}" autocomplete="username" autocapitalize="none" spellcheck="false" required autofocus></label>
<label>Mật khẩu
<input name="password" type="password" autocomplete="current-password" required></label>
<button>Đăng nhập</button>
</form>
<p class="hint">Quên mật khẩu? Nhờ quản trị của xã đặt lại.</p>
</main></body>`
}

/** The code of the second factor, asked after the password. */
export function secondFactorForm(problem: string | null): Html {
  return html`<body class="entry"><main>
<h1>Mã xác nhận</h1><p>Mở ứng dụng xác thực trên điện thoại, nhập mã 6 chữ số của “Nghe Dân”.</p>
${message('problem', problem)}
<form method="post" action="/console/second-factor" class="stack">
<label>Mã 6 chữ số (hoặc mã dự phòng)
<input name="code" inputmode="numeric" autocomplete="one-time-code" required autofocus></label>
<button>Xác nhận</button>
</form>
<p class="hint"><a href="/console/sign-in">Đăng nhập lại từ đầu</a></p>
</main></body>`
}

/** Making the first administrator. */
export function setupForm(token: string, problem: string | null, username: string, name: string): Html {
  return html`<body class="entry"><main>
<h1>Tạo tài khoản quản trị đầu tiên</h1>
<p>Liên kết này chỉ dùng được một lần.</p>
${message('problem', problem)}
<form method="post" action="/console/setup" class="stack">
<input type="hidden" name="token" value="${token}">
<label>Họ và tên<input name="name" value="${name}" autocomplete="name" required autofocus></label>
<label>Tên đăng nhập <small>chữ thường không dấu, số, dấu chấm</small>
<input name="username" value="${username}" autocomplete="username" autocapitalize="none" spellcheck="false"
pattern="[A-Za-z0-9_.]{3,40}" required></label>
${newPasswordFields(MIN_LENGTH)}
<button>Tạo tài khoản</button>
</form>
</main></body>`
}

/** A link that is used up, out of date or wrong. */
export function setupClosed(): Html {
  return html`<body class="entry"><main>
<h1>Liên kết không còn dùng được</h1>
<p>Liên kết tạo quản trị chỉ dùng một lần và hết hạn sau 24 giờ. Khi chưa có quản trị nào, khởi động lại dịch vụ
để in liên kết mới.</p>
<p><a href="/console/sign-in">Tới trang đăng nhập</a></p>
</main></body>`
}

/** One's own account: password and second factor. */
export function accountPage(staff: StaffMember, notice: Html | ''): Html {
  return html`<h1>Tài khoản của tôi</h1>${notice}
<section class="card" aria-labelledby="pw"><h2 id="pw">Đổi mật khẩu</h2>${passwordForm(staff)}</section>
<section class="card" aria-labelledby="tf"><h2 id="tf">Xác thực hai bước</h2>
${
  staff.hasSecondFactor
    ? html`<p>Đang bật. Mỗi lần đăng nhập cần thêm mã trên điện thoại.</p>`
    : html`<p>Thêm mã trên điện thoại khi đăng nhập. Nên bật cho quản trị và lãnh đạo.</p>
<form method="post" action="/console/account/second-factor" class="stack">
<label>Mật khẩu hiện tại<input name="password" type="password" autocomplete="current-password" required></label>
<button>Bật xác thực hai bước</button></form>`
}</section>`
}

/** The form alone; also what an account with a temporary password sees first. */
export function passwordForm(staff: StaffMember): Html {
  const least = staff.hasSecondFactor ? MIN_LENGTH_WITH_SECOND_FACTOR : MIN_LENGTH
  return html`<form method="post" action="/console/account/password" class="stack">
<label>Mật khẩu hiện tại<input name="password" type="password" autocomplete="current-password" required></label>
${newPasswordFields(least)}
<button>Đổi mật khẩu</button></form>`
}

/** Secret and backup codes, shown once, with the field that proves the telephone has them. */
export function secondFactorEnrolment(
  totpUri: string,
  codes: readonly string[],
  problem: string | null,
): Html {
  const secret = new URL(totpUri).searchParams.get('secret') ?? ''
  return html`<h1>Bật xác thực hai bước</h1>${message('problem', problem)}
<section class="card"><ol class="steps">
<li>Cài ứng dụng xác thực (Google Authenticator, Microsoft Authenticator…) trên điện thoại.</li>
<li>Chọn “Nhập khóa thiết lập” và gõ khóa này: <code class="secret">${secret.match(/.{1,4}/g)?.join(' ') ?? secret}</code>
<a href="${totpUri}">Đang dùng điện thoại này? Bấm để mở ứng dụng.</a></li>
<li>Chép các mã dự phòng, cất nơi an toàn, mỗi mã dùng một lần khi mất điện thoại: <code class="secret">${codes.join('  ')}</code></li>
<li>Nhập mã 6 chữ số ứng dụng đang hiện:
<form method="post" action="/console/account/second-factor/confirm" class="stack">
<label>Mã 6 chữ số<input name="code" inputmode="numeric" autocomplete="one-time-code" required></label>
<button>Hoàn tất</button></form></li>
</ol></section>`
}

function newPasswordFields(least: number): Html {
  return html`<label>Mật khẩu mới <small>ít nhất ${least} ký tự; ghép bốn, năm từ cho dễ nhớ</small>
<input name="newPassword" type="password" autocomplete="new-password" minlength="${least}" required></label>
<label>Nhập lại mật khẩu mới
<input name="repeatPassword" type="password" autocomplete="new-password" required></label>`
}
