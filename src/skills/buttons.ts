import type { ReplyButton } from '../channel/index.ts'
import { payload } from './payload.ts'

/** Choices that stand under many messages. */
export const BUTTONS = {
  officer: { title: 'Gặp cán bộ', payload: payload('handover', 'open') },
  petition: { title: 'Gửi phản ánh', payload: payload('petition', 'start') },
  petitionStatus: { title: 'Xem phản ánh đã gửi', payload: payload('petition-status', 'mine') },
  procedures: { title: 'Hỏi thủ tục', payload: payload('procedure', 'ask') },
  hours: { title: 'Giờ làm việc', payload: payload('office', 'hours') },
  contacts: { title: 'Số điện thoại', payload: payload('office', 'contacts') },
  reception: { title: 'Lịch tiếp công dân', payload: payload('appointment', 'reception') },
} as const satisfies Record<string, ReplyButton>

/** What the assistant can do, as choices. */
export const MENU: readonly ReplyButton[] = [
  BUTTONS.procedures,
  BUTTONS.petition,
  BUTTONS.petitionStatus,
  BUTTONS.hours,
  BUTTONS.officer,
]
