import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { CommuneKnowledge } from '../knowledge/index.ts'
import { readLexicon } from './lexicon.ts'
import { ModelFileInvalidError, readModelFile, type UnderstandingModel } from './model-file.ts'
import { procedureTextsOf } from './procedure-texts.ts'
import { trainingDataHash } from './training-data.ts'
import type { Understander } from './types.ts'
import { createUnderstander } from './understander.ts'
import { untrainedModel } from './untrained-model.ts'

/** The committed model in the models folder. */
export const MODEL_FILE = 'understanding.bin'

export interface LoadOptions {
  readonly knowledge: Pick<CommuneKnowledge, 'procedures'> & Partial<Pick<CommuneKnowledge, 'elsewhere'>>
  readonly intentsDir: string
  /** Holds the committed model. */
  readonly modelsDir: string
  /** Where models trained on edited data are kept between starts. */
  readonly cacheDir: string
  /**
   * Labelled messages on which a model trained in the background must not be worse than the one in use. Left out, or not there:
   * whatever is trained is used.
   */
  readonly regressionFile?: string
  /** Called once the freshly trained model is in use. */
  readonly onRetrained?: () => void
  /** Called when it was worse and is not used. */
  readonly onRefused?: () => void
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
 * fresh word search while a worker thread trains; the result is kept in `cacheDir` for the next start, unless it does worse on the
 * regression file.
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
    const refusalPath = cached.replace(/\.bin$/, '.refused')
    if (existsSync(refusalPath)) {
      options.log?.warn(
        `understanding model is older than its data; the one trained on them was worse (${refusalPath})`,
      )
    } else {
      options.log?.warn('understanding model is older than its data: training a new one in the background')
      worker = startTraining(
        {
          intentsDir: options.intentsDir,
          procedures,
          path: cached,
          refusalPath,
          modelInUse: model.path,
          regressionFile: existingFile(options.regressionFile),
        },
        use,
      )
      worker.on('error', () => options.log?.warn('training failed: the older model stays in use'))
    }
  }
  async function use(objections: readonly string[]): Promise<void> {
    if (objections.length > 0) {
      options.log?.warn(`the new understanding model is worse and not used: ${objections.join('; ')}`)
      options.onRefused?.()
      return
    }
    const trained = await readModelFile(cached)
    inner = createUnderstander({ procedures, model: trained })
    version = versionOf(trained)
    current = true
    options.log?.info('understanding model trained')
    options.onRetrained?.()
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
): Promise<{ current: boolean; newest: UnderstandingModel | null; path: string | null }> {
  let newest: UnderstandingModel | null = null
  let newestPath: string | null = null
  for (const path of paths) {
    try {
      const model = await readModelFile(path)
      if (model.dataHash === hash) return { current: true, newest: model, path }
      newestPath ??= path
      newest ??= model
    } catch (error) {
      if (!(error instanceof ModelFileInvalidError)) throw error
    }
  }
  return { current: false, newest, path: newestPath }
}

function existingFile(path: string | undefined): string | null {
  return path !== undefined && existsSync(path) ? path : null
}

async function lexiconOf(intentsDir: string) {
  return readLexicon(join(intentsDir, 'lexicon'))
}

function startTraining(
  workerData: Readonly<Record<string, unknown>>,
  onDone: (objections: readonly string[]) => Promise<void>,
): Worker {
  const worker = new Worker(new URL('./train-worker.ts', import.meta.url), { workerData })
  worker.unref()
  worker.on('message', (objections: readonly string[]) => {
    onDone(objections).catch((error: unknown) => worker.emit('error', error))
  })
  return worker
}
