import { z } from 'zod'
import { confidenceLetter, key, phone, slug, sources, text, yearMonth } from './scalars.ts'

/** `elsewhere.yaml`: what citizens bring to the commune though another body decides it, and no procedure describes it. */
export const elsewhereSchema = z.strictObject({
  subjects: z
    .array(
      z.strictObject({
        id: slug,
        /** Heading of the answer. */
        name: text,
        /** How citizens say it; compared syllable by syllable, diacritics optional. */
        phrases: z.array(text).min(1),
        /** Who decides. */
        body: text,
        /** What to do and where: no amounts, no deadlines. */
        help: text,
        /** The part the commune still does. */
        communeHelp: text.optional(),
        /** May be handed in on the national portal. */
        online: z.boolean().optional(),
        /** Key of the commune's outside body (`routing.yaml`), which gives name and number. */
        external: key.optional(),
        /** A warning that must be heard: said whatever else the message was taken for, save an emergency. */
        warning: z.boolean().optional(),
        /** Whom to ask when in doubt. */
        askAt: z.enum(['oneStop', 'police']).default('oneStop'),
        confidence: confidenceLetter,
        source: sources.optional(),
      }),
    )
    .min(1),
  source: sources,
  asOf: yearMonth,
})

/** `life-events.yaml`: events that bring several procedures, in the order they are best done. */
export const lifeEventsSchema = z.strictObject({
  events: z
    .array(
      z.strictObject({
        id: slug,
        name: text,
        /** How citizens tell of it; `…` stands for a few words in between. */
        phrases: z.array(text).min(1),
        /** Ids of procedures, first things first. */
        procedures: z.array(slug).min(2, 'cần ít nhất hai thủ tục'),
        /** The one of them that is over where the event is told: asked about only in so many words. */
        over: slug.optional(),
      }),
    )
    .min(1),
  source: sources,
})

const days = z.int().positive()

/** `privacy.yaml` of a commune: who answers for personal data, how long it is kept, how soon requests are answered. */
export const privacySchema = z.strictObject({
  controller: text,
  officer: z.strictObject({ function: key, phone, email: z.email() }),
  dataLocation: text,
  /** Outside services that see the data. */
  outsideServices: z.array(text),
  /** Calendar days. */
  retentionDays: z.strictObject({
    chat: days,
    petition: days,
    restricted: days,
    securityLog: days,
    queue: days,
    backup: days,
    /** How questions were understood, without who asked. */
    trace: days.default(180),
  }),
  /** Keep questions that were understood badly, after names, numbers and addresses were taken out. */
  keepQuestions: z.boolean().default(false),
  /** First answer in working days; the request itself is done within calendar days. */
  rightsClock: z.strictObject({
    answerWorkingDays: days,
    withdrawDays: days,
    accessDays: days,
    deleteDays: days,
    basis: text,
  }),
  source: sources,
})
