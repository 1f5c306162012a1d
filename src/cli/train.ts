import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { loadKnowledge } from '../knowledge/index.ts'
import {
  MODEL_FILE,
  procedureTextsOf,
  readTrainingData,
  trainUnderstandingModel,
  writeModelFile,
} from '../understanding/index.ts'
import { folders } from './folders.ts'

/** `npm run train`: learns from intents/ and knowledge/ and writes the model that start-up loads. */
const startedAt = performance.now()
const { knowledgeDir, intentsDir, modelsDir, commune } = folders(process.env)
const knowledge = loadKnowledge(knowledgeDir).commune(commune)
const data = await readTrainingData(intentsDir, procedureTextsOf(knowledge))
const model = trainUnderstandingModel(data)
await mkdir(modelsDir, { recursive: true })
const path = join(modelsDir, MODEL_FILE)
await writeModelFile(path, model)
const { size } = await stat(path)
console.log(
  `${path}: ${data.intents.length} intent texts, ${data.procedures.length} procedures, ${data.aspects.length} aspect texts, ` +
    `${(size / 1e6).toFixed(2)} MB, ${((performance.now() - startedAt) / 1000).toFixed(1)} s`,
)
