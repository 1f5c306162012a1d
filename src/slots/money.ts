import { saidNumbers } from './number-words.ts'
import { shadowed, wordAfter } from './shadow.ts'
import type { Slot } from './slot.ts'

const CURRENCY = /^\s*(?:đồng|đ(?!\p{L})|dong|vnđ|vnd)(?!\p{L})/iu

/** Things that come in thousands and are no money: “5 nghìn con gà”, “hai triệu người”. */
const COUNTED = new Set('nguoi con ho cay met m m2 ha km kg tan lan ngay trang ban to'.split(' '))

/** Sums above this are no sum a citizen speaks of. VND. */
const MOST_VND = 1e13

/**
 * Sums of money in a text, in VND: “500k”, “5 triệu rưỡi”, “hai trăm nghìn”, “1tr2”, “500.000đ”. Marks optional.
 * A number without thousand, million or đồng is none.
 */
export function readMoney(said: string): readonly Slot<number>[] {
  const source = shadowed(said)
  return saidNumbers(source).flatMap((number): readonly Slot<number>[] => {
    const currency = CURRENCY.exec(source.text.slice(number.end, number.end + 8))
    if (number.value <= 0 || number.value > MOST_VND) return []
    if (currency === null && (number.scale < 1_000 || COUNTED.has(wordAfter(source.shadow, number.end))))
      return []
    // “Đ” behind a small number stands for many things: “5 đ”.
    if (currency !== null && number.scale === 1 && number.value < 500) return []
    const typed = source.shadow.slice(number.start, number.end)
    const doubtful = /\d\s+k$|cu$|^[a-z]+ ng$/u.test(typed)
    return [
      {
        value: Math.round(number.value),
        start: number.start,
        end: number.end + (currency?.[0].length ?? 0),
        certainty: currency !== null ? 1 : doubtful ? 0.6 : 0.9,
      },
    ]
  })
}
