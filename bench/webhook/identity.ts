/** The account all measurements speak to; its secrets are worth nothing. */
export const IDENTITY = {
  oaId: '579745863508352884',
  appId: '431940985123456789',
  appSecret: 'bench-app-secret',
  signingKey: 'bench-oa-secret-key',
  accessToken: 'bench-access-token',
  refreshToken: 'bench-refresh-token',
} as const

/** What the citizens ask. */
export const TEXTS: readonly string[] = [
  'lệ phí đăng ký khai sinh bao nhiêu',
  'lam can cuoc can giay to gi',
  'số điện thoại công an xã',
  'mấy giờ ủy ban làm việc',
]
