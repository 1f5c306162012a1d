/** A judgement of an answer and what is asked beside it. */
export interface JudgedAndAsked {
  readonly judgement: string
  readonly question: string
}

const LONGEST = 300
const BETWEEN =
  /(?<=[.!?])\s+|\n+|,\s+|\s+(?=cho (?:em|tôi|toi|mình|minh|tui|con|cháu|chau) hỏi|cho hoi|cho hỏi|tiện (?:thể|đây))/iu

/** “Đèn sáng rồi, cảm ơn. Cho hỏi lệ phí khai sinh?”: every way to part it, the shortest judgement first. */
export function waysToPart(text: string): readonly JudgedAndAsked[] {
  if (text.length > LONGEST) return []
  const parts = text.split(BETWEEN).flatMap((part) => part.trim() || [])
  return parts.slice(1).map((_, at) => ({
    judgement: parts.slice(0, at + 1).join(' '),
    question: parts.slice(at + 1).join(' '),
  }))
}
