const LONGEST = 160
const LEAST_WORDS = 2
const MOST_WORDS = 30
/** Letters of Vietnamese and the four of foreign names; marks are composed (NFC). */
const ALLOWED =
  /^[a-zàáảãạăắằẳẵặâấầẩẫậèéẻẽẹêếềểễệìíỉĩịòóỏõọôốồổỗộơớờởỡợùúủũụưứừửữựỳýỷỹỵđ\d\s,.?!:;()/%"'“”-]+$/iu
const LINK = /(https?|www|\/\/|\.(com|vn|net|org|info|io|me)\b|@)/iu
const MARKED = /[àáảãạăắằẳẵặâấầẩẫậèéẻẽẹêếềểễệìíỉĩịòóỏõọôốồổỗộơớờởỡợùúủũụưứừửữựỳýỷỹỵđ]/iu
/** Words that show nothing of the matter, folded. */
const FILLERS = new Set(
  'cho em toi minh con chau hoi xin muon can la thi ma a ad oi co khong duoc gi nao dau sao voi va o de bao nhieu lam'.split(
    ' ',
  ),
)
const REFUSAL = /^(?:không|khong|no|none|null)[.!]?$/iu

/**
 * What a model wrote as a question that may stand for the citizen's; null when it may not: several lines, too long, other scripts,
 * links, a number the citizen did not write, or not a word of the matter in common.
 */
export function validQuestion(written: string, source: string): string | null {
  const question = written
    .normalize('NFC')
    .trim()
    .replace(/^["“']+|["”']+$/gu, '')
    .trim()
  const words = wordsOf(question)
  if (question.length > LONGEST || words.length < LEAST_WORDS || words.length > MOST_WORDS) return null
  if (REFUSAL.test(question) || !ALLOWED.test(question) || /\n/.test(question) || LINK.test(question))
    return null
  if (!MARKED.test(question)) return null
  const numbers = new Set(source.match(/\d+/g) ?? [])
  if ((question.match(/\d+/g) ?? []).some((number) => !numbers.has(number))) return null
  return sharesSubject(words, wordsOf(source)) ? question : null
}

function wordsOf(text: string): readonly string[] {
  const bare = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')
  return bare.match(/[\p{L}\d]+/gu) ?? []
}

/** A word of the matter in common, or a short form spelled out: “gks” for giấy khai sinh. */
function sharesSubject(words: readonly string[], source: readonly string[]): boolean {
  const initials = words.map((word) => word[0]).join('')
  return source.some(
    (word) =>
      word.length > 1 &&
      !FILLERS.has(word) &&
      (words.includes(word) || (word.length < 6 && initials.includes(word))),
  )
}
