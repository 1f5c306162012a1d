/**
 * Text as the `search` columns hold it: bare lower-case letters, one space between words, so that “đường hỏng” is
 * found by “duong hong”. Folds what is stored and what is asked alike.
 */
export function foldForSearch(text: string): string {
  return (
    text
      .normalize('NFD')
      // The marks Vietnamese uses all lie here; `\p{M}` takes twice as long.
      .replace(/[\u0300-\u036f]+/g, '')
      .toLowerCase()
      .replaceAll('đ', 'd')
      .replace(/[\s\0]+/g, ' ')
      .trim()
      .normalize('NFC')
  )
}
