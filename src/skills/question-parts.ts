import { foldText } from '../petitions/index.ts'

/** Longer single lines are a letter: its first question is found by reading the whole. */
const LONGEST_LINE = 220

/** “…, với lại …”, “… ? …”: where a second question begins inside one line. */
const SECOND_QUESTION =
  /(?<=\?)\s+|[,;.]?\s+(?:với lại|voi lai|à mà|a ma|ngoài ra|ngoai ra|tiện thể|tien the|sẵn tiện|san tien|mà cho (?:em |tôi |mình |tui )?hỏi|ma cho (?:em |toi |minh |tui )?hoi|và cho (?:em |tôi |mình |tui )?hỏi|va cho (?:em |toi |minh |tui )?hoi)(?![\p{L}\p{M}])[\s,:]*/iu

/** “cần gì và bao nhiêu tiền”, “nộp ở đâu, mấy ngày”: a second thing asked of the same, by its first words. Folded. */
const SECOND_ASPECT =
  /^(?:(?:het|mat|ton|phi|le phi|tra|dong|gia)?\s*(?:het |mat |ton |la )?(?:bao nhieu|may tien|nhieu tien)|(?:mat |het |trong )?(?:bao lau|may ngay|may bua|may hom|bao nhieu ngay)|(?:nop|lam|xin|lay|ra|di|den|len) (?:o )?(?:dau|mo)|o dau|khi nao|bao gio|(?:can|mang|dem|nop) (?:theo )?(?:gi|nhung gi|giay)|co (?:mat|ton) (?:phi|tien)|(?:le phi|phi|thoi gian|thoi han) )/
const JOINT = /\s*(?:,\s*(?:và|va|rồi|roi|còn|con)?|\s(?:và|va|rồi|với|voi|cùng)(?=\s))\s*/giu
const ASKED_BEFORE =
  /(?:^|\s)(gi|chi|j|dau|mo|sao|the nao|nao|nhieu|tien|lau|ngay|khong|ko|k|chua|phi|hong)(?:\s+(?:a|ad|vay|z|em|anh|chi))?$/

/** A burst's lines; a single short line is parted where a second question begins in it. */
export function questionParts(text: string): readonly string[] {
  const lines = text.split('\n').flatMap((line) => line.trim() || [])
  const [only] = lines
  if (lines.length !== 1 || only === undefined || only.length > LONGEST_LINE) return lines
  return only.split(SECOND_QUESTION).flatMap((part) => byAspect(part.trim()))
}

/** Cut only where a question ends before the joint and an aspect is asked behind it. */
function byAspect(line: string): readonly string[] {
  const parts: string[] = []
  let from = 0
  for (const joint of line.matchAll(JOINT)) {
    const before = line.slice(from, joint.index).trim()
    const behind = line.slice(joint.index + joint[0].length)
    if (before === '' || !SECOND_ASPECT.test(`${foldText(behind)} `)) continue
    if (!ASKED_BEFORE.test(foldText(before))) continue
    parts.push(before)
    from = joint.index + joint[0].length
  }
  const rest = line.slice(from).trim()
  return rest === '' ? parts : [...parts, rest]
}
