import { createOfficeCalendar, describeDay } from '../../calendar/index.ts'
import type { CommuneKnowledge } from '../../knowledge/index.ts'
import { dayOf } from '../vietnamese-time.ts'

const WEEKDAY_NUMBER = { mon: 1, tue: 2, wed: 3, thu: 4, fri: 5, sat: 6, sun: 7 } as const
const LOOK_AHEAD_DAYS = 62

/**
 * Next day the chairman receives citizens. A day off moves the reception to the next working day; it is never handed
 * to a deputy. Null: none in two months.
 */
export function nextReception(commune: CommuneKnowledge, now: number): Temporal.PlainDate | null {
  const { on } = commune.hours.reception.chairman
  const calendar = createOfficeCalendar(commune)
  const today = dayOf(now)
  // Looks back a week too: a reception of yesterday's holiday may be held today.
  for (let offset = -7; offset <= LOOK_AHEAD_DAYS; offset += 1) {
    let day = today.add({ days: offset })
    const regular = 'weekday' in on ? day.dayOfWeek === WEEKDAY_NUMBER[on.weekday] : day.day === on.dayOfMonth
    if (!regular) continue
    while (!calendar.dayStatus(day).working) day = day.add({ days: 1 })
    if (Temporal.PlainDate.compare(day, today) >= 0) return day
  }
  return null
}

/** Where and when citizens are received. */
export function receptionText(commune: CommuneKnowledge, now: number): string {
  const room = commune.profile.addresses.receptionRoom
  const { chairman, registerBy } = commune.hours.reception
  const leader = commune.leaders.find((one) => one.id === chairman.leader)
  const next = nextReception(commune, now)
  const who = leader === undefined ? 'Lãnh đạo xã' : `${leader.office} ${leader.name}`
  const when = next === null ? '' : `, buổi gần nhất ${describeDay(next)}`
  const ways = registerBy.filter((way) => !/trợ lý/u.test(way)).join(', ')
  return [
    `${room.name}: ${room.street}.`,
    `${who} tiếp công dân ${chairman.hours.replace('-', '–')}${when}.`,
    `Đăng ký trước: ${ways} (số ${commune.hotlines.office.phone}).`,
  ].join('\n')
}
