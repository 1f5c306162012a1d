import { findAddresses } from './addresses.ts'
import { findNames } from './personal-names.ts'
import { findPersonalNumbers } from './personal-numbers.ts'
import { type PersonalKind, type PersonalSpan, writtenWords } from './written-words.ts'

export interface Anonymised {
  /** NFC, one blank between words, with a word in brackets where something was taken out. */
  readonly text: string
  /** What was taken out, in order of the text. */
  readonly removed: readonly PersonalKind[]
  /** Something may still be personal: such a text is neither kept nor shown to anybody. */
  readonly suspicious: boolean
}

/** What stands where something was taken out. */
const PLACEHOLDERS: Readonly<Record<PersonalKind, string>> = {
  link: '[liên kết]',
  email: '[thư điện tử]',
  phone: '[điện thoại]',
  identity: '[số giấy tờ]',
  account: '[tài khoản]',
  plate: '[biển số]',
  code: '[mã]',
  date: '[ngày]',
  number: '[số]',
  address: '[địa chỉ]',
  name: '[tên]',
}

/** Longer stories tell who somebody is even without a name. UTF-16 units. */
const LONGEST = 500
/** Where so many things had to go, others are likely left. */
const MOST_REMOVED = 5
const SPELLED_DIGITS =
  /(?<![\p{L}\p{M}])(?:(?:không|khong|một|mot|mốt|hai|ba|bốn|bon|tư|tu|năm|nam|lăm|sáu|sau|bảy|bay|tám|tam|chín|chin)[\s,.-]+){5,}/iu
const LEFT_OVERS = [
  /@/u,
  /https?:|www\./iu,
  /\d{4}\D{0,3}\d{3}/u,
  /\p{L}*\d+\p{L}+\d+\p{L}*/u,
  /[^\s[\]]{25,}/u,
  SPELLED_DIGITS,
  /(?<!\p{L})(?:mật khẩu|mat khau|password|otp|mã pin|ma pin)\s*(?:của|cua)?\s*(?:em|tôi|toi|mình|minh)?\s*(?:là|la|:)/iu,
  /(?<!\p{L})(?:zalo|facebook|fb|nick)\s*(?:là|la|:)/iu,
]
/** Format characters, which can hide a number from any pattern. */
const UNSEEN = /\p{Cf}|\ufe0f/gu

/**
 * Takes names, phone and other numbers, codes, plates, accounts, mail addresses, links, birth dates and addresses out of a text,
 * with marks or without. It errs on the side of taking out too much. No pattern finds everything: whatever still looks personal is
 * called suspicious. Pure; never throws.
 */
export function anonymise(text: string): Anonymised {
  const plain = text
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .replace(/[^\S\n]+/gu, ' ')
    .trim()
  if (plain.length > LONGEST * 4) return { text: '', removed: [], suspicious: true }
  const written = writtenWords(plain)
  const spans = merged([...findPersonalNumbers(plain), ...findAddresses(written), ...findNames(written)])
  const parts: string[] = []
  let from = 0
  for (const { start, end, kind } of spans) {
    parts.push(plain.slice(from, start), PLACEHOLDERS[kind])
    from = end
  }
  const clean = [...parts, plain.slice(from)].join('').replace(/\s+/gu, ' ').normalize('NFC').trim()
  const suspicious =
    clean.length > LONGEST ||
    spans.length >= MOST_REMOVED ||
    LEFT_OVERS.some((pattern) => pattern.test(clean))
  return { text: clean, removed: spans.map(({ kind }) => kind), suspicious }
}

/** True when nothing in a text looks personal. */
export function isImpersonal(text: string): boolean {
  const { removed, suspicious } = anonymise(text)
  return removed.length === 0 && !suspicious && !/\[/u.test(text)
}

/** Overlapping spans as one, under the kind of the first found. */
function merged(spans: readonly PersonalSpan[]): readonly PersonalSpan[] {
  const out: PersonalSpan[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = out.at(-1)
    if (last !== undefined && span.start < last.end) {
      out[out.length - 1] = { ...last, end: Math.max(last.end, span.end) }
    } else out.push(span)
  }
  return out
}
