import { z } from 'zod'
import { slaCode } from './routing-schema.ts'
import { confidenceLetter, isoDate, petitionFieldCode, phone, sources, text } from './scalars.ts'

/** `hotlines.yaml`: numbers that work in the whole country (or the region named). */
export const nationalHotlinesSchema = z.strictObject({
  hotlines: z.array(
    z.strictObject({
      number: phone,
      name: text,
      /** What one calls it for. */
      purpose: text,
      emergency: z.boolean(),
      /** 1800 and emergency numbers are free, 1900 numbers cost money: say so. */
      cost: z.enum(['free', 'paid', 'unknown']),
      availability: text.optional(),
      /** Words by which people ask for it. */
      aliases: z.array(text),
      confidence: confidenceLetter,
      basis: text.optional(),
    }),
  ),
  source: sources,
})

/** `petition-fields.yaml`: fields of petitions with the words that point to them. */
export const petitionFieldsSchema = z.strictObject({
  fields: z
    .array(
      z.strictObject({
        code: petitionFieldCode,
        name: text,
        /** Two or three words for a button. */
        shortName: z.string().min(1).max(20),
        examples: z.array(text).min(1),
        /** Also regional and colloquial; compared syllable by syllable, diacritics optional. */
        keywords: z.array(text),
        defaultSla: slaCode.optional(),
        /** Offered to citizens as a choice; the others are found by officers or by the text only. */
        offered: z.boolean(),
      }),
    )
    .min(1),
  source: sources,
})

const CALENDAR_DAY_KINDS = ['holiday', 'swap_off', 'swap_work', 'compensatory', 'unknown'] as const

/** `calendar/<year>.yaml`: every day of the year that differs from an ordinary week. */
export const calendarYearSchema = z.strictObject({
  year: z.int().min(2020).max(2100),
  days: z.array(
    z.strictObject({
      on: isoDate,
      kind: z.enum(CALENDAR_DAY_KINDS),
      name: text,
      status: z.enum(['decided', 'law', 'unverified']),
      source: text,
    }),
  ),
})
