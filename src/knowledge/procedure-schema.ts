import { z } from 'zod'
import { isoDate, procedureCode, slug, sources, text, yearMonth } from './scalars.ts'

/** Parts of a procedure that an editor may have seen in an official listing or gazette text. */
export const VERIFIABLE_PARTS = ['code', 'documents', 'timeLimit', 'fee', 'forms', 'legalBasis'] as const

const amountVnd = z.int().nonnegative().nullable()

/** One paper of the dossier; `original` and `copy` are counts. */
const documentSchema = z.strictObject({
  name: text,
  original: z.int().nonnegative(),
  copy: z.int().nonnegative(),
  /** One original OR one copy is enough: never ask for both. */
  eitherAccepted: z.boolean().optional(),
  /** When it is needed at all. */
  condition: text.optional(),
  note: text.optional(),
})

/** `amountVnd` 0 is free, null is no fixed number (then `text` says why and where to ask). */
export const feeLineSchema = z.strictObject({
  case: text,
  amountVnd,
  text,
  /** Amounts seen elsewhere: for editors, never for citizens. */
  example: text.optional(),
  basis: text,
  /** Who fixes the amount; a commune gives the local value in an override. */
  setBy: text.optional(),
  /** First and last day the amount applies, both included. */
  validFrom: isoDate.optional(),
  validUntil: isoDate.optional(),
})

const duration = {
  workingDays: z.int().positive().optional(),
  days: z.int().positive().nullable().optional(),
  hours: z.int().positive().optional(),
}

/** `workingDays` and `days` (calendar days) are different units; null days with a text is no fixed number. */
const timeLimitSchema = z.strictObject({
  text,
  immediate: z.boolean(),
  ...duration,
  /** Other limits in special situations. */
  cases: z.array(z.strictObject({ case: text, ...duration })).optional(),
})

/** Money the citizen receives; never to be mixed with `fee`. */
const benefitSchema = z.strictObject({ case: text, amountVnd, text, from: isoDate, basis: text })

const legalBasisSchema = z.strictObject({
  /** Number of the legal text: `123/2015/NĐ-CP`. */
  number: text,
  title: text,
  article: text.optional(),
  /** In force since; null: the text was seen, its date of effect was not. */
  effective: isoDate.nullable(),
})

/**
 * One administrative procedure (thủ tục hành chính): `knowledge/procedures/<field>/<id>.yaml`.
 * Strict: an unknown key is a fault, so that a typing mistake never silently loses a fact.
 */
export const procedureSchema = z.strictObject({
  /** Equal to the file name. */
  id: slug,
  /** National code; null where it is not known, never guessed. */
  code: procedureCode.nullable(),
  /** Codes that look right but were not seen in a current list: for editors, never for citizens. */
  codeUnverified: z.array(procedureCode).min(1).optional(),
  /** Id of the procedure of which this is a citizen's view (then `code` is null: show the parent's). */
  variantOf: slug.optional(),
  name: text,
  /** What headings and buttons say instead of a long legal name; the words that tell it apart come first. */
  shortName: z.string().min(1).max(60).optional(),
  /** How citizens say it. */
  aliases: z.array(text),
  /** Aliases that another procedure also claims on purpose; the other one declares them too. */
  sharedAliases: z.array(text).min(1).optional(),
  /** Equal to the folder name. */
  field: slug,
  level: z.enum(['commune', 'commune-police', 'other']),
  agency: text,
  audience: z.array(text).min(1),
  documents: z.array(documentSchema),
  presentIds: z.array(text),
  steps: z.array(text).min(1),
  channels: z.array(text).min(1),
  timeLimit: timeLimitSchema,
  fee: z.array(feeLineSchema).min(1, 'cần ít nhất một dòng; không thu thì ghi amountVnd: 0'),
  benefit: z.array(benefitSchema).optional(),
  result: text,
  forms: z.array(text),
  legalBasis: z.array(legalBasisSchema).min(1),
  conditions: z.array(text),
  notes: z.array(text),
  faq: z.array(z.strictObject({ q: text, a: text })),
  /** Ids of related procedures of this catalogue. */
  related: z.array(slug),
  /** National codes of related procedures that the catalogue does not describe. */
  relatedOutside: z.array(procedureCode).min(1).optional(),
  source: sources,
  /** Month (or day) of the newest source: how fresh the entry is. */
  asOf: z.union([yearMonth, isoDate]),
  confidence: z.enum(['verified-by-source', 'from-general-knowledge']),
  /** What was seen in an official text; anything else is general knowledge. */
  verifiedParts: z.array(z.enum(VERIFIABLE_PARTS)),
  /** Single statements not seen in a current source: answers resting on one say “hỏi lại tại quầy”. */
  unverified: z.array(text).min(1).optional(),
})

/**
 * What a province or a commune knows better about a national procedure: `<layer>/procedures/<id>.yaml`.
 * Fee lines replace the line with the same `case`, others are added; `notes` are added; `timeLimit` and `channels` replace.
 */
export const procedureOverrideSchema = z.strictObject({
  id: slug,
  fee: z.array(feeLineSchema).min(1).optional(),
  timeLimit: timeLimitSchema.optional(),
  channels: z.array(text).min(1).optional(),
  notes: z.array(text).min(1).optional(),
  source: sources,
  asOf: z.union([yearMonth, isoDate]),
  verifiedParts: z.array(z.enum(VERIFIABLE_PARTS)),
})
