import { foldText } from '../petitions/index.ts'
import type { DialogueContext, Understanding } from '../understanding/types.ts'

/** Half a message that names a procedure of its own. */
export interface HalfQuestion {
  readonly text: string
  readonly understanding: Understanding
}

const LONGEST = 160
const SURE = 0.6
const JOINT = /\s+(?:với|voi|và|va|cùng|cung|rồi|roi|kèm|kem)(?: cả| ca| với| voi)?\s+/giu
/** The second half does something too; “với người nước ngoài”, “và vợ tôi” do not. Folded. */
const DOING =
  /^(?:lam |xin |di )?(?:giay |thu tuc )?(?:dang ky|khai (?:sinh|tu)|nhap (?:khau|ho khau)|xin|cap|doi|lam|tach (?:ho|thua|khau)|sang ten|chung thuc|cong chung|xoa|cai chinh|thay doi|nhan (?:cha|me|con)|sao y|chuyen|gia han|tam tru|ket hon|trich luc|can cuoc|ho khau)\b/u

/**
 * “Làm khai sinh với nhập khẩu cho cháu cần gì”: two procedures, asked the same of. Empty where one procedure does both, or where the
 * halves are not plainly two.
 */
export function twoProcedures(
  text: string,
  dialogue: DialogueContext,
  understand: (text: string, dialogue: DialogueContext) => Understanding,
): readonly HalfQuestion[] {
  if (text.length > LONGEST) return []
  for (const joint of text.matchAll(JOINT)) {
    const left = text.slice(0, joint.index).trim()
    const right = text.slice(joint.index + joint[0].length).trim()
    if (!DOING.test(foldText(right))) continue
    const whole = understand(text, dialogue)
    const first = understand(left, dialogue)
    const second = understand(right, dialogue)
    if (!isSure(first) || !isSure(second) || whole.procedure === null) continue
    const ids = [first.procedure?.id, second.procedure?.id]
    if (ids[0] === ids[1] || !ids.includes(whole.procedure.id)) continue
    const { aspect } = second
    return [
      { text: left, understanding: first.aspect === 'overview' ? { ...first, aspect } : first },
      { text: right, understanding: second },
    ]
  }
  return []
}

function isSure({ intent, action, confidence, procedure, followUp }: Understanding): boolean {
  return (
    intent === 'procedure.ask' && action === 'answer' && confidence >= SURE && procedure !== null && !followUp
  )
}
