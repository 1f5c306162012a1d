import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { AspectCue } from './aspect-cues.ts'
import type { LabelledText } from './classifier.ts'
import { type LexiconEntry, readLexicon } from './lexicon.ts'
import type { ProcedureTexts } from './retriever.ts'
import { ASPECTS, type Aspect, INTENT_NAMES, type IntentName } from './types.ts'

/** Raised with every change of features, augmentation or training, so that a model learnt the old way counts as stale. */
const TRAINING_VERSION = 4

const LEXICON_DIR = 'lexicon'
const ASPECTS_FILE = 'aspects.yaml'
const FOLLOW_UPS_FILE = 'follow-ups.yaml'
const QUESTIONS_DIR = 'questions'
const LEARNT_DIR = 'learnt'

const intentFileSchema = z.object({
  intent: z.enum(INTENT_NAMES),
  examples: z.array(z.string()).default([]),
  near_misses: z.array(z.object({ text: z.string(), intent: z.enum(INTENT_NAMES) })).default([]),
})

const aspectsFileSchema = z.object({
  aspects: z.partialRecord(
    z.enum(ASPECTS),
    z.object({
      examples: z.array(z.string()).default([]),
      cues: z.array(z.object({ text: z.string(), weight: z.int().min(1).max(3) })).default([]),
    }),
  ),
})

const followUpsFileSchema = z.object({
  follow_ups: z.object({ aspects: z.partialRecord(z.enum(ASPECTS), z.array(z.string())) }),
})

const byAspectSchema = z.partialRecord(z.enum(ASPECTS), z.array(z.string()))

const questionsFileSchema = z.object({
  /** A question about khiếu nại or tố cáo must be led to the legal path, so its file names that intent. */
  intent: z.enum(INTENT_NAMES).default('procedure.ask'),
  procedures: z.record(z.string(), byAspectSchema).default({}),
  /** Business of other bodies: no commune procedure fits. */
  elsewhere: byAspectSchema.default({}),
})

/** Accepted from citizens' questions, one file an intent or a procedure. */
const learntFileSchema = z.union([
  z.object({ intent: z.enum(INTENT_NAMES), learnt: z.array(z.object({ text: z.string() })) }),
  z.object({
    procedure: z.string(),
    learnt: z.array(z.object({ text: z.string(), aspect: z.enum(ASPECTS).default('overview') })),
  }),
])

/** A citizen's question with the procedure and the aspect it asks about. */
interface ProcedureQuestion {
  readonly text: string
  /** Knowledge id; null for the business of another body. */
  readonly procedure: string | null
  readonly aspect: Aspect
  readonly intent: IntentName
}

/** All that the models learn from. */
export interface TrainingData {
  readonly intents: readonly LabelledText[]
  readonly aspects: readonly LabelledText[]
  readonly aspectCues: readonly AspectCue[]
  readonly procedures: readonly ProcedureTexts[]
  readonly questions: readonly ProcedureQuestion[]
  readonly lexicon: readonly LexiconEntry[]
  readonly hash: string
}

/**
 * Reads the example files and the lexicon of an intents folder (`*.yaml`, `extra/*.yaml`, `real/*.yaml`, `questions/*.yaml`, `learnt/*.yaml`, `lexicon/*.yaml`).
 * @throws {Error} naming the file that cannot be read or does not fit
 */
export async function readTrainingData(
  intentsDir: string,
  procedures: readonly ProcedureTexts[],
): Promise<TrainingData> {
  const hash = await trainingDataHash(intentsDir, procedures)
  const intents: LabelledText[] = []
  const aspects: LabelledText[] = []
  const aspectCues: AspectCue[] = []
  const questions: ProcedureQuestion[] = []
  for (const path of await yamlFiles(intentsDir)) {
    const name = relative(intentsDir, path)
    if (name.startsWith(LEXICON_DIR)) continue
    const content: unknown = parse(await readFile(path, 'utf8'))
    if (name.startsWith(QUESTIONS_DIR)) {
      questions.push(...questionsIn(checked(questionsFileSchema, content, name)))
    } else if (name.startsWith(LEARNT_DIR)) {
      const file = checked(learntFileSchema, content, name)
      if ('intent' in file) intents.push(...file.learnt.map(({ text }) => ({ text, intent: file.intent })))
      else {
        const subject = { procedure: file.procedure, intent: 'procedure.ask' } as const
        questions.push(...file.learnt.map((each) => ({ ...each, ...subject })))
      }
    } else if (basename(name) === ASPECTS_FILE) {
      const file = checked(aspectsFileSchema, content, name)
      for (const [aspect, { examples, cues }] of entriesOf(file.aspects)) {
        for (const text of examples) aspects.push({ text, intent: aspect })
        for (const { text, weight } of cues) aspectCues.push({ aspect, text, weight })
      }
    } else if (basename(name) === FOLLOW_UPS_FILE) {
      const file = checked(followUpsFileSchema, content, name)
      for (const [aspect, texts] of entriesOf(file.follow_ups.aspects)) {
        for (const text of texts) aspects.push({ text, intent: aspect })
      }
    } else {
      const file = checked(intentFileSchema, content, name)
      for (const text of file.examples) intents.push({ text, intent: file.intent })
      intents.push(...file.near_misses)
    }
  }
  const lexicon = await readLexicon(join(intentsDir, LEXICON_DIR))
  return { intents, aspects, aspectCues, procedures, questions, lexicon, hash }
}

function questionsIn({
  intent,
  procedures,
  elsewhere,
}: z.infer<typeof questionsFileSchema>): ProcedureQuestion[] {
  const subjects: [string | null, typeof elsewhere][] = [...Object.entries(procedures), [null, elsewhere]]
  return subjects.flatMap(([procedure, byAspect]) =>
    entriesOf(byAspect).flatMap(([aspect, texts]) =>
      texts.map((text) => ({ text, procedure, aspect, intent })),
    ),
  )
}

function entriesOf<Value>(record: Partial<Record<Aspect, Value>>): [Aspect, Value][] {
  return Object.entries(record) as [Aspect, Value][]
}

/** Changes with any byte of the intents folder, any procedure wording, and any change of how training works. */
export async function trainingDataHash(
  intentsDir: string,
  procedures: readonly ProcedureTexts[],
): Promise<string> {
  const hash = createHash('sha256').update(`training ${TRAINING_VERSION}\n`)
  for (const path of await yamlFiles(intentsDir)) {
    hash.update(`${relative(intentsDir, path)}\n`).update(await readFile(path))
  }
  const sorted = [...procedures].sort((a, b) => (a.id < b.id ? -1 : 1))
  hash.update(
    JSON.stringify(sorted.map(({ id, name, aliases, questions }) => [id, name, aliases, questions])),
  )
  return hash.digest('hex')
}

async function yamlFiles(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

function checked<T>(schema: z.ZodType<T>, content: unknown, file: string): T {
  const result = schema.safeParse(content)
  if (!result.success) throw new Error(`${file}: ${z.prettifyError(result.error)}`)
  return result.data
}
