import type { Config } from '../config.ts'

/** Says which key to look at when the world does not fit the settings; null for a fault of ours. */
export function startProblem(error: unknown, config: Pick<Config, 'port' | 'host'>): string | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  switch (code) {
    case 'EADDRINUSE':
      return `PORT: cổng ${config.port} đang có chương trình khác dùng`
    case 'EACCES':
    case 'EADDRNOTAVAIL':
      return `HOST, PORT: không mở được ${config.host}:${config.port} trên máy này`
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'ETIMEDOUT':
      return 'DATABASE_URL: không kết nối được tới máy chủ cơ sở dữ liệu'
    case '28000':
    case '28P01':
      return 'DATABASE_URL: máy chủ cơ sở dữ liệu không nhận tên hoặc mật khẩu này'
    case '3D000':
      return 'DATABASE_URL: máy chủ chưa có cơ sở dữ liệu mang tên này'
    default:
      return null
  }
}
