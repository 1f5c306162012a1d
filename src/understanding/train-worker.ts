import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { writeModelFile } from './model-file.ts'
import type { ProcedureTexts } from './retriever.ts'
import { trainUnderstandingModel } from './train-model.ts'
import { readTrainingData } from './training-data.ts'

/** Runs in a worker thread: trains on the given data, writes the model file, says so, ends. */
const { intentsDir, procedures, path } = workerData as {
  readonly intentsDir: string
  readonly procedures: readonly ProcedureTexts[]
  readonly path: string
}

const model = trainUnderstandingModel(await readTrainingData(intentsDir, procedures))
await mkdir(dirname(path), { recursive: true })
await writeModelFile(path, model)
parentPort?.postMessage('trained')
