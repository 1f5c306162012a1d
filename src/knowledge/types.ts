import type { z } from 'zod'
import type { hamletsSchema, hotlinesSchema, profileSchema, textsSchema } from './commune-schema.ts'
import type { englishSchema } from './english-schema.ts'
import type { elsewhereSchema, lifeEventsSchema, privacySchema } from './guidance-schema.ts'
import type { hoursSchema, WEEKDAYS } from './hours-schema.ts'
import type { calendarYearSchema, nationalHotlinesSchema, petitionFieldsSchema } from './national-schema.ts'
import type { officersSchema } from './officers-schema.ts'
import type {
  feeLineSchema,
  procedureOverrideSchema,
  procedureSchema,
  VERIFIABLE_PARTS,
} from './procedure-schema.ts'
import type {
  deadlinesSchema,
  routingSchema,
  SERVICE_LEVEL_CODES,
  slaCode,
  spanSchema,
} from './routing-schema.ts'

type DeepReadonly<T> = T extends (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T

type Inferred<Schema extends z.ZodType> = DeepReadonly<z.infer<Schema>>

export type VerifiablePart = (typeof VERIFIABLE_PARTS)[number]
export type ProcedureFile = Inferred<typeof procedureSchema>
export type ProcedureOverride = Inferred<typeof procedureOverrideSchema>

/** Where knowledge comes from; a later layer knows better. */
export type Layer = 'nation' | 'province' | 'commune'

/** Which local file changed a procedure, and how sure it is. */
export interface ProcedureOrigin {
  readonly layer: Layer
  readonly source: readonly string[]
  readonly asOf: string
  readonly verifiedParts: readonly VerifiablePart[]
}

/** A fee line; `origin` is there when a province or commune gave it. */
export type FeeLine = Inferred<typeof feeLineSchema> & { readonly origin?: ProcedureOrigin }

/** A procedure as one commune answers it: the national entry with the local values laid over it. */
export type Procedure = Omit<ProcedureFile, 'fee'> & {
  readonly fee: readonly FeeLine[]
  /** Local layers that changed something, outermost first; empty for the plain national entry. */
  readonly overrides: readonly (ProcedureOrigin & {
    readonly parts: readonly ('fee' | 'timeLimit' | 'channels' | 'notes')[]
  })[]
}

/** `provinceName` comes from the province's own file. */
export type CommuneProfile = Inferred<typeof profileSchema> & { readonly provinceName: string }
export type Hamlet = Inferred<typeof hamletsSchema>['hamlets'][number]
export type CommuneHotlines = Omit<Inferred<typeof hotlinesSchema>, 'source'>
export type CommuneTexts = Omit<Inferred<typeof textsSchema>, 'source'>
export type OfficeHours = Inferred<typeof hoursSchema>
export type Weekday = (typeof WEEKDAYS)[number]

type Staff = Inferred<typeof officersSchema>
export type Leader = Staff['leaders'][number]
export type Unit = Staff['units'][number]
export type Officer = Staff['officers'][number]
export type LeaderFunction = Staff['leaderFunctions'][string]

export type ServiceLevelCode = (typeof SERVICE_LEVEL_CODES)[number]
export type SlaCode = z.infer<typeof slaCode>
export type Span = Inferred<typeof spanSchema>
export type Deadlines = Inferred<typeof deadlinesSchema>
export type ServiceLevel = Deadlines['levels'][ServiceLevelCode]
export type Route = Inferred<typeof routingSchema>['routes'][string]
export type ExternalBody = Inferred<typeof routingSchema>['external'][string]

export type NationalHotline = Inferred<typeof nationalHotlinesSchema>['hotlines'][number]
export type PetitionField = Inferred<typeof petitionFieldsSchema>['fields'][number]
/** A matter that citizens bring to the commune and another body decides. */
export type ElsewhereSubject = Inferred<typeof elsewhereSchema>['subjects'][number]
/** An event that brings several procedures, first things first. */
export type LifeEvent = Inferred<typeof lifeEventsSchema>['events'][number]
/** English names of what is asked most. */
export type EnglishNames = Omit<Inferred<typeof englishSchema>, 'source'>
export type CommunePrivacy = Omit<Inferred<typeof privacySchema>, 'source'>
export type CalendarDay = Inferred<typeof calendarYearSchema>['days'][number]

/** Days that differ from an ordinary week. */
export interface WorkingCalendar {
  /** Years for which a file exists; outside them nothing is known. */
  readonly years: readonly number[]
  /** By ISO date (`2026-11-24`). */
  readonly days: ReadonlyMap<string, CalendarDay>
}

/** Everything the assistant knows in one commune: nation, province and commune laid over each other. */
export interface CommuneKnowledge {
  readonly slug: string
  readonly profile: CommuneProfile
  readonly leaders: readonly Leader[]
  readonly units: readonly Unit[]
  readonly officers: readonly Officer[]
  /** Functions kept by leaders, by function key. */
  readonly leaderFunctions: Readonly<Record<string, LeaderFunction>>
  readonly hamlets: readonly Hamlet[]
  readonly hotlines: CommuneHotlines
  readonly hours: OfficeHours
  /** By petition field code. */
  readonly routes: Readonly<Record<string, Route>>
  /** Outside bodies (power, water…) by key. */
  readonly external: Readonly<Record<string, ExternalBody>>
  readonly deadlines: Deadlines
  readonly texts: CommuneTexts
  readonly privacy: CommunePrivacy
  readonly calendar: WorkingCalendar
  readonly petitionFields: readonly PetitionField[]
  /** All national numbers. */
  readonly nationalHotlines: readonly NationalHotline[]
  /** Those of them to dial when someone is in danger. */
  readonly emergencyNumbers: readonly NationalHotline[]
  /** Matters of other bodies that no procedure describes. */
  readonly elsewhere: readonly ElsewhereSubject[]
  readonly lifeEvents: readonly LifeEvent[]
  readonly english: EnglishNames
  readonly procedures: readonly Procedure[]
  procedureById(id: string): Procedure | undefined
  /** By national code; variants (code null) are not found this way. */
  procedureByCode(code: string): Procedure | undefined
}

export interface Knowledge {
  /** By slug (folder name): `hoa-mai`. */
  readonly communes: ReadonlyMap<string, CommuneKnowledge>
  /** @throws {UnknownCommuneError} no such folder */
  commune(slug: string): CommuneKnowledge
}
