/** Words by which an editor marks a figure of another province, of the past, or of general knowledge. */
const HEARSAY = /ví dụ|nhiều nơi|có nơi|có tỉnh|trước đây|hiểu biết chung|hay gặp|cấu hình|đang ghi/iu

/** Takes out half-sentences with figures that hold elsewhere or held once: a citizen would take them for ours. */
export function withoutHearsay(text: string): string {
  return text
    .replace(/\s*\([^()]*\)/gu, (inner) => (HEARSAY.test(inner) ? '' : inner))
    .split(/(?<=[.;])\s+/u)
    .filter((clause) => !HEARSAY.test(clause))
    .join(' ')
    .replace(/[;,]\s*$/u, '')
    .trim()
}

const MONEY = /(\d[\d.,]*)\s*(?:đồng|đ|triệu|nghìn|ngàn|VNĐ)(?![\p{L}\p{N}])|\d[\d.,]*\s*%/iu

/** Does a sentence name an amount of money or a percentage? */
export function namesMoney(text: string): boolean {
  return MONEY.test(text)
}

/** An explanation without its sentences about money: amounts are only ever quoted from checked fee lines. */
export function withoutMoney(text: string): string {
  return text
    .split(/(?<=[.!?])\s+/u)
    .map(sentenceWithoutMoney)
    .filter((sentence) => sentence !== '')
    .join(' ')
    .trim()
}

/** Clauses behind a “;” may go alone; what follows a first clause that goes would hang in the air. */
function sentenceWithoutMoney(sentence: string): string {
  const clauses = sentence.split(/(?<=;)\s+/u)
  if (namesMoney(clauses[0] ?? '')) return ''
  return clauses
    .filter((clause) => !namesMoney(clause))
    .join(' ')
    .replace(/;\s*$/u, '.')
}
