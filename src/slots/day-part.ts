import type { DayPart } from './said-day.ts'
import { maySay } from './shadow.ts'

/** Without marks, for patterns over a shadow. */
export const PARTS = 'sang som|sang|trua|xe chieu|chieu toi|chieu|toi|dem|khuya'

const PART_OF: Readonly<Record<string, DayPart>> = {
  'sang som': 'morning',
  sang: 'morning',
  trua: 'noon',
  'xe chieu': 'afternoon',
  'chieu toi': 'evening',
  chieu: 'afternoon',
  toi: 'evening',
  dem: 'evening',
  khuya: 'evening',
}

const WRITTEN = ['sáng', 'sáng sớm', 'trưa', 'chiều', 'xế chiều', 'chiều tối', 'tối', 'đêm', 'khuya']

/** The part of the day that typed words name; null for “tôi”, “sang”, “đếm” with their marks. */
export function dayPartOf(typed: string, shadow: string): DayPart | null {
  return WRITTEN.some((word) => maySay(typed, word)) ? (PART_OF[shadow] ?? null) : null
}
