import { z } from 'zod'
import { slug, sources, text } from './scalars.ts'

const named = z.strictObject({ vi: text, en: text })

/** `english.yaml`: English names of procedures and papers; no figures. */
export const englishSchema = z.strictObject({
  procedures: z.array(z.strictObject({ id: slug, name: text, phrases: z.array(text).min(1) })).min(1),
  papers: z.array(named),
  /** Cases of papers, fees and times; `{1}` is the first number or date of the Vietnamese words. */
  cases: z.array(named),
  source: sources,
})
