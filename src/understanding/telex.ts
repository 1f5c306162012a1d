import { speaksEnglish } from './english.ts'
import { isFoldedSyllable, isSyllable, type Token, toToken } from './syllable.ts'

/** English and brand words that must never be read as Telex. */
const KEPT = new Set(
  (
    'as is of or ok if for fox box js ps us sex max mix test pos app web www view new wifi photo zoom free xx book food email facebook ' +
    'google zalo see too good off sms otp vneid online link file pdf word excel fax taxi karaoke homestay messenger office offline ' +
    'has was yes his her this does not dont are who why how what when where which there here have need want can could would should ' +
    'from for with address book room rent house land card born birth marriage husband wife child children my your our you they she he did must own temporary permanent residence absence commune hotline police visa vietnamese campuchia vietnam'
  ).split(' '),
)

const TELEX_TONES: Readonly<Record<string, string>> = { s: '1', f: '2', r: '3', x: '4', j: '5' }
const VNI_LETTERS: Readonly<Record<string, readonly [from: string, to: string]>> = {
  '6': ['aeo', 'âêô'],
  '7': ['ou', 'ơư'],
  '8': ['a', 'ă'],
  '9': ['d', 'đ'],
}

/**
 * The word a keyboard meant when its Telex or VNI keys came through (`giaays`, `gia6y1` → giấy), or null where it is a word as it
 * stands, an English one, or decodes to no Vietnamese syllable.
 */
function repairKeys(token: Token): Token | null {
  const { folded } = token
  if (folded.length < 3 || folded.length > 9 || KEPT.has(folded)) return null
  if (/^[a-zđăâêôơư]+\d+[a-z\d]*$/.test(token.key) && /^[a-z]/.test(folded))
    return token.marked ? null : decodeVni(folded)
  if (token.marked || isFoldedSyllable(folded) || !/^[a-z]+$/.test(folded)) return null
  return decodeTelex(folded)
}

function decodeTelex(word: string): Token | null {
  let tone = ''
  let letters = word
  const match = /^([a-z]*[aeiouyw][a-z]*?)([sfrxj])([a-z]*)$/.exec(word)
  if (match !== null) {
    tone = TELEX_TONES[match[2] ?? ''] ?? ''
    letters = (match[1] ?? '') + (match[3] ?? '')
  }
  for (const candidate of tone === '' ? [letters] : [letters, word]) {
    const marked = applyTelexLetters(candidate)
    if (isSyllable(marked) && (marked !== candidate || tone !== ''))
      return fromLetters(marked, candidate === word ? '' : tone)
  }
  return null
}

/** Doubling and w keys, also when they come late: `dangd` → đang, `duongw` → dương. */
function applyTelexLetters(word: string): string {
  let out = word
  if (out.startsWith('dd')) out = `đ${out.slice(2)}`
  else if (out.startsWith('d') && out.length > 2 && out.endsWith('d')) out = `đ${out.slice(1, -1)}`
  for (const [plain, hat] of [
    ['a', 'â'],
    ['e', 'ê'],
    ['o', 'ô'],
  ] as const) {
    const first = out.indexOf(plain)
    const second = out.indexOf(plain, first + 1)
    if (first >= 0 && second > first)
      out = out.slice(0, first) + hat + out.slice(first + 1, second) + out.slice(second + 1)
  }
  const w = out.indexOf('w')
  if (w >= 0) {
    out = out.slice(0, w) + out.slice(w + 1)
    out = out.replaceAll('w', '')
    if (out.includes('uo')) out = out.replace('uo', 'ươ')
    else if (/[ou](?!.*[ou])/.test(out)) out = out.replace(/[ou](?!.*[ou])/, (v) => (v === 'o' ? 'ơ' : 'ư'))
    else out = out.replace('a', 'ă')
  }
  return out
}

function decodeVni(word: string): Token | null {
  let letters = ''
  let tone = ''
  for (const char of word) {
    if (char >= '1' && char <= '5') tone = char
    else if (char === '0') tone = ''
    else {
      const rule = VNI_LETTERS[char]
      if (rule === undefined) letters += char
      else letters = applyVniMark(letters, rule)
    }
  }
  if (!isSyllable(letters)) return null
  return letters === word ? null : fromLetters(letters, tone)
}

function applyVniMark(letters: string, [from, to]: readonly [string, string]): string {
  if (from === 'ou' && letters.includes('uo')) return letters.replace('uo', 'ươ')
  for (let at = letters.length - 1; at >= 0; at -= 1) {
    const index = from.indexOf(letters.charAt(at))
    if (index >= 0) return letters.slice(0, at) + to.charAt(index) + letters.slice(at + 1)
  }
  return letters
}

function fromLetters(letters: string, tone: string): Token {
  const token = toToken(letters)
  return { key: token.key + tone, folded: token.folded, marked: true }
}

/** `khaisinh` → khai, sinh: a long word without marks cut into Vietnamese syllables, fewest first; null where it cannot be. */
function splitGlued(token: Token): readonly Token[] | null {
  const word = token.folded
  if (
    token.marked ||
    word.length < 6 ||
    word.length > 24 ||
    KEPT.has(word) ||
    !/^[a-z]+$/.test(word) ||
    isFoldedSyllable(word)
  )
    return null
  const best: (readonly string[] | null)[] = [[]]
  for (let end = 1; end <= word.length; end += 1) {
    best[end] = null
    for (let start = Math.max(0, end - 6); start < end - 1; start += 1) {
      const before = best[start]
      const piece = word.slice(start, end)
      if (before == null || !isFoldedSyllable(piece)) continue
      const current = best[end]
      if (current == null || before.length + 1 < current.length) best[end] = [...before, piece]
    }
  }
  const pieces = best[word.length]
  return pieces == null || pieces.length < 2 ? null : pieces.map(toToken)
}

/** The words as the keyboard meant them: leftovers of input methods decoded, glued words cut. The same list where nothing was to mend. */
export function mendTokens(tokens: readonly Token[]): readonly Token[] {
  if (speaksEnglish(tokens)) return tokens
  let mended: Token[] | null = null
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token
    const repaired = repairKeys(token)
    const pieces = repaired === null ? splitGlued(token) : [repaired]
    if (pieces === null) {
      mended?.push(token)
      continue
    }
    mended ??= tokens.slice(0, at)
    mended.push(...pieces)
  }
  return mended ?? tokens
}
