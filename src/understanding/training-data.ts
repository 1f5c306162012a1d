import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { LabelledText } from './classifier.ts'
import { type LexiconEntry, readLexicon } from './lexicon.ts'
import type { ProcedureTexts } from './retriever.ts'
import { ASPECTS, INTENT_NAMES } from './types.ts'

/** Raised with every change of features, augmentation or training, so that a model learnt the old way counts as stale. */
const TRAINING_VERSION = 1

const LEXICON_FILE = join('lexicon', 'vi-lexicon.yaml')
const ASPECTS_FILE = 'aspects.yaml'

const intentFileSchema = z.object({
  intent: z.enum(INTENT_NAMES),
  examples: z.array(z.string()).default([]),
  near_misses: z.array(z.object({ text: z.string(), intent: z.enum(INTENT_NAMES) })).default([]),
})

const aspectsFileSchema = z.object({
  aspects: z.record(z.enum(ASPECTS), z.object({ examples: z.array(z.string()).default([]) })),
})

/** All that the models learn from. */
export interface TrainingData {
  readonly intents: readonly LabelledText[]
  readonly aspects: readonly LabelledText[]
  readonly procedures: readonly ProcedureTexts[]
  readonly lexicon: readonly LexiconEntry[]
  readonly hash: string
}

/**
 * Reads the example files and the lexicon of an intents folder (`*.yaml`, `extra/*.yaml`, `lexicon/vi-lexicon.yaml`).
 * @throws {Error} naming the file that cannot be read or does not fit
 */
export async function readTrainingData(
  intentsDir: string,
  procedures: readonly ProcedureTexts[],
): Promise<TrainingData> {
  const hash = await trainingDataHash(intentsDir, procedures)
  const intents: LabelledText[] = []
  const aspects: LabelledText[] = []
  for (const path of await yamlFiles(intentsDir)) {
    const name = relative(intentsDir, path)
    if (name === LEXICON_FILE || name === 'follow-ups.yaml') continue
    const content: unknown = parse(await readFile(path, 'utf8'))
    if (name === ASPECTS_FILE) {
      const file = checked(aspectsFileSchema, content, name)
      for (const [aspect, { examples }] of Object.entries(file.aspects)) {
        for (const text of examples) aspects.push({ text, intent: aspect })
      }
      continue
    }
    const file = checked(intentFileSchema, content, name)
    for (const text of file.examples) intents.push({ text, intent: file.intent })
    intents.push(...file.near_misses)
  }
  return { intents, aspects, procedures, lexicon: await readLexicon(join(intentsDir, LEXICON_FILE)), hash }
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
