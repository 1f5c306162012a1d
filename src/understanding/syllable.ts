/**
 * A written syllable as its letters and its tone. Where the tone mark stands (hoà, hòa, cuả, của) carries no meaning, so two
 * spellings are equal when letters and tone are; without either they still share their folded form.
 */

const TONED_VOWELS: readonly (readonly [letter: string, ascii: string, toned: string])[] = [
  ['a', 'a', 'aáàảãạ'],
  ['ă', 'a', 'ăắằẳẵặ'],
  ['â', 'a', 'âấầẩẫậ'],
  ['e', 'e', 'eéèẻẽẹ'],
  ['ê', 'e', 'êếềểễệ'],
  ['i', 'i', 'iíìỉĩị'],
  ['o', 'o', 'oóòỏõọ'],
  ['ô', 'o', 'ôốồổỗộ'],
  ['ơ', 'o', 'ơớờởỡợ'],
  ['u', 'u', 'uúùủũụ'],
  ['ư', 'u', 'ưứừửữự'],
  ['y', 'y', 'yýỳỷỹỵ'],
  ['đ', 'd', 'đ'],
]

interface Letter {
  readonly letter: string
  readonly ascii: string
  /** 0 none, 1 sắc, 2 huyền, 3 hỏi, 4 ngã, 5 nặng. */
  readonly tone: number
}

const LETTERS = new Map<string, Letter>()
for (const [letter, ascii, toned] of TONED_VOWELS) {
  for (const [tone, char] of [...toned].entries()) LETTERS.set(char, { letter, ascii, tone })
}

const COMBINING = /\p{M}/gu

/** One word of a message, ready to be compared. */
export interface Token {
  /** Letters with their quality, then the tone digit: `đăng ký` → `đăng`, `ki1`. */
  readonly key: string
  /** Plain a–z and digits: `dang`, `ki`. */
  readonly folded: string
  /** True when any letter carries a Vietnamese mark. */
  readonly marked: boolean
}

const seen = new Map<string, Token>()
/** Words come again and again; rare ones beyond this many are worked out each time. */
const MAX_SEEN = 20_000

/** A lower-case word as a token. Letters of other scripts stay as they are. */
export function toToken(word: string): Token {
  const known = seen.get(word)
  if (known !== undefined) return known
  const token = readWord(word)
  if (seen.size < MAX_SEEN && word.length < 12) seen.set(word, token)
  return token
}

function readWord(word: string): Token {
  let letters = ''
  let folded = ''
  let tone = 0
  let marked = false
  for (const char of word) {
    const known = LETTERS.get(char)
    if (known === undefined) {
      letters += char
      folded += char
      continue
    }
    letters += known.letter
    folded += known.ascii
    if (known.tone > 0) tone = known.tone
    if (known.tone > 0 || known.letter !== known.ascii) marked = true
  }
  if (!marked && folded.length > 0 && folded.charCodeAt(0) > 127)
    folded = folded.normalize('NFD').replace(COMBINING, '')
  letters = mergeIY(letters)
  folded = mergeIY(folded)
  return { key: tone === 0 ? letters : letters + tone, folded, marked }
}

/** kỹ = kĩ, lý = lí, quy = qui: one spelling for both; never inside a longer rhyme (thúy is not thúi). */
function mergeIY(letters: string): string {
  if (letters.length === 2 && letters.charCodeAt(1) === 0x79 && 'hklmst'.includes(letters.charAt(0)))
    return `${letters.charAt(0)}i`
  return letters === 'qui' ? 'quy' : letters
}

/** `Khiếu nại` → `khieu nai`, for comparing names. Length may change with decomposed input. */
export function fold(text: string): string {
  let out = ''
  for (const char of text.normalize('NFC').toLowerCase()) out += LETTERS.get(char)?.ascii ?? char
  return out
}

const INITIALS = new Set(' b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' '))

const RHYMES = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu ' +
    'i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet ' +
    'oi om on ong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut ' +
    'uy uya uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu ynh ych'
  ).split(' '),
)

const FOLDED_INITIALS = new Set([...INITIALS].map(fold))
const FOLDED_RHYMES = new Set([...RHYMES].map(fold))

/** True when the letters (no tone digit) can be one Vietnamese syllable. */
export function isSyllable(letters: string): boolean {
  return splits(letters, INITIALS, RHYMES)
}

/** The same for letters without marks: `dang`, `nguoi`. */
export function isFoldedSyllable(folded: string): boolean {
  return splits(folded, FOLDED_INITIALS, FOLDED_RHYMES)
}

function splits(letters: string, initials: ReadonlySet<string>, rhymes: ReadonlySet<string>): boolean {
  if (letters.length > 7) return false
  for (let cut = Math.min(3, letters.length - 1); cut >= 0; cut -= 1) {
    if (initials.has(letters.slice(0, cut)) && rhymes.has(letters.slice(cut))) return true
  }
  return false
}
