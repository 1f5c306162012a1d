import { z } from 'zod'

const QUESTIONS = ['place', 'photo', 'phone'] as const
const REPEATABLE = ['place', 'field'] as const

/** What is known of a petition being told, as plain JSON inside the flow. */
const notesSchema = z.object({
  content: z.string().nullable().catch(null),
  kind: z.enum(['report', 'suggestion', 'regulation']).catch('report'),
  place: z.string().nullable().catch(null),
  hamletId: z.string().nullable().catch(null),
  latitude: z.number().nullable().catch(null),
  longitude: z.number().nullable().catch(null),
  /** Field code; null while it is not clear. */
  field: z.string().nullable().catch(null),
  attachments: z
    .array(z.object({ kind: z.string(), url: z.string(), name: z.string().nullable() }))
    .catch([]),
  phone: z.string().nullable().catch(null),
  /** When it happened, as read from the citizen's words. */
  when: z.string().nullable().catch(null),
  /** Optional questions that were asked, or are not to be asked. */
  settled: z.array(z.enum(QUESTIONS)).catch([]),
  /** Questions that were asked a second time; they are not asked a third time. */
  repeated: z.array(z.enum(REPEATABLE)).catch([]),
})

export type PetitionNotes = Readonly<z.infer<typeof notesSchema>>

export const EMPTY_NOTES: PetitionNotes = notesSchema.parse({})

/** Reads notes out of a stored flow; what another version wrote differently is asked again, never an error. */
export function parseNotes(data: Readonly<Record<string, unknown>>): PetitionNotes {
  const parsed = notesSchema.safeParse(data)
  return parsed.success ? parsed.data : EMPTY_NOTES
}

export function settle(notes: PetitionNotes, question: (typeof QUESTIONS)[number]): PetitionNotes {
  return notes.settled.includes(question) ? notes : { ...notes, settled: [...notes.settled, question] }
}

/** Marks a question as asked again; null when it was already. */
export function repeat(notes: PetitionNotes, question: (typeof REPEATABLE)[number]): PetitionNotes | null {
  return notes.repeated.includes(question) ? null : { ...notes, repeated: [...notes.repeated, question] }
}
