/** Text any database takes: without NUL (PostgreSQL refuses it) and without halves of surrogate pairs. */
export function cleanText(text: string): string {
  return (text.includes('\0') ? text.replaceAll('\0', '') : text).toWellFormed()
}

/** The first `maxLength` UTF-16 units, never half a character. */
export function firstCharacters(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text
  const unit = text.charCodeAt(maxLength)
  return text.slice(0, unit >= 0xdc00 && unit <= 0xdfff ? maxLength - 1 : maxLength)
}
