interface Pattern {
  readonly find: RegExp
  readonly mask: (match: string) => string
}

const digitsOf = (text: string): string => text.replace(/\D/g, '')
/** The number stays recognisable as such, not whose it is: only its last digits are shown. */
const lastDigits =
  (shown: number) =>
  (match: string): string =>
    match.replace(/[\d][\d .-]*\d/, (number) => '*'.repeat(9) + digitsOf(number).slice(-shown))

const maskPhone = (match: string): string => {
  const digits = digitsOf(match).replace(/^84/, '0')
  return `${digits.slice(0, 4)}***${digits.slice(-3)}`
}

/**
 * Longest first, because a card number holds what looks like a phone number.
 * A dossier code is protected before anything is masked.
 */
const PATTERNS: readonly Pattern[] = [
  {
    find: /[\p{L}0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/gu,
    mask: (match) => `${match.slice(0, 1)}***${match.slice(match.indexOf('@'))}`,
  },
  {
    find: /(?<![\d.])(?:\d[ -]?){15,18}\d(?!\d)/g,
    mask: (match) => (isLuhn(match) ? maskCard(match) : match),
  },
  { find: /(?<![A-Za-z0-9])[A-Z]{2}[ -]?[1-5][ -]?\d{2}(?:[ -]?\d){10}(?!\d)/g, mask: () => '[bhyt]' },
  { find: /(?<!\d)0\d{2}[ .-]?[0-3]\d{2}[ .-]?\d{3}[ .-]?\d{3}(?!\d)/g, mask: lastDigits(3) },
  {
    find: /(?<![\d.])(?:\+?84|0)[ .-]?(?:3[2-9]|5[25689]|7[06-9]|8\d|9\d)(?:[ .-]?\d){7}(?!\d)/g,
    mask: maskPhone,
  },
  { find: /(?<![\d.])(?:\+?84|0)[ .-]?2\d{1,2}(?:[ .-]?\d){7,8}(?!\d)/g, mask: maskPhone },
  {
    find: /(?:CMND|CMT|chứng minh(?: nhân dân)?)[^\d\n]{0,15}\d{3}[ .-]?\d{3}[ .-]?\d{3}(?!\d)/giu,
    mask: lastDigits(3),
  },
  {
    find: /(?:STK|số tài khoản|so tai khoan|tài khoản|TK)[^\d\n]{0,25}(?:\d[ .-]?){6,18}\d(?!\d)/giu,
    mask: lastDigits(4),
  },
  {
    find: /((?:OTP|mã xác (?:thực|nhận)|ma xac (?:thuc|nhan))[^\d\n]{0,15})\d{4,8}(?!\d)/giu,
    mask: (match) => match.replace(/\d{4,8}$/, '[đã xóa]'),
  },
  {
    find: /(?:hộ chiếu|passport|HC)[^A-Z\n]{0,12}[A-Z]\d{7}(?!\d)/gu,
    mask: (match) => `${match.slice(0, -8)}*****${match.slice(-3)}`,
  },
  { find: /(?:MST|mã số thuế)[^\d\n]{0,12}(?:\d{10}(?:-\d{3})?|\d{12})(?!\d)/giu, mask: lastDigits(3) },
  {
    find: /(?<![A-Z0-9])\d{2}[ -]?[A-ZĐ]{1,2}\d?[ -]\d{3}\.?\d{2}(?!\d)/g,
    mask: (match) => `${match.slice(0, 2)}***${match.slice(-2)}`,
  },
]

const DOSSIER =
  /(?<![\w.])(?:\d{3}\.\d{2}\.\d{2}\.)?[A-Z]\d{2}(?:\.\d{1,4}){0,4}\s*[-–]\s*\d{6}\s*[-–]\s*\d{3,8}(?!\d)/g

/**
 * The same text with personal numbers and addresses masked: e-mail, card, health insurance, personal identification
 * number, phone, old identity card, bank account, one-time code, passport, tax code, plate. Dossier codes, service
 * numbers (113, 1022, 1800…) and petition codes stay. Text without diacritics, numbers in words and pictures escape
 * any pattern: this is the last net, not the only one.
 */
export function redact(text: string): string {
  const parts: string[] = []
  let from = 0
  for (const dossier of text.matchAll(DOSSIER)) {
    parts.push(maskAll(text.slice(from, dossier.index)), dossier[0])
    from = dossier.index + dossier[0].length
  }
  return [...parts, maskAll(text.slice(from))].join('')
}

function maskAll(text: string): string {
  return PATTERNS.reduce((masked, pattern) => masked.replace(pattern.find, pattern.mask), text)
}

function maskCard(match: string): string {
  return `****${digitsOf(match).slice(-4)}`
}

/** Check digit of bank cards: without it any long number would be masked, account ids included. */
function isLuhn(match: string): boolean {
  const sum = [...digitsOf(match)]
    .toReversed()
    .map((digit, index) => (index % 2 === 0 ? Number(digit) : Number(digit) * 2))
    .reduce((total, value) => total + (value > 9 ? value - 9 : value), 0)
  return sum % 10 === 0
}
