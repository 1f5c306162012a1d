import { createPhraseMatcher, phrases } from './phrase-matcher.ts'
import type { Token } from './syllable.ts'

const matcher = createPhraseMatcher({
  question: phrases('gì, chi, j, những gì, ở đâu, thế nào, ra sao, làm sao, bao nhiêu, bao lâu'),
  afterthought: phrases(`
    có cần, có phải nộp, có phải mang, có phải xin, có phải có, có phải kèm, có bắt buộc, có nhất thiết,
    có đòi, có yêu cầu
  `),
})
const SHORTEST = 3

/**
 * The first question of “kết hôn cần gì, có cần giấy độc thân không”: the second asks about a paper for the first, and its words would
 * name another procedure. Null where there is only one question.
 */
export function firstQuestionOf(tokens: readonly Token[]): readonly Token[] | null {
  const hits = matcher.match(tokens)
  const end = hits.last('afterthought')
  const asked = hits.first('question')
  return end >= SHORTEST && asked > 0 && asked < end ? tokens.slice(0, end) : null
}
