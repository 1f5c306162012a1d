import { foldText } from '../../petitions/index.ts'
import type { SkillTurn } from '../types.ts'
import type { PetitionStep } from './next-step.ts'

const QUESTION =
  /\?|\b(bao nhieu|o dau|the nao|nhu the nao|can (gi|nhung gi|giay)|giay to gi|may gio|khi nao|bao lau|lam sao|la gi|duoc khong|dc khong|duoc ko|ai la|so dien thoai|sdt|thu tuc|le phi|ho so|gom nhung gi|mau don)\b/

/** Losing a report is worse than asking again. */
const SURE_CANCEL = 0.6

/** Below this “no” may be anything, a hamlet for instance. */
const SURE_DENIAL = 0.5

/** Wishes that have their own skill even in the middle of a report. */
const QUESTION_INTENTS: ReadonlySet<string> = new Set([
  'procedure.ask',
  'dossier.status',
  'office.hours',
  'office.address',
  'office.contact',
  'appointment.book',
  'privacy.ask',
  'help',
])

/**
 * Is a message plainly about something else than the report? Where a report is being told, doubt means it is part of
 * the report; where a short answer is expected, a clear question is a question.
 */
export function isAboutElse(turn: SkillTurn, step: PetitionStep): boolean {
  const { intent, confidence } = turn.understanding
  if (intent === 'complaint.formal') return confidence >= 0.6
  if (intent === 'scam.warn') return confidence >= 0.6
  if (intent === 'agent.request') return confidence >= 0.5
  if (intent === 'petition.status') return confidence >= 0.7 && step !== 'content'
  if (intent === 'privacy.ask' && step !== 'content' && step !== 'rewrite') return confidence >= 0.6
  if (!QUESTION_INTENTS.has(intent)) return false
  const asks = QUESTION.test(foldQuestion(turn.text))
  return asks && confidence >= (step === 'content' || step === 'rewrite' ? 0.6 : 0.4)
}

/** “Hủy”, “thôi không gửi nữa”; never “không biết nữa”. */
export function isCancelling(turn: SkillTurn): boolean {
  const folded = foldText(turn.text)
  if (folded.length > 60 || /\b(khong|ko|k|chang|chua) (biet|ro)\b/.test(folded)) return false
  if (/\bde (toi|em|minh|tui|anh|chi|bac|chau)\b/.test(folded)) return false
  return (
    /^(da |a |a thoi )?(huy|huy bo|huy di|huy phan anh|thoi( (di|nhe|nha|vay|a|em|anh|chi|cam on|khong|ko|dung|huy|dep))*$|thoi (khong|ko|dung|huy|dep) |thoi khoi|thoi bo|bo di|dung lai|khong gui( nua)?|ko gui( nua)?|khong phan anh( nua)?|cancel|stop)\b/.test(
      folded,
    ) ||
    (turn.understanding.intent === 'conversation.cancel' && turn.understanding.confidence >= SURE_CANCEL)
  )
}

/** “Quay lại chuyện đường ngập đi”, “tiếp tục phản ánh”: said to go on, and no part of the report. */
export function isResuming(turn: SkillTurn): boolean {
  const folded = foldText(turn.text)
  if (folded.length > 80) return false
  return /\b(tiep tuc|quay lai|tro lai|lam tiep|noi tiep)( (voi|cai|lai|viec|chuyen|vu|gui|lam|ke|bao|noi))* (phan anh|chuyen|vu|viec)\b|^(thoi |da |a |gio )*(tiep tuc|quay lai|tro lai)( (di|nhe|nha|em|a))*$/.test(
    folded,
  )
}

/** “Gửi”, “đúng rồi”, “ok”. */
export function isSending(turn: SkillTurn): boolean {
  const folded = foldText(turn.text)
  if (folded.length > 40) return false
  // “Đừng nói là tôi báo nhé” is no “đúng”.
  if (/đừng/iu.test(turn.text) || /\bdung (noi|bao|de|gui|cho|ghi|co|lam|tiet lo)\b/.test(folded))
    return false
  if (/\b(chua|khong|ko|sai|sua|nham|khoan)\b/.test(folded)) return false
  return (
    /^(da |vang |u |uh )?(gui|gui di|gui luon|gui giup|dong y|ok|oke|okie|okey|dung|dung roi|chinh xac|chuan|duoc|duoc roi|vang|da|u|uh|uk|co|xac nhan|yes)\b/.test(
      folded,
    ) || turn.understanding.intent === 'conversation.confirm'
  )
}

/** “Bỏ qua”, “không có”. */
export function isSkipping(turn: SkillTurn): boolean {
  const folded = foldText(turn.text)
  if (folded.length > 50) return false
  return (
    /^(da |a |em |toi )*(bo qua|khong|ko|k|kg|hong|hok|khong co|ko co|chua co|khoi|thoi khoi|thoi|next|tiep|skip|khong can)\b/.test(
      folded,
    ) ||
    (turn.understanding.intent === 'conversation.deny' && turn.understanding.confidence >= SURE_DENIAL)
  )
}

/** Which part “sửa …” names; `any` when it names none; null when nothing is to be changed. */
export function editWanted(turn: SkillTurn): 'content' | 'place' | 'field' | 'phone' | 'any' | null {
  const folded = foldText(turn.text)
  if (
    folded.length > 80 ||
    !/\b(sua|doi|viet lai|chinh|nham|sai|chua dung|khong dung|ko dung|thay)\b/.test(folded)
  ) {
    return turn.understanding.intent === 'conversation.deny' && folded.length < 30 ? 'any' : null
  }
  if (/\b(noi dung|viet lai|mo ta)\b/.test(folded)) return 'content'
  if (/\b(so dien thoai|sdt|so dt|dien thoai)\b/.test(folded)) return 'phone'
  if (/\b(loai|linh vuc|muc)\b/.test(folded)) return 'field'
  if (/\b(noi|dia diem|dia chi|cho|thon|vi tri|xom)\b/.test(folded)) return 'place'
  return 'any'
}

function foldQuestion(text: string): string {
  return text.includes('?') ? `${foldText(text)} ?` : foldText(text)
}
