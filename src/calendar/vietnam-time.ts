/** Every office of the country keeps this time: UTC+7, no daylight saving. */
export const VIETNAM_ZONE = 'Asia/Ho_Chi_Minh'

const WEEKDAY_NAMES = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật']

/** The calendar day and clock time in Vietnam at an instant. */
export function vietnamTime(at: Temporal.Instant): Temporal.PlainDateTime {
  return at.toZonedDateTimeISO(VIETNAM_ZONE).toPlainDateTime()
}

/** The instant of a clock time of a day in Vietnam. */
export function instantOf(date: Temporal.PlainDate, time: Temporal.PlainTime): Temporal.Instant {
  return date.toZonedDateTime({ timeZone: VIETNAM_ZONE, plainTime: time }).toInstant()
}

/** `thứ Hai 30/11/2026`, `Chủ nhật 01/11/2026`. */
export function describeDay(date: Temporal.PlainDate): string {
  const [year, month, day] = date.toString().split('-')
  return `${WEEKDAY_NAMES[date.dayOfWeek - 1]} ${day}/${month}/${year}`
}

/** `17:00 thứ Hai 30/11/2026`, as read on a clock in Vietnam. */
export function describeInstant(at: Temporal.Instant): string {
  const local = vietnamTime(at)
  return `${local.toPlainTime().toString({ smallestUnit: 'minute' })} ${describeDay(local.toPlainDate())}`
}
