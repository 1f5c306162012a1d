import { normaliseText, tokenise } from './normalise.ts'
import { phrases } from './phrase-matcher.ts'
import type { Token } from './syllable.ts'

/** Words that say how something is asked, not what it is about: courtesy, form of address, question words, the aspect asked. */
const PHRASES: readonly string[] = phrases(`
    cho em hỏi, cho tôi hỏi, cho mình hỏi, cho cháu hỏi, cho con hỏi, cho bác hỏi, cho hỏi, xin hỏi,
    xin cho hỏi, xin cho tôi hỏi, hỏi chút, hỏi tí, hỏi xíu, anh chị ơi, ad ơi, xã ơi, cán bộ ơi, ơi,
    alo, dạ, ạ, vậy ạ, ad, admin, shop, mn, mọi người, nhé, nha, nhỉ, hả, hen, nghen, với, giúp em,
    giúp tôi, giúp mình, giùm, dùm, làm ơn, vui lòng, hướng dẫn, chỉ giúp, tư vấn, em muốn, tôi muốn,
    mình muốn, cháu muốn, muốn, em cần, tôi cần, cần, em, tôi, mình, tui, anh, chị, bạn, mk, tớ, thủ tục,
    có mất phí, có mất tiền, mất phí, mất lệ phí, mất tiền, tốn phí, tốn tiền,
    lệ phí, mức phí, phí, chi phí, bao nhiêu tiền, bao nhiêu, nhiêu tiền, mấy tiền, hết bao nhiêu,
    mất bao nhiêu, mất bao lâu, bao lâu, mấy ngày, khi nào, bao giờ, mấy bữa, ở đâu, chỗ nào, nơi nào,
    nộp ở đâu, làm ở đâu, đâu, giấy tờ gì, giấy gì, những gì, cái gì, gì, hồ sơ gồm, hồ sơ gồm những gì,
    cần những gì, cần giấy tờ gì, mang theo, mang, thế nào, như thế nào, ra sao, làm sao, kiểu gì,
    thì sao, sao, được không, có được không, không, được chưa, chưa, có phải, phải không, có, được, là,
    thì, mà, và, vậy, thế, rồi, mẫu đơn, mẫu tờ khai, tờ khai, tải mẫu, xin mẫu, mẫu, online, trực tuyến,
    qua mạng, trên mạng, ở xã, ở phường, ra xã, ra phường, tại xã, lên xã, xã mình, bên mình, các bước,
    quy trình, trình tự, luật nào, quy định, ?, !, bây giờ, giờ, này, ấy, đó, nữa, luôn, cũng, hay, bị,
    để
  `)

/** Single words that without their marks are too many other words to be dropped: `co`, `con`, `ho`. */
const AMBIGUOUS_BARE = new Set('ma la co de bi do nay hay thi mau chi anh gio can'.split(' '))

/** Takes phrases out of a message, longest first. */
export type Stripper = (tokens: readonly Token[]) => readonly Token[]

export function createStripper(phraseList: readonly string[]): Stripper {
  const byFirst = new Map<string, Token[][]>()
  for (const phrase of phraseList) {
    const tokens = tokenise(normaliseText(phrase))
    const first = tokens[0]
    if (first === undefined) continue
    const list = byFirst.get(first.folded) ?? []
    list.push(tokens)
    byFirst.set(first.folded, list)
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length)

  return (tokens) => {
    const kept: Token[] = []
    for (let at = 0; at < tokens.length; ) {
      const first = tokens[at] as Token
      const found = byFirst.get(first.folded)?.find((phrase) => standsAt(phrase, tokens, at))
      if (found === undefined) kept.push(first)
      at += found?.length ?? 1
    }
    return kept
  }
}

function standsAt(phrase: readonly Token[], tokens: readonly Token[], at: number): boolean {
  const first = tokens[at] as Token
  if (phrase.length === 1 && !first.marked && AMBIGUOUS_BARE.has(first.folded) && phrase[0]?.marked)
    return false
  return phrase.every((wanted, i) => {
    const found = tokens[at + i]
    return (
      found !== undefined && found.folded === wanted.folded && (!found.marked || found.key === wanted.key)
    )
  })
}

/** The words a message is about; empty where it is all courtesy and question words (“thế nào ạ”). */
export const contentWords: Stripper = createStripper(PHRASES)
