import { z } from 'zod'
import { slug, sources, text } from './scalars.ts'

/** `english.yaml`: English names of procedures and papers; no figures. */
export const englishSchema = z.strictObject({
  procedures: z.array(z.strictObject({ id: slug, name: text, phrases: z.array(text).min(1) })).min(1),
  papers: z.array(z.strictObject({ vi: text, en: text })),
  source: sources,
})
