import { TROUBLES, type TraceGroup, type Trouble } from '../learning/index.ts'

const WORDS: Readonly<Record<Trouble, string>> = {
  ratedBadly: 'bị chê',
  pushedBack: 'bị bác',
  unanswered: 'không trả lời được',
  askedBack: 'hỏi lại',
  unsure: 'chưa chắc',
}

/** What a report is made of. */
export interface LearningReport {
  readonly commune: string
  /** Calendar day. */
  readonly since: string
  /** Turns with a trace, and those of them that went badly. */
  readonly turns: number
  readonly troubled: number
  readonly models: readonly string[]
  readonly groups: readonly TraceGroup[]
}

/** The report as people read it. @param nameOf the name of a procedure, by id */
export function reportText(report: LearningReport, nameOf: (id: string) => string): string {
  const head = `${report.commune}, từ ${report.since}: ${report.troubled} trong ${report.turns} lượt cần xem, ${report.groups.length} nhóm (mô hình ${report.models.join(', ') || '–'})`
  const silent = report.groups.length > 0 && report.groups.every(({ examples }) => examples.length === 0)
  return [
    head,
    ...(silent
      ? ['Xã không giữ câu hỏi (keepQuestions trong privacy.yaml), nên chỉ có số liệu, không có câu mẫu.']
      : []),
    ...report.groups.map((group, index) => groupText(group, index + 1, nameOf)),
  ].join('\n\n')
}

function groupText(group: TraceGroup, number: number, nameOf: (id: string) => string): string {
  const percent = (list: TraceGroup['candidates'], name: (id: string) => string) =>
    list.map(({ id, score }) => `${name(id)} ${Math.round(100 * score)} %`).join(' · ')
  const troubles = TROUBLES.flatMap((trouble) => {
    const count = group.troubles[trouble]
    return count === undefined ? [] : [`${WORDS[trouble]} ${count}`]
  })
  return [
    `${number}. [${group.id}] ${group.count} lượt: ${troubles.join(', ')}`,
    ...group.examples.map((text) => `   “${text}”`),
    `   ý định: ${percent(group.intents, (id) => id)}`,
    ...(group.candidates.length > 0 ? [`   thủ tục gần nhất: ${percent(group.candidates, nameOf)}`] : []),
    ...(group.chosen.length > 0 ? [`   người dân đã chọn: ${percent(group.chosen, nameOf)}`] : []),
    `   gợi ý: ${suggestionText(group)}`,
  ].join('\n')
}

function suggestionText({ id, suggestion, examples }: TraceGroup): string {
  if (suggestion === null) return 'đọc và tự xếp; có thể là việc trợ lý chưa có dữ liệu'
  const label =
    'procedure' in suggestion ? `--procedure ${suggestion.procedure}` : `--intent ${suggestion.intent}`
  return examples.length === 0
    ? `có vẻ thuộc ${label.replace('--', '')}; không có câu để nhận`
    : `npm run -s learn -- accept --group ${id} ${label}`
}
