/** Bare lower-case letters and digits with single blanks: “Thôn Đoài!” → “thon doai”. For search and comparison. */
export function foldText(text: string): string {
  let out = ''
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (!isAlone(code)) return foldAtOnce(text).trim()
    const folded = FOLDED[code] ?? learn(code)
    if (folded !== ' ' || (out !== '' && !out.endsWith(' '))) out += folded
  }
  return out.endsWith(' ') ? out.slice(0, -1) : out
}

/** Past Latin, Greek, Cyrillic and the usual signs. */
const TABLE_END = 0x2100
const SIGMA = 0x3a3

/** What a character becomes, by UTF-16 code; worked out when it is first met. */
const FOLDED = new Array<string | undefined>(TABLE_END)

/** What a capital sigma becomes depends on its neighbours. */
function isAlone(code: number): boolean {
  return code < TABLE_END && code !== SIGMA
}

function learn(code: number): string {
  const folded = foldAtOnce(String.fromCharCode(code))
  FOLDED[code] = folded
  return folded
}

function foldAtOnce(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
}
