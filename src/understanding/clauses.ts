import { normaliseText, tokenise } from './normalise.ts'
import { createPhraseMatcher, phrases } from './phrase-matcher.ts'
import type { Token } from './syllable.ts'
import { mendTokens } from './telex.ts'

/** A piece of a message between commas, full stops and line breaks. */
export interface Clause {
  readonly tokens: readonly Token[]
  /** Ends in a question mark. */
  readonly questioned: boolean
}

const PIECE = /[^.!?;,\n…]*(?:[.!?;,…](?![\s.!?;,…]|$)[^.!?;,\n…]*)*([.!?;,\n…]+|$)/gu

/** The pieces of a text, words as the models see them; empty pieces are left out. */
export function clausesOf(text: string): readonly Clause[] {
  const normalised = normaliseText(text)
  const clauses: Clause[] = []
  for (const [piece, end = ''] of normalised.matchAll(PIECE)) {
    if (piece === '') continue
    const tokens = mendTokens(tokenise(piece))
    const questioned = end.includes('?')
    if (tokens.length > 0 && !(questioned && isMarkAlone(tokens))) clauses.push({ tokens, questioned })
  }
  return clauses
}

function isMarkAlone([first, ...rest]: readonly Token[]): boolean {
  return rest.length === 0 && first?.key === '?'
}

const ASKING = 'asking'
const CALLING = 'calling'
const NOT_ASKING = 'notAsking'

const matcher = createPhraseMatcher({
  [ASKING]: phrases(`
    gì, chi, j, nào, đâu, mô, sao, răng, bao nhiêu, bao lâu, bao giờ, mấy, ai, nhiêu, ntn, hay không, được không, đc không, dc ko,
    đc k, đc hông, how, what, where, which
  `),
  [CALLING]: phrases(`
    cho em hỏi, cho tôi hỏi, cho mình hỏi, cho hỏi, xin hỏi, muốn hỏi, hỏi là, muốn biết, hướng dẫn, tư vấn, chỉ giúp, cho xin,
    xin mẫu, giải đáp, cho biết, xin cho biết
  `),
  [NOT_ASKING]: phrases(`
    gì đó, nào đó, đâu đó, sao đó, ai đó, mấy anh, mấy chị, mấy chú, mấy cô, mấy em, mấy hôm nay, mấy bữa nay, mấy năm nay,
    mấy tháng nay, ai cũng, gì cũng, nào cũng, vì sao đó, không hiểu sao, làm chi cho, không ai, chẳng ai, chả ai,
    chưa ai, không có ai, không thấy ai
  `),
})

const COURTESY = new Set(
  'a ad admin em anh chi co chu bac ban ạ da vay z the nhi ha he hen nhe nha oi ta mn a'.split(' '),
)
const YES_OR_NO = new Set('khong ko k kh hong hok hog hk chua hay hon hem hông'.split(' '))

/** How plainly a clause asks: 0 tells something, 1 calls for help, 2 asks, 3 asks and says so with its mark. */
export function asksHow({ tokens, questioned }: Clause): 0 | 1 | 2 | 3 {
  const hits = matcher.match(tokens)
  const asks =
    endsInYesOrNo(tokens) ||
    hits.count(ASKING) > hits.count(NOT_ASKING) ||
    (hits.hasLoosely(ASKING) && !hits.hasLoosely(NOT_ASKING))
  if (asks) return questioned ? 3 : 2
  return questioned ? 2 : hits.hasLoosely(CALLING) ? 1 : 0
}

/** “… có được không ạ”: the last word but courtesy leaves the answer open. */
function endsInYesOrNo(tokens: readonly Token[]): boolean {
  let at = tokens.length - 1
  while (at > 0 && COURTESY.has((tokens[at] as Token).folded) && tokens.length - at < 4) at -= 1
  return at > 0 && YES_OR_NO.has((tokens[at] as Token).folded)
}

const CLAUSE_SHORTEST = 3

/**
 * What a message asks for: its asking clauses in order, the story around them left out. A clause too short to stand alone keeps the
 * one before it. The whole message where nothing in it asks.
 */
export function requestOf(clauses: readonly Clause[]): readonly Token[] {
  const asking = askingClauses(clauses)
  return asking.length === 0
    ? clauses.flatMap(({ tokens }) => tokens)
    : asking.flatMap(({ tokens }) => tokens)
}

/** The clauses that ask, most plainly asking ones only, in order. */
function askingClauses(clauses: readonly Clause[]): readonly Clause[] {
  const levels = clauses.map(asksHow)
  const least = Math.max(...levels) >= 2 ? 2 : 1
  return clauses.flatMap((clause, i) => {
    if ((levels[i] ?? 0) < least) return []
    const before = clauses[i - 1]
    if (clause.tokens.length >= CLAUSE_SHORTEST || before === undefined || (levels[i - 1] ?? 0) >= least)
      return [clause]
    return [{ tokens: [...before.tokens, ...clause.tokens], questioned: clause.questioned }]
  })
}
