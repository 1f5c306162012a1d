import { describeDay } from '../../calendar/index.ts'
import { type DayPart, readDays, readTimes } from '../../slots/index.ts'

const PART_NAMES: Readonly<Record<DayPart, string>> = {
  morning: 'sáng',
  noon: 'trưa',
  afternoon: 'chiều',
  evening: 'tối',
}

/** A day told this surely is worth writing down. */
const SURE_DAY = 0.7

/**
 * When something happened, from the citizen's words: “tối qua lúc 8h” → `tối, 20:00, thứ Năm 19/11/2026`. Null where no day up to
 * today is told: “hôm qua” says nothing any more when the officer reads it.
 */
export function toldTime(text: string, today: Temporal.PlainDate): string | null {
  const day = readDays(text, { today, lean: 'back' }).find(
    ({ value, certainty }) =>
      certainty >= SURE_DAY &&
      value.from.equals(value.until) &&
      Temporal.PlainDate.compare(value.from, today) <= 0,
  )?.value
  if (day === undefined) return null
  const [time] = readTimes(text)
  const part = day.part === null ? [] : [PART_NAMES[day.part]]
  // “Tối qua lúc 8h” is eight in the evening.
  const late =
    (day.part === 'evening' || day.part === 'afternoon') && time !== undefined && time.value.hour < 12
  const clock =
    time === undefined ? [] : [(late ? time.value.add({ hours: 12 }) : time.value).toString().slice(0, 5)]
  return [...part, ...clock, describeDay(day.from)].join(', ')
}
