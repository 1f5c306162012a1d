import { createHash } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { AspectCue } from './aspect-cues.ts'
import type { LexiconEntry } from './lexicon.ts'
import type { TextModel } from './text-model.ts'
import { Vocabulary } from './vocabulary.ts'

/** What training learns and start-up loads. */
export interface UnderstandingModel {
  /** Of everything it was learnt from, and of the way of learning: equal means up to date. */
  readonly dataHash: string
  readonly lexicon: readonly LexiconEntry[]
  readonly aspectCues: readonly AspectCue[]
  readonly intents: TextModel
  readonly procedures: TextModel
  readonly aspects: TextModel
}

/** The file is missing, cut short, altered or of another version: it must be trained again. */
export class ModelFileInvalidError extends Error {
  readonly code = 'MODEL_FILE_INVALID'
  override readonly name = 'ModelFileInvalidError'
}

const MAGIC = Buffer.from('NGHEDAN-MODEL-3\n')
const CHECKSUM_BYTES = 32

interface StoredModel {
  readonly labels: readonly string[]
  readonly sharpness: number
  readonly netShare: number
  /** Size of the network's hidden layer; 0 without one. */
  readonly hidden: number
  readonly featureCount: number
  readonly entryCount: number
}

interface Header {
  readonly dataHash: string
  readonly lexicon: readonly LexiconEntry[]
  readonly aspectCues: readonly AspectCue[]
  readonly models: readonly [StoredModel, StoredModel, StoredModel]
}

/** One self-contained file: magic, SHA-256 of the rest, then the compressed header and arrays (little endian). */
export function encodeModel(model: UnderstandingModel): Buffer {
  const models = [model.intents, model.procedures, model.aspects]
  const header = Buffer.from(
    JSON.stringify({
      dataHash: model.dataHash,
      lexicon: model.lexicon,
      aspectCues: model.aspectCues,
      models: models.map(describe),
    }),
  )
  const length = Buffer.alloc(4)
  length.writeUInt32LE(header.length)
  const padding = Buffer.alloc((4 - (header.length % 4)) % 4)
  const body = deflateRawSync(Buffer.concat([length, header, padding, ...models.flatMap(arraysOf)]), {
    level: 9,
  })
  return Buffer.concat([MAGIC, createHash('sha256').update(body).digest(), body])
}

/** @throws {ModelFileInvalidError} wrong magic, checksum or shape */
export function decodeModel(file: Buffer): UnderstandingModel {
  const bodyStart = MAGIC.length + CHECKSUM_BYTES
  if (file.length < bodyStart || !file.subarray(0, MAGIC.length).equals(MAGIC))
    throw new ModelFileInvalidError('not a model file')
  const body = file.subarray(bodyStart)
  const checksum = file.subarray(MAGIC.length, bodyStart)
  if (!createHash('sha256').update(body).digest().equals(checksum))
    throw new ModelFileInvalidError('checksum differs')
  const inflated = inflateRawSync(body)
  const bytes = inflated.buffer.slice(
    inflated.byteOffset,
    inflated.byteOffset + inflated.byteLength,
  ) as ArrayBuffer
  const headerLength = new DataView(bytes).getUint32(0, true)
  const header = JSON.parse(Buffer.from(bytes, 4, headerLength).toString('utf8')) as Header
  const cursor = { at: 4 + headerLength + ((4 - (headerLength % 4)) % 4) }
  const [intents, procedures, aspects] = header.models.map((stored) => restore(stored, bytes, cursor))
  if (intents === undefined || procedures === undefined || aspects === undefined)
    throw new ModelFileInvalidError('a model is missing')
  const { dataHash, lexicon, aspectCues } = header
  return { dataHash, lexicon, aspectCues, intents, procedures, aspects }
}

/** @throws {ModelFileInvalidError} also where there is no such file */
export async function readModelFile(path: string): Promise<UnderstandingModel> {
  let file: Buffer
  try {
    file = await readFile(path)
  } catch (cause) {
    throw new ModelFileInvalidError('cannot be read', { cause })
  }
  return decodeModel(file)
}

/** Written beside and renamed, so that a reader never sees half a file. */
export async function writeModelFile(path: string, model: UnderstandingModel): Promise<void> {
  const beside = `${path}.${process.pid}.part`
  await writeFile(beside, encodeModel(model))
  await rename(beside, path)
}

function describe(model: TextModel): StoredModel {
  return {
    labels: model.labels,
    sharpness: model.sharpness,
    netShare: model.netShare,
    hidden: model.net?.hidden ?? 0,
    featureCount: model.vocabulary.size,
    entryCount: model.weights.steps.length,
  }
}

function arraysOf({ vocabulary, weights, net }: TextModel): Buffer[] {
  const quantised = Uint16Array.from(vocabulary.idf, (value) => Math.round(value * IDF_STEPS))
  return [
    vocabulary.hashes,
    weights.rowStarts,
    weights.scales,
    weights.biases,
    quantised,
    weights.classes,
    weights.steps,
    ...(net === null ? [] : [net.rows, net.rowScales, net.hiddenBias, net.output, net.outputBias]),
  ].map((array) => {
    const bytes = Buffer.from(array.buffer, array.byteOffset, array.byteLength)
    return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
  })
}

const IDF_STEPS = 4096

function restore(stored: StoredModel, bytes: ArrayBuffer, cursor: { at: number }): TextModel {
  const take = (byteLength: number) => {
    const at = cursor.at
    cursor.at += byteLength + ((4 - (byteLength % 4)) % 4)
    return at
  }
  const { featureCount, entryCount } = stored
  const classCount = stored.labels.length
  const hashes = new Int32Array(bytes, take(featureCount * 4), featureCount)
  const rowStarts = new Int32Array(bytes, take((featureCount + 1) * 4), featureCount + 1)
  const scales = new Float32Array(bytes, take(classCount * 4), classCount)
  const biases = new Float32Array(bytes, take(classCount * 4), classCount)
  const idf = Float32Array.from(
    new Uint16Array(bytes, take(featureCount * 2), featureCount),
    (value) => value / IDF_STEPS,
  )
  const classes = new Uint16Array(bytes, take(entryCount * 2), entryCount)
  const steps = new Int8Array(bytes, take(entryCount), entryCount)
  const floats = (count: number) => new Float32Array(bytes, take(count * 4), count)
  const { hidden } = stored
  const net: TextModel['net'] =
    hidden === 0
      ? null
      : {
          hidden,
          classCount,
          rows: new Int8Array(bytes, take(featureCount * hidden), featureCount * hidden),
          rowScales: floats(featureCount),
          hiddenBias: floats(hidden),
          output: floats(hidden * classCount),
          outputBias: floats(classCount),
        }
  return {
    labels: stored.labels,
    sharpness: stored.sharpness,
    net,
    netShare: stored.netShare,
    vocabulary: new Vocabulary(hashes, idf),
    weights: { classCount, rowStarts, classes, steps, scales, biases },
  }
}
