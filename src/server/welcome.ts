import type { Config } from '../config.ts'

export interface Welcome {
  /** Without a slash at the end. */
  readonly address: string
  /** Null once there is an administrator. */
  readonly firstAdminLink: string | null
  /** Set on the start that made the secret. */
  readonly madeSecretIn: string | null
  readonly role: Config['role']
}

/** What a person who just started the service wants to know, on standard error, apart from the log. */
export function printWelcome(welcome: Welcome): void {
  process.stderr.write(`${welcomeText(welcome)}\n`)
}

/** The words of {@link printWelcome}. */
export function welcomeText({ address, firstAdminLink, madeSecretIn, role }: Welcome): string {
  if (role === 'worker') return 'Nghe Dân đang chạy (chỉ xử lý tin nhắn).'
  const lines = [
    'Nghe Dân đang chạy.',
    `  Trang hỏi đáp cho người dân:  ${address}/`,
    `  Trang làm việc của cán bộ:    ${address}/console`,
  ]
  if (firstAdminLink !== null) {
    const { pathname, search } = new URL(firstAdminLink)
    lines.push(
      '',
      '  Chưa có quản trị viên. Mở liên kết dùng một lần này (trong 24 giờ) để tạo tài khoản:',
      `  ${address}${pathname}${search}`,
    )
  }
  if (madeSecretIn !== null) {
    lines.push('', `  Đã tạo khóa bí mật trong ${madeSecretIn}; xin sao lưu cùng dữ liệu.`)
  }
  return lines.join('\n')
}
