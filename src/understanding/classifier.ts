import { foldedCopy, hastyCopy } from './augment.ts'
import { extractFeatures, type FeatureList } from './features.ts'
import { type SparseWeights, svmMargins, trainSvm } from './linear-svm.ts'
import { seededRandom } from './random.ts'
import { wordsOf } from './reading.ts'
import { type StreamWeights, Vocabulary } from './vocabulary.ts'

export interface LabelledText {
  readonly text: string
  readonly intent: string
}

export interface TrainOptions {
  /** Hasty copies of each text beside the one without marks. */
  readonly hastyCopies?: number
  readonly cost?: number
  readonly positiveCost?: number
  readonly maxEpochs?: number
  /** Features in fewer texts are dropped. */
  readonly minTexts?: number
  readonly streamWeights?: StreamWeights
  /** What is learnt of a text; each view on its own. The whole text when absent. */
  readonly viewsOf?: (text: string) => readonly FeatureList[]
  /** Fit the probability on held-out texts; without it the probability is a fixed guess. */
  readonly calibrate?: boolean
}

/** Everything a trained classifier knows; goes into the model file. */
export interface LinearModel {
  readonly labels: readonly string[]
  readonly vocabulary: Vocabulary
  readonly weights: SparseWeights
  /** Margins are multiplied by this before the softmax. */
  readonly sharpness: number
}

interface Classification {
  readonly intent: string
  /** Calibrated probability. */
  readonly score: number
}

export interface Classifier {
  readonly model: LinearModel
  /** Best label. Never throws. */
  classify(text: string): Classification
}

const DEFAULT_SHARPNESS = 4

/**
 * Learns a classifier from labelled texts; usable for any set of labels. Each text is learnt as given, without marks, and as typed in
 * haste, so that the three are read alike. Deterministic. With no texts it answers the empty label with score 0.
 */
export function train(examples: readonly LabelledText[], options: TrainOptions = {}): Classifier {
  return createClassifier(trainLinearModel(examples, options))
}

/** A classifier over a model that was trained before. */
function createClassifier(model: LinearModel): Classifier {
  return {
    model,
    classify(text) {
      const scores = probabilities(
        model,
        svmMargins(model.weights, model.vocabulary.vector(featuresOf(text))),
      )
      let best = 0
      for (let i = 1; i < scores.length; i += 1)
        if ((scores[i] as number) > (scores[best] as number)) best = i
      return { intent: model.labels[best] ?? '', score: scores[best] ?? 0 }
    },
  }
}

/** The model without the convenience around it. */
export function trainLinearModel(examples: readonly LabelledText[], options: TrainOptions = {}): LinearModel {
  const model = learn(examples, options)
  if (options.calibrate === false || examples.length < 50) return model
  return { ...model, sharpness: fitSharpness(examples, options) }
}

function learn(examples: readonly LabelledText[], options: TrainOptions): LinearModel {
  const labels = [...new Set(examples.map((example) => example.intent))].sort()
  const numberOf = new Map(labels.map((label, i) => [label, i]))
  const originals: FeatureList[] = []
  const copies: FeatureList[] = []
  const copyLabels: number[] = []
  const originalLabels: number[] = []
  const viewsOf = options.viewsOf ?? wholeText
  const seen = new Set<string>()
  for (const { text, intent } of examples) {
    const label = numberOf.get(intent) as number
    for (const view of viewsOf(text)) {
      originals.push(view)
      originalLabels.push(label)
    }
    seen.clear()
    seen.add(text.toLowerCase())
    const variants = [foldedCopy(text)]
    for (let i = 0; i < (options.hastyCopies ?? 1); i += 1) variants.push(hastyCopy(text, i))
    for (const variant of variants) {
      if (variant === null || seen.has(variant)) continue
      seen.add(variant)
      for (const view of viewsOf(variant)) {
        copies.push(view)
        copyLabels.push(label)
      }
    }
  }
  const all = [...originals, ...copies]
  const vocabulary = Vocabulary.learn(all, options.minTexts ?? 2, options.streamWeights)
  const vectors = all.map((features) => vocabulary.vector(features))
  const weights = trainSvm(vectors, [...originalLabels, ...copyLabels], labels.length, vocabulary.size, {
    cost: options.cost ?? 0.5,
    positiveCost: options.positiveCost ?? 1,
    maxEpochs: options.maxEpochs ?? 15,
  })
  return { labels, vocabulary, weights, sharpness: DEFAULT_SHARPNESS }
}

/** Features of a text as the classifier sees it. */
function featuresOf(text: string): FeatureList {
  return extractFeatures(wordsOf(text))
}

function wholeText(text: string): readonly FeatureList[] {
  return [featuresOf(text)]
}

/** Softmax of the margins, in place. */
export function probabilities(model: LinearModel, margins: Float32Array): Float32Array {
  let largest = Number.NEGATIVE_INFINITY
  for (const margin of margins) if (margin > largest) largest = margin
  let sum = 0
  for (let i = 0; i < margins.length; i += 1) {
    const value = Math.exp(model.sharpness * ((margins[i] as number) - largest))
    margins[i] = value
    sum += value
  }
  for (let i = 0; i < margins.length; i += 1) (margins[i] as number) /= sum
  return margins
}

const HELD_OUT_SHARE = 0.2

/** The sharpness that makes the probabilities of held-out texts honest (smallest log loss). */
function fitSharpness(examples: readonly LabelledText[], options: TrainOptions): number {
  const random = seededRandom(7)
  const heldOut: LabelledText[] = []
  const kept: LabelledText[] = []
  for (const example of examples) (random() < HELD_OUT_SHARE ? heldOut : kept).push(example)
  const model = learn(kept, options)
  const known = heldOut.filter((example) => model.labels.includes(example.intent))
  if (known.length === 0) return DEFAULT_SHARPNESS
  const viewsOf = options.viewsOf ?? wholeText
  const cases = known.map(({ text, intent }) => {
    const views = viewsOf(text)
    const shares = views.map(() => 1 / views.length)
    return {
      margins: svmMargins(model.weights, model.vocabulary.blend(views, shares)),
      label: model.labels.indexOf(intent),
    }
  })
  let best = DEFAULT_SHARPNESS
  let smallestLoss = Number.POSITIVE_INFINITY
  for (let sharpness = 1; sharpness <= 16; sharpness *= 1.15) {
    let loss = 0
    for (const { margins, label } of cases) {
      const scores = probabilities({ ...model, sharpness }, margins.slice())
      loss -= Math.log(Math.max(1e-9, scores[label] as number))
    }
    if (loss < smallestLoss) {
      smallestLoss = loss
      best = sharpness
    }
  }
  return best
}
