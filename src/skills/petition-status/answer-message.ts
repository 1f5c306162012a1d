import type { ReplyMessage } from '../../channel/index.ts'
import { payload } from '../payload.ts'

/** An officer's answer as the citizen gets it, with the ways to answer back. */
export function petitionAnswerMessage(answer: {
  readonly code: string
  /** `Tạ Văn Xây, Chuyên viên xây dựng - giao thông` */
  readonly officer: string
  readonly text: string
}): ReplyMessage {
  return {
    text: `Trả lời phản ánh ${answer.code}:\n${answer.text}\n(${answer.officer})`,
    buttons: [
      { title: 'Đã xong, cảm ơn', payload: payload('petition-status', 'solved', answer.code) },
      { title: 'Chưa xong', payload: payload('petition-status', 'unsolved', answer.code) },
      { title: 'Trả lời phản ánh', payload: payload('petition-status', 'reply', answer.code) },
    ],
  }
}
