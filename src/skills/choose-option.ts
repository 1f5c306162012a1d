import { foldText } from '../petitions/index.ts'

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  mot: 1,
  dau: 1,
  'dau tien': 1,
  'thu nhat': 1,
  nhat: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
}

/** “số 2”, “cái thứ ba”, “chọn một ạ”; a bare “thứ hai” is Monday, so it needs a word before it. */
const BARE =
  /^(?:da |vang |uh |u )?(\d{1,2}|mot|hai|ba|bon|bay|tam|chin|cai dau)(?: a| nhe| nha| di| em| ban)?$/
const NAMED =
  /^(?:da |vang )?(?:toi |em |minh |cho toi |cho em )?(?:chon |lay |bam )?(?:so|cau|muc|y|cai|phuong an|lua chon|chon|lay|dong)(?: so)?(?: thu)? (\d{1,2}|mot|hai|ba|bon|tu|nam|sau|bay|tam|chin|dau tien|dau|nhat|cuoi cung|cuoi)(?: a| nhe| nha| di)?$/

/**
 * The payload a citizen means by a number, a number word or the title of a choice; null when the text is not plainly
 * one of the choices. Diacritics optional.
 * @param options in the order shown
 */
export function chooseOption(
  text: string,
  options: readonly { readonly title: string; readonly payload: string }[],
): string | null {
  if (options.length === 0 || text.length > 120) return null
  const folded = foldText(text.normalize('NFKC'))
  if (folded === '') return null
  const titled = options.filter((option) => foldText(option.title) === folded)
  if (titled.length === 1) return titled[0]?.payload ?? null
  const word = NAMED.exec(folded)?.[1] ?? BARE.exec(folded)?.[1]?.replace('cai dau', 'dau')
  if (word === undefined) return null
  if (word.startsWith('cuoi')) return options.at(-1)?.payload ?? null
  const number = NUMBER_WORDS[word] ?? Number(word)
  return options[number - 1]?.payload ?? null
}

const BOTH =
  /^(?:da |vang )?(?:toi |em |minh |cho toi |cho em )?(?:lay |chon |xem |hoi )?(?:ca hai|ca 2|hai cai|ca hai cai|2 cai|ca hai luon)(?: a| nhe| nha| luon| di)*$/
const SEVERAL =
  /^(?:da |vang )?(?:toi |em |minh |cho toi |cho em )?(?:chon |lay |xem )?(?:so |cau |muc |cai )?(\d{1,2}|mot|hai|ba|bon)(?: va | voi | cung |, ?| )(?:ca )?(?:so |cau |muc |cai )?(\d{1,2}|mot|hai|ba|bon)(?: a| nhe| nha| di)*$/

/** The payloads of a choice of two (“cả hai”, “1 với 3”), in the order said; empty when the text is no such choice. */
export function chooseTwo(
  text: string,
  options: readonly { readonly title: string; readonly payload: string }[],
): readonly string[] {
  if (options.length < 2 || text.length > 60) return []
  const folded = foldText(text.normalize('NFKC'))
  const numbers = BOTH.test(folded) ? ['1', '2'] : (SEVERAL.exec(folded)?.slice(1) ?? [])
  const chosen = numbers.flatMap((word) => options[(NUMBER_WORDS[word] ?? Number(word)) - 1]?.payload ?? [])
  return chosen.length === 2 && chosen[0] !== chosen[1] ? chosen : []
}
