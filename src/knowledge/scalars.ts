import { z } from 'zod'

/** Text people read: not empty, no blanks at the ends, NFC (so that equal words are equal bytes). */
export const text = z
  .string()
  .min(1, 'không được để trống')
  .refine((value) => value === value.trim(), { error: 'thừa khoảng trắng ở đầu hoặc cuối' })

/** ASCII kebab-case: `dang-ky-khai-sinh`. Names files and entries. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'chỉ dùng chữ thường không dấu, chữ số và dấu gạch ngang')

/** ASCII snake_case key inside one commune's data: `ben_da`, `giao_thong`. */
export const key = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/, 'chỉ dùng chữ thường không dấu, chữ số và dấu gạch dưới')

/** Calendar day in Asia/Ho_Chi_Minh, ISO 8601: `2026-11-22`. Kept as text; it sorts and compares as such. */
export const isoDate = z.iso.date('cần ngày có thật, dạng YYYY-MM-DD')

/** Month, ISO 8601: `2026-10`. */
export const yearMonth = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'cần tháng dạng YYYY-MM')

/** Day of any year: `04-16`. */
export const monthDay = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'cần ngày trong năm dạng MM-DD')

/** Time of day on a 24-hour clock: `07:30`. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'cần giờ dạng HH:MM')

/** A stretch of one day: `07:30-11:30`; the end is not included and comes after the start. */
export const timeRange = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/, 'cần khoảng giờ dạng HH:MM-HH:MM')
  .refine((value) => value.slice(0, 5) < value.slice(6), { error: 'giờ kết thúc phải sau giờ bắt đầu' })

/** Telephone number as people write it: digits and single blanks, `0900 000 010`, `113`. */
export const phone = z.string().regex(/^\d+( \d+)*$/, 'chỉ gồm chữ số và dấu cách')

/** National code of a procedure, always quoted in YAML: `"1.001193"`. */
export const procedureCode = z
  .string()
  .regex(/^\d\.\d{6}$/, 'cần mã quốc gia dạng "1.001193", đặt trong ngoặc kép')

/** Code of a petition field: `GT`, `RAC`, `KHIEU_NAI`. */
export const petitionFieldCode = z
  .string()
  .regex(/^[A-Z]+(?:_[A-Z]+)*$/, 'cần mã lĩnh vực viết hoa, ví dụ RAC')

/** Where a fact was read: an address or the name of a document. At least one. */
export const sources = z.array(text).min(1, 'cần ít nhất một nguồn')

/** How sure a fact is: A seen officially, B one secondary source, C general knowledge, D our proposal, S example data. */
export const confidenceLetter = z.enum(['A', 'B', 'C', 'D', 'S'])
