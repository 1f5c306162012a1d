import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { CommuneKnowledge } from '../knowledge/index.ts'
import { readLexicon } from './lexicon.ts'
import { ModelFileInvalidError, readModelFile, type UnderstandingModel } from './model-file.ts'
import { procedureTextsOf } from './procedure-texts.ts'
import type { ProcedureTexts } from './retriever.ts'
import { trainingDataHash } from './training-data.ts'
import type { Understander } from './types.ts'
import { createUnderstander } from './understander.ts'
import { untrainedModel } from './untrained-model.ts'

/** The committed model in the models folder. */
export const MODEL_FILE = 'understanding.bin'

export interface LoadOptions {
  readonly knowledge: Pick<CommuneKnowledge, 'procedures'>
  readonly intentsDir: string
  /** Holds the committed model. */
  readonly modelsDir: string
  /** Where models trained on edited data are kept between starts. */
  readonly cacheDir: string
  /** Called once the freshly trained model is in use. */
  readonly onRetrained?: () => void
  readonly log?: { info(message: string): void; warn(message: string): void }
}

export interface LoadedUnderstander {
  /** Keeps working while a new model is trained, then uses that one. */
  readonly understander: Understander
  /** False while the model is older than the data. */
  isCurrent(): boolean
  /** Name of the model in use: twelve hex digits of the hash of what it was learnt from, `untrained` without one. */
  version(): string
  /** Stops a training under way. */
  close(): Promise<void>
}

/**
 * Understanding that is ready at once. Where examples or procedures were edited since the last training, the older model serves with
 * fresh word search while a worker thread trains; the result is kept in `cacheDir` for the next start.
 */
export async function loadUnderstander(options: LoadOptions): Promise<LoadedUnderstander> {
  const procedures = procedureTextsOf(options.knowledge)
  const hash = await trainingDataHash(options.intentsDir, procedures)
  const cached = join(options.cacheDir, `understanding-${hash.slice(0, 16)}.bin`)
  const committed = join(options.modelsDir, MODEL_FILE)
  const model = await firstCurrent([committed, cached], hash)
  let inner = createUnderstander({
    procedures,
    model: model.newest ?? untrainedModel(await lexiconOf(options.intentsDir)),
  })
  let current = model.current
  let version = versionOf(model.newest)
  let worker: Worker | null = null
  if (!current) {
    options.log?.warn('understanding model is older than its data: training a new one in the background')
    worker = startTraining(options.intentsDir, procedures, cached, async () => {
      const trained = await readModelFile(cached)
      inner = createUnderstander({ procedures, model: trained })
      version = versionOf(trained)
      current = true
      options.log?.info('understanding model trained')
      options.onRetrained?.()
    })
    worker.on('error', () => options.log?.warn('training failed: the older model stays in use'))
  }
  return {
    understander: {
      understand: (text, context) => inner.understand(text, context),
      advance: (context, understanding) => inner.advance(context, understanding),
    },
    isCurrent: () => current,
    version: () => version,
    close: async () => {
      await worker?.terminate()
    },
  }
}

function versionOf(model: UnderstandingModel | null): string {
  return model?.dataHash.slice(0, 12) ?? 'untrained'
}

/** Whether the committed model was trained on exactly these data. */
export async function isModelCurrent(
  options: Pick<LoadOptions, 'knowledge' | 'intentsDir' | 'modelsDir'>,
): Promise<boolean> {
  const hash = await trainingDataHash(options.intentsDir, procedureTextsOf(options.knowledge))
  return (await firstCurrent([join(options.modelsDir, MODEL_FILE)], hash)).current
}

async function firstCurrent(
  paths: readonly string[],
  hash: string,
): Promise<{ current: boolean; newest: UnderstandingModel | null }> {
  let newest: UnderstandingModel | null = null
  for (const path of paths) {
    try {
      const model = await readModelFile(path)
      if (model.dataHash === hash) return { current: true, newest: model }
      newest ??= model
    } catch (error) {
      if (!(error instanceof ModelFileInvalidError)) throw error
    }
  }
  return { current: false, newest }
}

async function lexiconOf(intentsDir: string) {
  return readLexicon(join(intentsDir, 'lexicon'))
}

function startTraining(
  intentsDir: string,
  procedures: readonly ProcedureTexts[],
  path: string,
  onDone: () => Promise<void>,
): Worker {
  const worker = new Worker(new URL('./train-worker.ts', import.meta.url), {
    workerData: { intentsDir, procedures, path },
  })
  worker.unref()
  worker.on('message', () => {
    onDone().catch((error: unknown) => worker.emit('error', error))
  })
  return worker
}
