/** Reasons in plain words, by what staff can do about them. */
const WORDS = {
  window: 'Đã quá thời gian kênh cho phép nhắn lại. Chờ người dân nhắn trước, hoặc gọi điện.',
  gone: 'Người dân đã chặn, rời kênh hoặc không nhận được tin lúc này.',
  quota: 'Kênh đã hết lượt gửi hoặc đang bị giới hạn. Gửi lại sau.',
  account: 'Kết nối hoặc quyền của xã trên kênh này có vấn đề. Nhờ quản trị kiểm tra rồi gửi lại.',
  content: 'Nền tảng không nhận nội dung tin này. Viết lại ngắn gọn rồi gửi từ cuộc hội thoại.',
  silent: 'Kênh không phản hồi sau nhiều lần thử.',
} as const

type Problem = keyof typeof WORDS

const ZALO: Readonly<Record<Problem, readonly number[]>> = {
  window: [-230, -232, -234],
  gone: [-213, -217, -227, -244],
  quota: [-32, -211, -218],
  account: [-204, -205, -209, -212, -216, -219, -220, -221, -223, -224, -235, -242, -320, -321],
  content: [-100, -201, -210, -233, -238, -240, -241, -248, -249],
  silent: [-200, -214],
}

/** `code` or `code/subcode`; the pair wins. */
const FACEBOOK: Readonly<Record<Problem, readonly string[]>> = {
  window: ['10/2018065', '10/2018278', '10/2534022', '200/2018278'],
  gone: ['10/2018108', '200/1545041', '200/2018108', '551'],
  quota: ['4', '17', '32', '341', '613', '80001', '80006'],
  account: ['2/2018344', '3', '10', '10/1893063', '102', '190', '368'],
  content: ['100', '199', '506', '1609005', '10303'],
  silent: ['1', '2', '1200'],
}

/** Codes of our own, the same on every channel. */
const OURS: Readonly<Record<string, Problem>> = {
  CITIZEN_LEFT: 'gone',
  CHANNEL_MISSING: 'account',
  TIMEOUT: 'silent',
  PROCESS_ENDED: 'silent',
  UNEXPECTED: 'silent',
}

/**
 * Why a message did not get through, for people.
 * @param code the platform's own code or ours, as the delivery kept it
 */
export function deliveryProblem(channel: string, state: string, code: string | null): string {
  if (state === 'uncertain') return 'Đã gửi nhưng kênh không báo lại: có thể người dân đã thấy tin này.'
  const problem = code === null ? 'silent' : problemOf(channel, code)
  return problem === null ? 'Nền tảng từ chối tin này.' : WORDS[problem]
}

function problemOf(channel: string, code: string): Problem | null {
  if (Object.hasOwn(OURS, code)) return OURS[code] ?? null
  if (code.startsWith('HTTP_')) return 'silent'
  const problems = Object.keys(WORDS) as Problem[]
  if (channel === 'zalo') return problems.find((one) => ZALO[one].includes(Number(code))) ?? null
  const base = code.split('/')[0] ?? code
  return (
    problems.find((one) => FACEBOOK[one].includes(code)) ??
    problems.find((one) => FACEBOOK[one].includes(base)) ??
    null
  )
}
