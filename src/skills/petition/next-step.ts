import type { PetitionNotes } from './notes.ts'

/** Where the telling of a petition stands. `offered`: kept in mind, waiting for the citizen to go on. */
export type PetitionStep =
  | 'content'
  | 'place'
  | 'field'
  | 'photo'
  | 'phone'
  | 'summary'
  | 'edit'
  | 'rewrite'
  | 'offered'

/** Things that stand somewhere: without a place nobody can look at them. */
const FIELDS_WITH_PLACE: ReadonlySet<string> = new Set([
  'GT',
  'CS',
  'TN',
  'RAC',
  'MT',
  'TTDT',
  'XD',
  'DD',
  'NN',
  'DIEN',
  'NUOC',
  'VT',
  'ANTT',
  'ATGT',
  'PCCC',
  'ATTP',
  'KHAC',
])

/** Fields in which a photo would show a child or prove an accusation: none is asked for. */
const FIELDS_WITHOUT_PHOTO: ReadonlySet<string> = new Set(['TE', 'CBCC'])

/** The next thing to ask, one at a time; what is known is never asked. */
export function nextStep(notes: PetitionNotes): PetitionStep {
  if (notes.content === null) return 'content'
  if (needsPlace(notes) && !hasPlace(notes)) return 'place'
  if (notes.field === null) return 'field'
  if (asksPhoto(notes)) return 'photo'
  if (notes.phone === null && !notes.settled.includes('phone')) return 'phone'
  return 'summary'
}

/** Everything an officer needs is there: the optional questions may be left out. */
export function isComplete(notes: PetitionNotes): boolean {
  return notes.content !== null && notes.field !== null && (!needsPlace(notes) || hasPlace(notes))
}

function needsPlace(notes: PetitionNotes): boolean {
  if (notes.settled.includes('place')) return false
  return notes.kind === 'report' && (notes.field === null || FIELDS_WITH_PLACE.has(notes.field))
}

function hasPlace(notes: PetitionNotes): boolean {
  return notes.place !== null || notes.latitude !== null
}

function asksPhoto(notes: PetitionNotes): boolean {
  if (notes.attachments.length > 0 || notes.settled.includes('photo')) return false
  return (
    notes.kind === 'report' &&
    notes.field !== null &&
    FIELDS_WITH_PLACE.has(notes.field) &&
    !FIELDS_WITHOUT_PHOTO.has(notes.field)
  )
}
