import { seededRandom, seedOf } from './random.ts'
import { fold } from './syllable.ts'

/** How people shorten the commonest words on a phone; the likeliest first. */
const SHORT_FORMS: Readonly<Record<string, readonly string[]>> = {
  không: ['ko', 'k', 'hok', 'hong', 'khong', 'kg', 'hông'],
  được: ['đc', 'dc', 'đk', 'duoc'],
  gì: ['j', 'gi', 'chi'],
  bao: ['bao'],
  nhiêu: ['nhiu', 'nhieu'],
  làm: ['lm', 'lam'],
  mình: ['mk', 'mik', 'mình'],
  em: ['e'],
  anh: ['a'],
  chị: ['c'],
  bạn: ['b', 'bn'],
  với: ['vs', 'vơi', 'vơí'],
  vậy: ['v', 'z', 'vay', 'zậy'],
  rồi: ['r', 'rùi', 'roi'],
  giờ: ['h', 'giơ', 'gio'],
  người: ['ng', 'ngừi', 'nguoi'],
  muốn: ['mún', 'muon'],
  biết: ['bít', 'bjt', 'biet'],
  thế: ['thê', 'the'],
  nào: ['nao'],
  cũng: ['cug', 'củng'],
  những: ['nhữg', 'nhug'],
  đăng: ['đăg', 'dang'],
  ký: ['kí', 'ky'],
  hồ: ['hồ'],
  giấy: ['giay', 'dấy'],
  tờ: ['to'],
  ở: ['o'],
  đâu: ['dau', 'mô'],
  phải: ['fai', 'phai'],
  giúp: ['giup', 'júp'],
  cho: ['cho', 'choa'],
  hỏi: ['hoi', 'hỏi'],
  xã: ['xa', 'xả'],
  có: ['co', 'kó'],
  sao: ['s', 'sao', 'răng'],
}

const TELEX_KEYS = ['', 's', 'f', 'r', 'x', 'j'] as const
const TONES = '\u0301\u0300\u0309\u0303\u0323'

/** The same wish without marks, as half of all messages are written. Null when nothing changes. */
export function foldedCopy(text: string): string | null {
  const folded = fold(text)
  return folded === text.toLowerCase() ? null : folded
}

/**
 * The same wish typed in haste: short forms, lost or wrong tone marks, a missing or swapped letter, Telex keys that came through.
 * The same text and variant number always give the same copy.
 */
export function hastyCopy(text: string, variant: number): string {
  const random = seededRandom(seedOf(text) ^ Math.imul(variant + 1, 0x9e3779b1))
  const bare = random() < 0.35
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .map((word) => hastyWord(word, random))
  const out = words.join(' ')
  return bare ? fold(out) : out
}

function hastyWord(word: string, random: () => number): string {
  const forms = SHORT_FORMS[word]
  if (forms !== undefined && random() < 0.45)
    return forms[Math.floor(random() ** 1.5 * forms.length)] as string
  if (random() < 0.8 || word.length < 2) return word
  const kind = random()
  if (kind < 0.4) return fold(word)
  if (kind < 0.55) return slipTone(word, random)
  if (kind < 0.7) return telexWord(word)
  if (word.length < 3) return word
  const at = 1 + Math.floor(random() * (word.length - 2))
  if (kind < 0.85) return word.slice(0, at) + word.slice(at + 1)
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
}

function slipTone(word: string, random: () => number): string {
  const other = TONES.charAt(Math.floor(random() * TONES.length))
  return word
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/, other)
    .normalize('NFC')
}

function telexWord(word: string): string {
  const decomposed = word.normalize('NFD')
  let tone = ''
  let out = ''
  for (const char of decomposed) {
    const toneAt = TONES.indexOf(char)
    if (toneAt >= 0) tone = TELEX_KEYS[toneAt + 1] as string
    else if (char === '\u0302') out += out.charAt(out.length - 1)
    else if (char === '\u0306' || char === '\u031b') out += 'w'
    else out += char === 'đ' ? 'dd' : char
  }
  return out + tone
}
