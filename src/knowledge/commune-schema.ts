import { z } from 'zod'
import { isoDate, key, phone, slug, sources, text } from './scalars.ts'

const address = z.strictObject({
  name: text,
  street: text,
  /** Hamlet id. */
  hamlet: key,
  phone: phone.optional(),
  wheelchair: z.boolean().optional(),
})

/** `provinces/<slug>/province.yaml`: the middle layer. */
export const provinceSchema = z.strictObject({ name: text, fictional: z.boolean(), source: sources })

/** `profile.yaml`: who the commune is and where its offices stand. */
export const profileSchema = z.strictObject({
  kind: z.enum(['xa', 'phuong', 'dac-khu']),
  name: text,
  fullName: text,
  /** Slug of the province, the middle layer of overrides. */
  province: slug,
  /** Invented for tests and demonstrations: shown wherever its figures are. */
  fictional: z.boolean(),
  officialCode: z.string().regex(/^\d+$/).nullable(),
  /** Code of the body on document exchange and dossiers: `H99.01`. */
  bodyIdentifier: text.nullable(),
  establishedOn: isoDate,
  /** Old names people still use. */
  formerNames: z.array(z.strictObject({ name: text, until: isoDate })),
  formerDistrict: text.optional(),
  population: z.int().positive(),
  households: z.int().positive(),
  areaKm2: z.number().positive(),
  dialect: z.enum(['bac', 'trung', 'nam']),
  slogan: text.optional(),
  addresses: z.strictObject({
    headOffice: address,
    oneStop: address,
    receptionRoom: address,
    police: address,
    military: address,
    healthStation: address,
  }),
  website: z.url().optional(),
  email: z.email().optional(),
  fanpage: z.strictObject({ name: text, url: z.url() }).optional(),
  nationalPortal: z.url(),
  updatedOn: isoDate,
  updatedBy: text,
  source: sources,
})

/** `hamlets.yaml`: thôn, tổ dân phố. */
export const hamletsSchema = z.strictObject({
  hamlets: z
    .array(
      z.strictObject({
        id: key,
        name: text,
        head: text,
        phone: phone.nullable(),
        households: z.int().positive().nullable(),
        /** Other and older names, with or without diacritics. */
        aliases: z.array(text),
      }),
    )
    .min(1),
  source: sources,
})

/** Hours a line is answered: `24/7`, `office`, or a stretch of every day. */
const answeredHours = z.union([z.enum(['24/7', 'office']), z.string().regex(/^\d\d:\d\d-\d\d:\d\d$/)])

const hotline = z.strictObject({
  phone,
  name: text,
  hours: answeredHours,
  purpose: text.optional(),
  /** Officer id. */
  answeredBy: key.optional(),
})

/** `hotlines.yaml`: the commune's own telephone lines. */
export const hotlinesSchema = z.strictObject({
  commune: hotline,
  office: hotline,
  oneStop: hotline,
  policeDuty: hotline,
  healthStation: hotline,
  disasterDuty: hotline,
  rulesFeedback: hotline,
  /** Day every number was last dialled. */
  testedOn: isoDate,
  source: sources,
})

/** `texts.yaml`: sentences the commune words itself. Placeholders: `{code}`, `{nextOpening}`; `{chatDays}`, filled from `privacy.yaml`. */
export const textsSchema = z.strictObject({
  assistantName: text,
  badge: text,
  firstContact: text,
  outOfHours: text,
  complaintGuidance: text,
  denunciationGuidance: text,
  emergencyCard: text,
  outageApology: text,
  unknown: text,
  source: sources,
})
