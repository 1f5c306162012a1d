import type { PetitionState } from '../storage/schema.ts'

/** A state in the words citizens and officers read. */
export const STATE_NAMES: Readonly<Record<PetitionState, string>> = {
  sent: 'Đã gửi, chờ cán bộ xem',
  accepted: 'Đã tiếp nhận',
  inProgress: 'Đang xử lý',
  answered: 'Đã trả lời',
  reopened: 'Mở lại, đang xem xét tiếp',
  rejected: 'Không tiếp nhận',
  closed: 'Đã kết thúc',
}

/** Why a petition is not accepted: a closed list, each with its key. */
export const REJECTION_REASONS = {
  outsideArea: 'Ngoài địa bàn xã',
  outsideCompetence: 'Ngoài thẩm quyền của xã',
  duplicate: 'Trùng với phản ánh đã có',
  missingInformation: 'Thiếu thông tin để xử lý',
  formalComplaint: 'Là khiếu nại hoặc tố cáo, cần làm theo thủ tục riêng',
  alreadyDecided: 'Vụ việc đã có quyết định giải quyết cuối cùng',
  unlawfulContent: 'Nội dung vi phạm pháp luật hoặc xúc phạm người khác',
  notTrue: 'Đã xác minh, sự việc không có thật',
} as const

export type RejectionReason = keyof typeof REJECTION_REASONS
