import type { LexiconEntry } from './lexicon.ts'
import type { UnderstandingModel } from './model-file.ts'
import type { TextModel } from './text-model.ts'
import { Vocabulary } from './vocabulary.ts'

/** A model that knows nothing: with it, procedures are found by their words alone until a training has ended. */
export function untrainedModel(lexicon: readonly LexiconEntry[]): UnderstandingModel {
  return {
    dataHash: '',
    aspectCues: [],
    lexicon,
    intents: knowingOnly(['procedure.ask']),
    procedures: knowingOnly([]),
    aspects: knowingOnly([]),
  }
}

function knowingOnly(labels: readonly string[]): TextModel {
  return {
    labels,
    vocabulary: new Vocabulary(new Int32Array(0), new Float32Array(0)),
    weights: {
      classCount: labels.length,
      rowStarts: new Int32Array(1),
      classes: new Uint16Array(0),
      steps: new Int8Array(0),
      scales: new Float32Array(labels.length),
      biases: new Float32Array(labels.length),
    },
    net: null,
    netShare: 0,
    sharpness: 1,
  }
}
