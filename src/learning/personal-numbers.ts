import type { PersonalKind, PersonalSpan } from './written-words.ts'

/** Letters o and O stand for zero in numbers typed to slip through. */
const DIGIT = '[0-9oO]'

/** In order: what comes first is not looked at again. */
const PATTERNS: readonly { readonly kind: PersonalKind; readonly find: RegExp }[] = [
  { kind: 'email', find: /[\p{L}\d._%+-]+\s?@\s?[a-z\d-]+(?:\s?\.\s?[a-z\d-]+)*/giu },
  { kind: 'account', find: /@[\p{L}\d._]{2,}/gu },
  {
    kind: 'link',
    find: /(?:(?:https?|ftp):\/\/|www\.)\S+|(?<![\p{L}\d])[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:com|vn|net|org|info|me|ly|gl|gd|xyz|top|io|app|page|site|online|club|link|cc|tv)(?:\/\S*)?(?![\p{L}\d])/giu,
  },
  {
    kind: 'code',
    find: /(?<![\p{L}\d.])(?:\d{3}\.\d{2}\.\d{2}\.)?[a-z]\d{2}(?:\.\d{1,4}){0,4}\s*[-–]\s*\d{6}\s*[-–]\s*\d{3,8}(?!\d)/giu,
  },
  { kind: 'code', find: /(?<![\p{L}\d])p\s?\.?\s?a\s*[-–.:#]?\s*\d(?:[\s.\-–]?\d){3,11}(?!\d)/giu },
  {
    kind: 'plate',
    find: /(?<![\p{L}\d])\d{2}\s?[-.]?\s?[a-zđ]{1,2}\d?\s?[-.]?\s?\d{3}[.\s]?\d{1,2}(?!\d)/giu,
  },
  { kind: 'code', find: /(?<![\p{L}\d])\p{L}{1,4}[-.]?\d(?:[.-]?\d){3,}(?!\d)/giu },
  {
    kind: 'date',
    find: /(?:(?:ngày|ngay|mùng|mung|mồng|mong)\s*)?\d{1,2}\s*(?:tháng|thang)\s*\d{1,2}(?:\s*(?:năm|nam)\s*\d{2,4})?/giu,
  },
  { kind: 'date', find: /(?<!\d)\d{1,2}\s?\/\s?\d{1,2}\s?\/\s?\d{2,4}(?!\d)/gu },
  { kind: 'date', find: /(?<!\d)\d{1,2}([.-])\d{1,2}\1(?:(?:19|20)\d{2}|\d{2})(?![.-]?\d)/gu },
  {
    kind: 'date',
    find: /(?<![\p{L}\d])(?:sinh(?:\s*(?:năm|nam))?|s\.?n\.?)\s*[:.]?\s*(?:19|20)?\d{2}(?!\d)/giu,
  },
]

/** A run of digits, however grouped. */
const DIGITS = new RegExp(`(?<![\\p{L}\\d])[+(]?${DIGIT}(?:[ .\\-()]{0,2}${DIGIT}){3,}(?![\\p{L}\\d])`, 'gu')
const YEAR = /^(?:19|20)\d{2}$/
const LEAST_DIGITS = 4

/** Links, addresses of mail, numbers, codes, plates and dates in a text. Numbers of up to three digits and years stay. */
export function findPersonalNumbers(text: string): readonly PersonalSpan[] {
  const spans: PersonalSpan[] = []
  const isFree = (start: number, end: number) => spans.every((span) => end <= span.start || start >= span.end)
  for (const { kind, find } of PATTERNS) {
    for (const match of text.matchAll(find)) {
      const end = match.index + match[0].length
      if (isFree(match.index, end)) spans.push({ start: match.index, end, kind })
    }
  }
  for (const match of text.matchAll(DIGITS)) {
    const end = match.index + match[0].length
    const digits = match[0].replace(/[oO]/g, '0').replace(/\D/g, '')
    const typed = match[0].replace(/\D/g, '').length
    if (typed < LEAST_DIGITS || YEAR.test(match[0]) || !isFree(match.index, end)) continue
    spans.push({ start: match.index, end, kind: kindOf(digits, text.slice(0, match.index)) })
  }
  return spans
}

const ACCOUNT = /(?:stk|tài khoản|tai khoan|tk|thẻ|the|card)\P{L}{0,3}(?:\p{L}{1,4}\s){0,4}\P{L}{0,3}$/iu

function kindOf(digits: string, before: string): PersonalKind {
  if (ACCOUNT.test(before.slice(-40))) return 'account'
  if (/^(?:84|0)\d{8,10}$/.test(digits) && digits.length <= 11) return 'phone'
  if (digits.length === 12 || digits.length === 9) return 'identity'
  return 'number'
}
