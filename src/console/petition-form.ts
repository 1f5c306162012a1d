import type { CommuneKnowledge } from '../knowledge/index.ts'
import { REJECTION_REASONS, type RejectionReason } from '../petitions/index.ts'
import type { FormFields } from './form-fields.ts'
import type { PetitionAct } from './petition-actions.ts'
import { colleagues } from './staff-member.ts'

const STATES = ['inProgress', 'closed', 'reopened'] as const

/** Longest answer; channels split it into messages. */
const MAX_TEXT = 4000

/**
 * Reads what an officer posted.
 * @returns null for an act that does not exist; `problem` is for the officer
 */
export function petitionAct(
  act: string,
  fields: FormFields,
  commune: CommuneKnowledge,
): { readonly act: PetitionAct } | { readonly problem: string } | null {
  const text = (fields.text ?? '').slice(0, MAX_TEXT)
  switch (act) {
    case 'accept':
      return { act: { kind: 'accept' } }
    case 'answer':
      return text === '' ? { problem: 'Chưa có nội dung trả lời.' } : { act: { kind: 'answer', text } }
    case 'note': {
      const note = (fields.note ?? '').slice(0, MAX_TEXT)
      return note === '' ? { problem: 'Ghi chú còn trống.' } : { act: { kind: 'note', text: note } }
    }
    case 'reassign': {
      const toOfficerId = fields.officer ?? ''
      const reason = (fields.reason ?? '').slice(0, 500)
      if (!colleagues(commune).some((one) => one.id === toOfficerId)) return { problem: 'Chưa chọn cán bộ.' }
      return reason === ''
        ? { problem: 'Cần ghi lý do chuyển.' }
        : { act: { kind: 'reassign', toOfficerId, reason } }
    }
    case 'state': {
      const state = STATES.find((one) => one === fields.state)
      return state ? { act: { kind: 'state', state } } : { problem: 'Chưa chọn trạng thái.' }
    }
    case 'reject': {
      const reason = fields.rejection ?? ''
      if (!Object.hasOwn(REJECTION_REASONS, reason)) return { problem: 'Chưa chọn lý do từ chối.' }
      if (text === '') return { problem: 'Cần lời giải thích cho người dân.' }
      return { act: { kind: 'reject', reason: reason as RejectionReason, text } }
    }
    default:
      return null
  }
}
