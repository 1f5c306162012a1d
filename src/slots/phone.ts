import { shadowed } from './shadow.ts'
import { type Slot, withoutOverlaps } from './slot.ts'
import { spokenDigits } from './spoken-digits.ts'

const MOBILE = /^0(?:3[2-9]|5[25689]|7[06-9]|8\d|9\d)\d{7}$/
const LANDLINE = /^02\d{8,9}$/
/** Over a shadow; o stands for zero where digits surround it. */
const CANDIDATE = /(?<![\d.a-z])(?:\(?(?:\+|00)?84\)?|\(?[0o])(?:[ .\-()]{0,2}[\do]){8,10}(?![\da-z])/gu

/**
 * A Vietnamese mobile (10 digits) or landline number (10 or 11 digits) as `0912345678`; `+84` and `84` become `0`.
 * @returns null when it is neither
 */
export function normalisePhone(typed: string): string | null {
  const digits = typed.normalize('NFKC').replace(/[^\d+]/g, '')
  const national = digits.replace(/^(?:\+|00)?840?(?=\d{9,10}$)/, '0').replace(/\+/g, '')
  return MOBILE.test(national) || LANDLINE.test(national) ? national : null
}

/**
 * Valid phone numbers in a text, as `0912345678`, in the order written: with blanks, dots, dashes, +84, a letter o for
 * zero, or read out in words.
 */
export function readPhones(said: string): readonly Slot<string>[] {
  const source = shadowed(said)
  const written = Array.from(source.shadow.matchAll(CANDIDATE), (match) => ({
    digits: match[0].replace(/o/gu, '0'),
    start: match.index,
    end: match.index + match[0].length,
    certainty: match[0].includes('o') ? 0.8 : 1,
  }))
  const spoken = spokenDigits(source).map((run) => ({ ...run, certainty: 0.9 }))
  const found = [...written, ...spoken].flatMap(({ digits, ...place }): readonly Slot<string>[] => {
    const value = normalisePhone(digits)
    return value === null ? [] : [{ ...place, value }]
  })
  return withoutOverlaps(found)
}

/** `0912 345 678`: in groups, as people read it out. */
export function readablePhone(phone: string): string {
  return phone.replace(/^(\d{4})(\d{3})(\d{3,4})$/, '$1 $2 $3')
}
