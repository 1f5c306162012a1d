/** Shortest password when nothing else protects the account (characters). */
export const MIN_LENGTH = 14
/** Shortest password of an account with a second factor. */
export const MIN_LENGTH_WITH_SECOND_FACTOR = 8
const MAX_LENGTH = 128

/**
 * Judges a new password. Length and not being a well-known phrase are all that is asked: no digits or symbols rules.
 * @returns what to tell the person, or null when the password will do
 */
export function passwordProblem(
  password: string,
  account: { readonly username: string; readonly hasSecondFactor: boolean },
): string | null {
  const least = account.hasSecondFactor ? MIN_LENGTH_WITH_SECOND_FACTOR : MIN_LENGTH
  const length = [...password.normalize('NFC')].length
  if (length < least) return `Mật khẩu cần ít nhất ${least} ký tự. Bốn, năm từ ghép lại là dễ nhớ nhất.`
  if (length > MAX_LENGTH) return `Mật khẩu dài nhất ${MAX_LENGTH} ký tự.`
  const folded = password.toLowerCase()
  if (folded.includes(account.username.toLowerCase())) return 'Mật khẩu không được chứa tên đăng nhập.'
  if (new Set(folded).size < 5) return 'Mật khẩu lặp quá ít ký tự khác nhau.'
  return null
}
