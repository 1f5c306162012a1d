import { mkdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadKnowledge } from '../knowledge/index.ts'
import {
  compareModels,
  comparisonTable,
  type EvaluationSet,
  MODEL_FILE,
  ModelFileInvalidError,
  parseLabelledMessage,
  procedureTextsOf,
  readModelFile,
  readTrainingData,
  trainUnderstandingModel,
  type UnderstandingModel,
  writeModelFile,
} from '../understanding/index.ts'
import { folders } from './folders.ts'

/**
 * `npm run -s train [-- --dev FILE]… [--force]`: learns from intents/ and knowledge/, measures the model in use and the new one on
 * labelled files, and puts the new one in its place. A worse one is refused (exit code 1, nothing written) unless `--force` says so.
 */
const DEV_FILE = 'test/evaluation/questions.jsonl'
const REGRESSION_FILE = 'test/evaluation/regression.jsonl'

const { values } = parseArgs({
  options: { dev: { type: 'string', multiple: true }, force: { type: 'boolean', default: false } },
})
const startedAt = performance.now()
const { knowledgeDir, intentsDir, modelsDir, commune } = folders(process.env)
const path = join(modelsDir, MODEL_FILE)
const sets = [
  ...(await Promise.all(values.dev?.map(readSet) ?? [readSetIfThere(DEV_FILE)])),
  await readSetIfThere(REGRESSION_FILE),
].filter((set) => set !== null)
const procedures = procedureTextsOf(loadKnowledge(knowledgeDir).commune(commune))
const data = await readTrainingData(intentsDir, procedures)
const after = trainUnderstandingModel(data)
const before = await modelInUse()

if (await mayReplace()) {
  await mkdir(modelsDir, { recursive: true })
  await writeModelFile(path, after)
  const { size } = await stat(path)
  console.log(
    `${path}: ${data.intents.length} intent texts, ${data.procedures.length} procedures, ${data.aspects.length} aspect texts, ` +
      `${(size / 1e6).toFixed(2)} MB, ${((performance.now() - startedAt) / 1000).toFixed(1)} s`,
  )
} else {
  console.error(`${path}: the old model stays; --force replaces it all the same`)
  process.exitCode = 1
}

async function mayReplace(): Promise<boolean> {
  if (before === null) {
    console.log('no model to compare with')
    return true
  }
  const compared = compareModels(procedures, { before, after }, sets)
  console.log(`${comparisonTable(compared)}\n`)
  const objections = compared.flatMap(({ set, form, measure, objection }) =>
    objection === null ? [] : [`${measure} in ${set}, ${form}: ${objection}`],
  )
  for (const objection of objections) console.error(objection)
  if (objections.length > 0 && values.force)
    console.error('replaced all the same (--force), for the reasons above')
  return objections.length === 0 || values.force
}

async function modelInUse(): Promise<UnderstandingModel | null> {
  try {
    return await readModelFile(path)
  } catch (error) {
    if (error instanceof ModelFileInvalidError) return null
    throw error
  }
}

async function readSet(file: string): Promise<EvaluationSet> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '')
  return { name: file, messages: lines.map(parseLabelledMessage) }
}

async function readSetIfThere(file: string): Promise<EvaluationSet | null> {
  try {
    return await readSet(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    console.error(`${file}: not there, nothing is compared on it`)
    return null
  }
}
