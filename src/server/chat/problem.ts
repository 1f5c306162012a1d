/** Why the web chat did not take a request; `message` is shown to the citizen. */
export class ChatProblem extends Error {
  override readonly name = 'ChatProblem'
  readonly status: 400 | 404 | 413 | 415 | 429 | 503
  /** Stable, for programs. */
  readonly code: ChatProblemCode
  readonly retryAfterSeconds: number | undefined
  constructor(code: ChatProblemCode) {
    const { status, message, retryAfterSeconds } = CHAT_PROBLEMS[code]
    super(message)
    this.code = code
    this.status = status
    this.retryAfterSeconds = retryAfterSeconds
  }
}

export type ChatProblemCode = keyof typeof PROBLEMS

interface Problem {
  readonly status: ChatProblem['status']
  readonly message: string
  readonly retryAfterSeconds?: number
}

const PROBLEMS = {
  MESSAGE_INVALID: {
    status: 400,
    message: 'Tin nhắn chưa đúng dạng. Ông/bà tải lại trang rồi gửi lại giúp.',
  },
  MESSAGE_EMPTY: { status: 400, message: 'Ông/bà chưa viết gì hoặc chưa chọn ảnh.' },
  MESSAGE_TOO_LONG: {
    status: 413,
    message: 'Tin nhắn dài quá 4.000 ký tự. Ông/bà chia thành vài tin ngắn hơn giúp.',
  },
  COMMUNE_UNKNOWN: { status: 404, message: 'Không tìm thấy xã này.' },
  CONVERSATION_UNKNOWN: {
    status: 404,
    message: 'Không tìm thấy cuộc trò chuyện. Ông/bà tải lại trang để bắt đầu lại.',
  },
  PHOTO_TYPE: { status: 415, message: 'Chỉ nhận ảnh JPEG, PNG hoặc WebP.' },
  PHOTO_TOO_LARGE: { status: 413, message: 'Mỗi ảnh tối đa 5 MB.' },
  PHOTO_TOO_MANY: { status: 400, message: 'Mỗi lần gửi tối đa 3 ảnh.' },
  TOO_MANY_MESSAGES: {
    status: 429,
    message: 'Ông/bà gửi hơi nhanh. Tin nhắn sẽ được gửi lại sau ít giây.',
    retryAfterSeconds: 10,
  },
  BUSY: {
    status: 503,
    message: 'Hệ thống đang bận. Tin nhắn chưa gửi được, sẽ được gửi lại sau ít giây.',
    retryAfterSeconds: 5,
  },
} as const satisfies Record<string, Problem>

const CHAT_PROBLEMS: Readonly<Record<ChatProblemCode, Problem>> = PROBLEMS
