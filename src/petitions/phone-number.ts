const MOBILE = /^0(?:3[2-9]|5[25689]|7[06-9]|8\d|9\d)\d{7}$/
const LANDLINE = /^02\d{8,9}$/
const CANDIDATE = /(?<![\d.])(?:\(?\+?84\)?|0)(?:[ .\-()]{0,2}\d){8,10}(?!\d)/g

/**
 * A Vietnamese mobile (10 digits) or landline number (10 or 11 digits) as `0912345678`; `+84` and `84` become `0`.
 * @returns null when it is neither
 */
export function normalisePhone(typed: string): string | null {
  const digits = typed.normalize('NFKC').replace(/[^\d+]/g, '')
  const national = digits.replace(/^\+?84(?=\d{9,10}$)/, '0').replace(/\+/g, '')
  return MOBILE.test(national) || LANDLINE.test(national) ? national : null
}

/** The first valid phone number written in a text, with the words that held it; null when there is none. */
export function findPhone(text: string): { readonly phone: string; readonly matched: string } | null {
  for (const match of text.normalize('NFKC').matchAll(CANDIDATE)) {
    const phone = normalisePhone(match[0])
    if (phone !== null) return { phone, matched: match[0] }
  }
  return null
}

/** `0912 345 678`: in groups, as people read it out. */
export function readablePhone(phone: string): string {
  return phone.replace(/^(\d{4})(\d{3})(\d{3,4})$/, '$1 $2 $3')
}
