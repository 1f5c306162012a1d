/** A part of the day, as people speak of it. */
export type DayPart = 'morning' | 'noon' | 'afternoon' | 'evening'

/** A day or a span of days that somebody named. */
export interface SaidDay {
  readonly from: Temporal.PlainDate
  /** The last day; the same as `from` where one day was named. */
  readonly until: Temporal.PlainDate
  /** Null where the whole day is meant. */
  readonly part: DayPart | null
  /** The day was named by the lunar calendar. */
  readonly lunar: boolean
}

export interface DayContext {
  /** Today in Asia/Ho_Chi_Minh. */
  readonly today: Temporal.PlainDate
  /** Where a day may be the next or the last one (“thứ 2”): `back` in a story about the past. Ahead when absent. */
  readonly lean?: 'ahead' | 'back' | undefined
}

/** What a rule reads at a place of the text; null where the words mean something else. */
export interface DayReading extends SaidDay {
  readonly certainty: number
}
