const ZONE = 'Asia/Ho_Chi_Minh'
const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'] as const
const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

function local(at: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(ZONE)
}

const two = (value: number): string => String(value).padStart(2, '0')

/** “14:05 thứ Hai 23/11/2026”, Vietnamese time. @param at milliseconds since the epoch */
export function instantText(at: number): string {
  const when = local(at)
  const weekday = WEEKDAYS[when.dayOfWeek - 1] ?? ''
  return `${two(when.hour)}:${two(when.minute)} ${weekday} ${two(when.day)}/${two(when.month)}/${when.year}`
}

/** “14:05” on the day of `now`, “14:05 hôm qua”, else “14:05 20/11”, with the year when it is another. */
export function shortInstantText(at: number, now: number): string {
  const when = local(at)
  const today = local(now)
  const clock = `${two(when.hour)}:${two(when.minute)}`
  const daysAgo = when.toPlainDate().until(today.toPlainDate(), { largestUnit: 'days' }).days
  if (daysAgo === 0) return clock
  if (daysAgo === 1) return `${clock} hôm qua`
  const date = `${two(when.day)}/${two(when.month)}`
  return when.year === today.year ? `${clock} ${date}` : `${clock} ${date}/${when.year}`
}

/** A length of time in words, its one largest unit rounded down: “chưa đầy 1 phút”, “25 phút”, “3 giờ”, “2 ngày”. */
export function durationText(ms: number): string {
  if (ms < MINUTE_MS) return 'chưa đầy 1 phút'
  if (ms < HOUR_MS) return `${Math.floor(ms / MINUTE_MS)} phút`
  if (ms < DAY_MS) return `${Math.floor(ms / HOUR_MS)} giờ`
  return `${Math.floor(ms / DAY_MS)} ngày`
}

/** “đã chờ 25 phút”. */
export function waitingText(since: number, now: number): string {
  return `đã chờ ${durationText(Math.max(0, now - since))}`
}

/** How a case stands to its deadline. */
export type DueStanding = 'overdue' | 'soon' | 'later' | 'none'

/** A day before the deadline counts as soon. */
const SOON_MS = DAY_MS

/** @param dueAt null: no deadline */
export function dueStanding(dueAt: number | null, now: number): DueStanding {
  if (dueAt === null) return 'none'
  if (dueAt <= now) return 'overdue'
  return dueAt - now <= SOON_MS ? 'soon' : 'later'
}

/** “quá hạn 2 ngày”, “còn 3 giờ”, “không đặt hạn”. */
export function dueText(dueAt: number | null, now: number): string {
  if (dueAt === null) return 'không đặt hạn'
  return dueAt <= now ? `quá hạn ${durationText(now - dueAt)}` : `còn ${durationText(dueAt - now)}`
}
