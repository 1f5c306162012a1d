import { isQuotable, type Procedure } from '../../knowledge/index.ts'
import { basisLine, confirmLine, mainBases } from './provenance.ts'
import type { AspectAnswer, Subject } from './subject.ts'

type Paper = Procedure['documents'][number]

/** Beyond this many characters the papers of special cases wait behind “Xem đủ”. */
const ROOM = 900

/** “Chỉ cần nêu số định danh” tells what to do; after “mang theo” it would say the contrary. */
const SENTENCE =
  /^(?:chỉ cần|không|nên|nếu|người|công an|cán bộ|mở|dùng|đăng nhập|khi|tự|xác thực)(?!\p{L})/iu

/** What to hand in: first what everybody needs, then what only some cases need, then what to have at hand. */
export function documentsAnswer(subject: Subject): AspectAnswer {
  const { procedure, commune, on, full } = subject
  const always = procedure.documents.filter(isForEverybody)
  const lines = always.map(paperLine)
  if (lines.length === 0) lines.push('Không có giấy tờ nào ai cũng phải nộp.')
  const special = specialCases(procedure.documents.filter((paper) => !isForEverybody(paper)))
  const closing: string[] = []
  if (procedure.presentIds.length > 0) {
    const ids = (full ? procedure.presentIds : procedure.presentIds.slice(0, 1)).map(ended).join(' ')
    closing.push(SENTENCE.test(ids) ? `Giấy tờ tùy thân: ${ids}` : `Mang theo để đối chiếu: ${ids}`)
  }
  if (procedure.level !== 'other') {
    closing.push('Giấy tờ đã có trong dữ liệu nhà nước: chỉ mang khi cán bộ không tra được.')
  }
  const verified = isQuotable({ kind: 'documents' }, procedure, on) === 'verified'
  if (!verified) closing.push(confirmLine(procedure, commune))
  closing.push(basisLine(mainBases(procedure), procedure, verified ? procedure.asOf : null))
  let shortened = false
  if (special.length > 0) {
    const room = ROOM - [...lines, ...closing].join('\n').length
    const shown = full ? special : fitting(special, room)
    shortened = shown.length < special.length
    if (shown.length > 0) lines.push('Chỉ thêm khi:', ...shown)
    if (shortened) lines.push(`Còn ${special.length - shown.length} trường hợp riêng nữa, xin bấm “Xem đủ”.`)
  }
  return {
    text: [...lines, ...closing].join('\n'),
    shortened: shortened || (!full && procedure.presentIds.length > 1),
  }
}

/** Without condition, or asked of all who come in person: then the condition is said behind the paper. */
function isForEverybody(paper: Paper): boolean {
  return paper.condition === undefined || /^(khi )?nộp trực tiếp/iu.test(paper.condition)
}

/** One line for each condition, with all its papers. */
function specialCases(papers: readonly Paper[]): readonly string[] {
  const byCondition = Map.groupBy(papers, (paper) => paper.condition ?? '')
  return [...byCondition].map(
    ([condition, group]) => `- ${capital(condition)}: ${group.map(paperText).join('; ')}.`,
  )
}

function fitting(lines: readonly string[], room: number): readonly string[] {
  let left = room
  return lines.filter((line) => {
    left -= line.length + 1
    return left >= 0
  })
}

function paperLine(paper: Paper): string {
  const when =
    paper.condition === undefined
      ? ''
      : `, ${paper.condition.charAt(0).toLocaleLowerCase('vi')}${paper.condition.slice(1)}`
  return `- ${paperText(paper)}${when}.${paper.note === undefined ? '' : ` ${ended(paper.note)}`}`
}

function paperText(paper: Paper): string {
  const count = copies(paper)
  return count === '' ? paper.name : `${paper.name} (${count})`
}

/** “One original, one copy” of the national list means one of the two, never both. */
function copies(paper: Paper): string {
  const counts = [
    ...(paper.original > 0 ? [`${paper.original} bản chính`] : []),
    ...(paper.copy > 0 ? [`${paper.copy} bản sao`] : []),
  ]
  return counts.join(paper.eitherAccepted === true ? ' hoặc ' : ' và ')
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}

function ended(sentence: string): string {
  return /[.!?…]$/u.test(sentence) ? sentence : `${sentence}.`
}
