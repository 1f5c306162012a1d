import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { compareModels } from './compare-models.ts'
import { readModelFile, type UnderstandingModel, writeModelFile } from './model-file.ts'
import type { ProcedureTexts } from './retriever.ts'
import { parseLabelledMessage } from './scoring.ts'
import { trainUnderstandingModel } from './train-model.ts'
import { readTrainingData } from './training-data.ts'

/**
 * Runs in a worker thread: trains on the given data, measures the result against the model in use, writes the model file, or the
 * reasons against it, says which, ends.
 */
const { intentsDir, procedures, path, refusalPath, modelInUse, regressionFile } = workerData as {
  readonly intentsDir: string
  readonly procedures: readonly ProcedureTexts[]
  readonly path: string
  readonly refusalPath: string
  /** Null: there is nothing to be worse than. */
  readonly modelInUse: string | null
  readonly regressionFile: string | null
}

const model = trainUnderstandingModel(await readTrainingData(intentsDir, procedures))
const objections = await objectionsTo(model)
await mkdir(dirname(path), { recursive: true })
if (objections.length === 0) await writeModelFile(path, model)
else await writeFile(refusalPath, `${objections.join('\n')}\n`)
parentPort?.postMessage(objections)

async function objectionsTo(after: UnderstandingModel): Promise<readonly string[]> {
  if (modelInUse === null || regressionFile === null) return []
  const lines = (await readFile(regressionFile, 'utf8')).split('\n').filter((line) => line.trim() !== '')
  const set = { name: regressionFile, messages: lines.map(parseLabelledMessage) }
  const before = await readModelFile(modelInUse)
  return compareModels(procedures, { before, after }, [set]).flatMap(({ measure, form, objection }) =>
    objection === null ? [] : [`${measure}, ${form}: ${objection}`],
  )
}
