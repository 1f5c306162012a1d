import { foldText } from '../knowledge/index.ts'

/**
 * Things that can kill whoever passes by, as people say them, folded. `.{0,n}` bridges the words in between.
 * @see the P0 examples of the commune's service levels: live wire, open manhole, collapsing tree, fire
 */
const DANGERS: readonly RegExp[] = [
  /\b(day|duong day) (dien|cap dien|cao the|ha the)\b.{0,25}\b(dut|roi|sa|vong|ho|chap|cham|xet|phong)\b/,
  /\b(dut|roi|sa|chap|ho|ro ri)\b.{0,12}\b(day )?dien\b/,
  /\b(cot|tru|tram) (dien|bien ap)\b.{0,25}\b(nghieng|do|gay|chay|no|sap)\b/,
  /\b(nap|mat nap|mieng) (ho ga|cong|ho)\b.{0,20}\b(mat|vo|bat|ho|bay)\b/,
  /\b(mat|vo|bay|thieu) nap (ho ga|cong|ho)\b/,
  /\b(ho ga|cong|mieng cong)\b.{0,20}\b(mat nap|khong co nap|khong nap|ho mieng)\b/,
  /\bcay\b.{0,25}\b(sap do|sap gay|sap nga|do chan|do ngang|do ra duong|bat goc|nghieng do)\b/,
  /\b(sat lo|sut lun|sap cau|cau sap|vo de|vo dap|sap nha|nha sap|tuong sap|sap tuong)\b/,
  /\b(ro ri|ro) (gas|ga|khi ga)\b/,
  /\bmui (gas|ga) (nong nac|nang)\b/,
  /\b(bom|min|luu dan|vat lieu no|dau dan)\b/,
]

/** Does a report describe a danger to life that must not wait for office hours? Diacritics optional. */
export function isDangerous(content: string): boolean {
  const folded = foldText(content)
  return DANGERS.some((danger) => danger.test(folded))
}
