import type { Procedure } from '../../knowledge/index.ts'
import { foldText } from '../../petitions/index.ts'

/** An editor's explanation that fits a citizen's question. */
export interface Explanation {
  readonly text: string
  /** The question it answers, where it is an answer to one. */
  readonly question: string | null
  /** Share of the question's own words found in it, 0 to 1. */
  readonly score: number
}

/** Words that stand in nearly every question and tell nothing. */
const EMPTY_WORDS = new Set(
  `a ai anh ba bac ban bang bao be biet bi bo cac cai can cau chao chi cho chu chua chuyen co con cua cung da dau dc de di do dong duoc e em gi giay gio giup ha hay ho hoi i k khi khong kia la lai lam len luc ma minh moi mot muon nay nha nhe nhu nhung nao neu ngay nguoi o oi ong phai qua ra roi sao se ta tai the thi thoi thu tien to toi trong tu va vay ve vi viec voi xa xin xong uy tinh tuc`.split(
    ' ',
  ),
)

/**
 * The question-and-answer pair or the condition that shares most words with a question. The procedure's own name is
 * left out: every explanation of it contains those words.
 */
export function bestExplanation(question: string, procedure: Procedure): Explanation | null {
  const ownWords = new Set(foldText(procedure.name).split(' '))
  const asked = new Set(
    foldText(question.slice(0, 600))
      .split(' ')
      .filter((word) => word.length > 1 && !EMPTY_WORDS.has(word) && !ownWords.has(word)),
  )
  if (asked.size === 0) return null
  const candidates = [
    ...procedure.faq.map(({ q, a }) => ({ key: `${q} ${a}`, title: q, text: a, question: q })),
    ...procedure.conditions.map((text) => ({ key: text, title: text, text, question: null })),
    ...procedure.notes.map((text) => ({ key: text, title: text, text, question: null })),
  ]
  let best: Explanation | null = null
  for (const candidate of candidates) {
    const inTitle = overlap(asked, candidate.title)
    const inAll = overlap(asked, candidate.key)
    const score = (inTitle * 0.7 + inAll * 0.3) / asked.size
    if (inAll >= Math.min(2, asked.size) && score > (best?.score ?? 0))
      best = { text: candidate.text, question: candidate.question, score }
  }
  return best
}

/** “Không.” alone says nothing under a heading: a yes or no is said together with its question. */
export function restated({ text, question }: Explanation): string {
  if (
    question === null ||
    !/^(?:có|không|được|chưa|phải|đúng|rồi|cần)(?:[.,;:]| được| cần| phải)/iu.test(text)
  )
    return text
  return `${question} ${text}`
}

function overlap(asked: ReadonlySet<string>, text: string): number {
  const words = new Set(foldText(text).split(' '))
  return [...asked].filter((word) => words.has(word)).length
}
