import { contentWords } from './content-words.ts'
import { createPhraseMatcher, phrases } from './phrase-matcher.ts'
import type { Token } from './syllable.ts'

const matcher = createPhraseMatcher({
  greeting: phrases('chào, xin chào, kính chào, chúc, kính gửi, kính thưa, hello, hi'),
  call: phrases(`
    cho em hỏi, cho tôi hỏi, cho mình hỏi, cho cháu hỏi, cho con hỏi, cho bác hỏi, cho chị hỏi, cho tui hỏi, cho e hỏi, cho mk hỏi,
    cho hỏi, xin hỏi, xin được hỏi, muốn hỏi, tính hỏi, cần hỏi, hỏi thăm, hỏi giùm, hỏi xíu, hỏi chút, hỏi tí
  `),
})
/** A greeting stands within the first words. */
const OPENING = 4
/** What is left must still say something. Words of content. */
const LEAST_CONTENT = 2

/**
 * What follows the asking in “dạ em chào cán bộ ạ chúc buổi sáng vui vẻ cho em hỏi …”. Null where no greeting leads to a question, or
 * nothing is asked behind it.
 */
export function behindGreeting(tokens: readonly Token[]): readonly Token[] | null {
  const hits = matcher.match(tokens)
  const greeting = hits.first('greeting')
  const call = hits.last('call')
  if (greeting < 0 || greeting > OPENING || call < greeting) return null
  const asked = tokens.slice(call)
  return contentWords(asked).length >= LEAST_CONTENT ? asked : null
}
