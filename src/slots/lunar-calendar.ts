import lunar from '@nghiavuive/lunar_date_vi'

/** A day of the Vietnamese lunar calendar (UTC+7, which may differ from the Chinese one by a day or a month). */
export interface LunarDay {
  readonly year: number
  /** 1 (tháng Giêng) to 12 (tháng Chạp). */
  readonly month: number
  readonly day: number
  /** True in a second month of the same number (tháng nhuận). */
  readonly leap: boolean
}

const FIRST_YEAR = 1901
const LAST_YEAR = 2198

/** The calendar day of a lunar one; null where the year has no such day: no 30th, no leap month of this number. */
export function solarDay({ year, month, day, leap }: LunarDay): Temporal.PlainDate | null {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return null
  try {
    const date = new lunar.LunarDate({ day, month, year, leap_month: leap })
    date.init()
    const solar = Temporal.PlainDate.from(date.toSolarDate().get())
    const back = lunarDay(solar)
    return back !== null && back.day === day && back.month === month && back.leap === leap ? solar : null
  } catch {
    // The library throws on a day that is not there.
    return null
  }
}

/** The lunar day of a calendar day; null outside 1901–2198. */
export function lunarDay(day: Temporal.PlainDate): LunarDay | null {
  if (day.year < FIRST_YEAR || day.year > LAST_YEAR) return null
  const found = new lunar.SolarDate({ day: day.day, month: day.month, year: day.year }).toLunarDate().get()
  return { year: found.year, month: found.month, day: found.day, leap: found.leap_month }
}

/** Last day of the lunar year: the 30th of tháng Chạp, or the 29th in a year that has none. */
export function lunarYearEnd(year: number): Temporal.PlainDate | null {
  return solarDay({ year: year + 1, month: 1, day: 1, leap: false })?.subtract({ days: 1 }) ?? null
}
