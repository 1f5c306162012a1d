import type { CommuneKnowledge, SlaCode, Span } from '../knowledge/index.ts'
import { officeSessions } from './openings.ts'
import { describeInstant, instantOf, vietnamTime } from './vietnam-time.ts'
import { addWorkingDays, addWorkingHours, type CountedSpan } from './working-clock.ts'

/** A promised instant and how it came about. */
export interface DueDate {
  readonly dueAt: Temporal.Instant
  /** The rule in Vietnamese, kept with the petition: `5 ngày làm việc: trả kết quả, cấp P2 (thường)`. */
  readonly rule: string
  /** A sentence that an officer or a citizen can check by hand. */
  readonly explanation: string
  /** For the administrator: what may still move the date. Never a reason to lose a petition. */
  readonly warnings: readonly string[]
}

/** All dates of one petition. */
export interface DueDates {
  readonly assign: DueDate
  readonly firstAnswer: DueDate
  /** null: another body gives the result (P4). */
  readonly result: DueDate | null
}

type DeadlineKnowledge = Pick<CommuneKnowledge, 'hours' | 'calendar' | 'deadlines'>

/**
 * The date a citizen is promised: the result, or where another body gives it, the answer where the petition went.
 * Always returns a date; what is uncertain stands in `warnings`.
 */
export function dueAt(sla: SlaCode, receivedAt: Temporal.Instant, commune: DeadlineKnowledge): DueDate {
  if (sla === 'session') return dueBeforeSession(receivedAt, commune)
  const { firstAnswer, result } = dueDates(sla, receivedAt, commune)
  return result ?? firstAnswer
}

/** Dates of every step of a service level. A `session` petition is assigned and first answered like P2. */
export function dueDates(sla: SlaCode, receivedAt: Temporal.Instant, commune: DeadlineKnowledge): DueDates {
  const code = sla === 'session' ? 'P2' : sla
  const level = commune.deadlines.levels[code]
  const step = (span: Span, name: string) =>
    dueAfter(span, receivedAt, commune, `${name}, cấp ${code} (${level.name})`)
  const result = level.result && step(level.result, 'trả kết quả')
  return {
    assign: step(level.assign, 'phân công'),
    firstAnswer: step(level.firstAnswer, 'trả lời lần đầu'),
    result: sla === 'session' ? dueBeforeSession(receivedAt, commune) : result,
  }
}

/** The end of a span after an event, with its explanation. `what` names the step: `trả kết quả, cấp P2 (thường)`. */
export function dueAfter(
  span: Span,
  receivedAt: Temporal.Instant,
  commune: DeadlineKnowledge,
  what: string,
): DueDate {
  const { end, skipped, warnings } = endOf(span, receivedAt, commune)
  const amount = describeSpan(span)
  const passed = skipped.length === 0 ? '' : `; không tính ${skipped.join(', ')}`
  return {
    dueAt: end,
    rule: `${amount}: ${what}`,
    explanation: `${amount} kể từ ${describeInstant(receivedAt)}${passed}: hạn ${describeInstant(end)}.`,
    warnings,
  }
}

function endOf(span: Span, from: Temporal.Instant, commune: DeadlineKnowledge): CountedSpan {
  if ('workingDays' in span) return addWorkingDays(from, span.workingDays, commune)
  if ('workingHours' in span) return addWorkingHours(from, span.workingHours, commune)
  return { end: from.add(span), skipped: [], warnings: [] }
}

function describeSpan(span: Span): string {
  if ('workingDays' in span) return `${span.workingDays} ngày làm việc`
  if ('workingHours' in span) return `${span.workingHours} giờ làm việc`
  if ('hours' in span) return `${span.hours} giờ (tính cả ngày nghỉ)`
  return `${span.minutes} phút (tính cả ngày nghỉ)`
}

function dueBeforeSession(receivedAt: Temporal.Instant, commune: DeadlineKnowledge): DueDate {
  const { council, firstNoticeWorkingDays } = commune.deadlines
  const today = vietnamTime(receivedAt).toPlainDate().toString()
  const session = council.sessions
    .filter((one) => one.petitionsDueBackOn >= today)
    .sort((a, b) => a.opensOn.localeCompare(b.opensOn))[0]
  if (!session) {
    const due = dueAfter(
      { workingDays: firstNoticeWorkingDays },
      receivedAt,
      commune,
      'thông báo lần đầu, kiến nghị cử tri',
    )
    return {
      ...due,
      warnings: [
        ...due.warnings,
        'Chưa có lịch kỳ họp Hội đồng nhân dân tiếp theo: tạm lấy hạn thông báo lần đầu.',
      ],
    }
  }
  const date = Temporal.PlainDate.from(session.petitionsDueBackOn)
  const at = instantOf(date, officeSessions(date, commune.hours)[1].to)
  return {
    dueAt: at,
    rule: `trước kỳ họp thứ ${session.number} của Hội đồng nhân dân`,
    explanation: `Trả lời kiến nghị cử tri trước kỳ họp thứ ${session.number}: hạn ${describeInstant(at)}.`,
    warnings:
      session.status === 'planned' ? [`Ngày khai mạc kỳ họp thứ ${session.number} mới là dự kiến.`] : [],
  }
}
