import { dayPartOf, PARTS } from './day-part.ts'
import type { DayPart } from './said-day.ts'
import { maySay, shadowed, wordAfter, wordBefore } from './shadow.ts'
import { type Slot, withoutOverlaps } from './slot.ts'
import { SMALL_NUMBER, smallNumber } from './small-number.ts'

/** With h, g or giờ: 8h30, 8 giờ rưỡi, tám giờ kém mười, 14g. */
const WITH_WORD = new RegExp(
  `(?<![a-z0-9.,/])(?<hour>${SMALL_NUMBER})\\s*(?<sign>gio|h|g)(?:\\s*(?<less>kem)\\s*(?<minus>${SMALL_NUMBER})|\\s*(?<half>ruoi)|\\s*(?<minute>[0-5]\\d|\\d)(?:\\s*(?:phut|p))?)?(?![a-z0-9])(?:\\s+(?:phut\\s+)?(?<part>${PARTS})(?![a-z0-9]))?`,
  'dgu',
)
/** 8:30, 14:00. */
const WITH_COLON = new RegExp(
  `(?<![a-z0-9:.,/])(?<hour>\\d{1,2}):(?<minute>[0-5]\\d)(?![\\d:])(?:\\s+(?<part>${PARTS})(?![a-z0-9]))?`,
  'dgu',
)

/** Before these hours are a length of time. */
const BEFORE_LENGTH = new Set('trong suot hon mat them ca'.split(' '))
const AFTER_LENGTH = new Set('dong nua lien ngay cong lam'.split(' '))

/** Times of day in a text: “8h30”, “3 giờ chiều”, “tám giờ rưỡi”, “8h kém 15”. “Trong 24h” and “mấy giờ” are none. */
export function readTimes(said: string): readonly Slot<Temporal.PlainTime>[] {
  const { text, shadow } = shadowed(said)
  const found = [WITH_WORD, WITH_COLON].flatMap((pattern) =>
    Array.from(shadow.matchAll(pattern)).flatMap((match): readonly Slot<Temporal.PlainTime>[] => {
      const typed = (group: string) => {
        const place = match.indices?.groups?.[group]
        return place === undefined ? undefined : text.slice(place[0], place[1])
      }
      const end = match.index + match[0].length
      const { sign, part, half } = match.groups ?? {}
      // “Hành chính” is no “chín h”.
      if (sign !== 'gio' && sign !== undefined && !/^\d/u.test(match[0])) return []
      if (sign === 'gio' && !maySay(typed('sign') ?? '', 'giờ')) return []
      const namedPart = part === undefined ? null : dayPartOf(typed('part') ?? '', part)
      if (namedPart === null && isLength(shadow, match.index, end)) return []
      const hour = smallNumber(typed('hour'))
      const minutes = half === undefined ? (smallNumber(typed('minute')) ?? 0) : 30
      const time = hour === null ? null : timeOf(hour, minutes, smallNumber(typed('minus')) ?? 0, namedPart)
      const stop = namedPart === null && part !== undefined ? (match.indices?.groups?.part?.[0] ?? end) : end
      const spanEnd = match.index + text.slice(match.index, stop).trimEnd().length
      return time === null
        ? []
        : [{ value: time, start: match.index, end: spanEnd, certainty: sign === 'g' ? 0.7 : 0.9 }]
    }),
  )
  return withoutOverlaps(found)
}

function isLength(shadow: string, start: number, end: number): boolean {
  return (
    BEFORE_LENGTH.has(wordBefore(shadow, start)) ||
    AFTER_LENGTH.has(wordAfter(shadow, end)) ||
    /^\/\d/u.test(shadow.slice(end))
  )
}

function timeOf(
  hour: number,
  minutes: number,
  less: number,
  part: DayPart | null,
): Temporal.PlainTime | null {
  if (hour > 23 || minutes > 59 || less > 59) return null
  const later = (part === 'afternoon' || part === 'evening') && hour >= 1 && hour <= 11
  const noon = part === 'noon' && hour >= 1 && hour <= 3
  const midnight = part === 'evening' && hour === 12
  const whole = midnight ? 0 : later || noon ? hour + 12 : hour
  return Temporal.PlainTime.from({ hour: whole, minute: minutes }).subtract({ minutes: less })
}
