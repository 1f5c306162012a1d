import { foldedCopy, hastyCopy } from './augment.ts'
import { extractFeatures, type FeatureList } from './features.ts'
import { type SvmOptions, trainSvm } from './linear-svm.ts'
import { seededRandom } from './random.ts'
import { wordsOf } from './reading.ts'
import { trainNet } from './small-net.ts'
import { marginsOf, probabilities, type TextModel } from './text-model.ts'
import { type StreamWeights, Vocabulary } from './vocabulary.ts'

export interface LabelledText {
  readonly text: string
  readonly intent: string
}

export interface TrainOptions extends Partial<SvmOptions> {
  /** Hasty copies of each text beside the one without marks. */
  readonly hastyCopies?: number
  /** Features in fewer texts are dropped. */
  readonly minTexts?: number
  readonly streamWeights?: StreamWeights
  /** What is learnt of a text; each view on its own. The whole text when absent. */
  readonly viewsOf?: (text: string) => readonly FeatureList[]
  /** Small networks beside the linear model, each from another random start. */
  readonly nets?: number
  /** Fit the probability on held-out texts; without it the probability is a fixed guess. */
  readonly calibrate?: boolean
}

interface Classification {
  readonly intent: string
  /** Calibrated probability. */
  readonly score: number
}

export interface Classifier {
  readonly model: TextModel
  /** Best label. Never throws. */
  classify(text: string): Classification
}

const DEFAULT_SHARPNESS = 4
const DEFAULT_NET_SHARE = 0.1
/** Of the small networks; found on other people's questions, in Vietnamese and in English, never on those that measure us. */
const NET = { hidden: 32, epochs: 8, learningRate: 0.7, dropout: 0.3 } as const
const NET_SEEDS = [3, 5, 7, 11]

/**
 * Learns a classifier from labelled texts; usable for any set of labels. Each text is learnt as given, without marks, and as typed in
 * haste, so that the three are read alike. Deterministic. With no texts it answers the empty label with score 0.
 */
export function train(examples: readonly LabelledText[], options: TrainOptions = {}): Classifier {
  return createClassifier(trainTextModel(examples, options))
}

/** A classifier over a model that was trained before. */
function createClassifier(model: TextModel): Classifier {
  return {
    model,
    classify(text) {
      const scores = probabilities(model, marginsOf(model, model.vocabulary.vector(featuresOf(text))))
      let best = 0
      for (let i = 1; i < scores.length; i += 1)
        if ((scores[i] as number) > (scores[best] as number)) best = i
      return { intent: model.labels[best] ?? '', score: scores[best] ?? 0 }
    },
  }
}

/** The model without the convenience around it. */
export function trainTextModel(examples: readonly LabelledText[], options: TrainOptions = {}): TextModel {
  const model = learn(examples, options)
  if (options.calibrate === false || examples.length < 50) return model
  return { ...model, ...calibrate(examples, options) }
}

function learn(examples: readonly LabelledText[], options: TrainOptions): TextModel {
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
  const classes = [...originalLabels, ...copyLabels]
  const weights = trainSvm(vectors, classes, labels.length, vocabulary.size, {
    cost: 1,
    positiveCost: 2,
    maxEpochs: 15,
    ...options,
  })
  const seeds = NET_SEEDS.slice(0, options.nets ?? 2)
  const net =
    seeds.length === 0 ? null : trainNet(vectors, classes, labels.length, vocabulary.size, { ...NET, seeds })
  const netShare = net === null ? 0 : DEFAULT_NET_SHARE
  return { labels, vocabulary, weights, net, netShare, sharpness: DEFAULT_SHARPNESS }
}

/** Features of a text as the classifier sees it. */
function featuresOf(text: string): FeatureList {
  return extractFeatures(wordsOf(text))
}

function wholeText(text: string): readonly FeatureList[] {
  return [featuresOf(text)]
}

const HELD_OUT_SHARE = 0.2
const NET_SHARES = [0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.6, 0.8, 1.2]

/**
 * The sharpness, and the share of the networks, that make the probabilities of held-out texts honest (smallest log loss). The model it
 * is found on does without hasty copies: they cost a third of the time and change neither.
 */
function calibrate(
  examples: readonly LabelledText[],
  options: TrainOptions,
): Pick<TextModel, 'sharpness' | 'netShare'> {
  const random = seededRandom(7)
  const heldOut: LabelledText[] = []
  const kept: LabelledText[] = []
  for (const example of examples) (random() < HELD_OUT_SHARE ? heldOut : kept).push(example)
  const model = learn(kept, { ...options, hastyCopies: 0 })
  const viewsOf = options.viewsOf ?? wholeText
  const cases = heldOut
    .filter((example) => model.labels.includes(example.intent))
    .map((example) => {
      const views = viewsOf(example.text)
      const shares = views.map(() => 1 / views.length)
      const vector = model.vocabulary.blend(views, shares)
      return {
        label: model.labels.indexOf(example.intent),
        alone: marginsOf({ ...model, netShare: 0 }, vector),
        together: marginsOf({ ...model, netShare: 1 }, vector),
      }
    })
  let best = { sharpness: DEFAULT_SHARPNESS, netShare: model.netShare }
  let smallestLoss = Number.POSITIVE_INFINITY
  for (const netShare of model.net === null ? [0] : NET_SHARES) {
    const mixed = cases.map(({ label, alone, together }) => ({
      label,
      margins: alone.map((margin, c) => margin + netShare * ((together[c] as number) - margin)),
    }))
    for (let sharpness = 1; sharpness <= 16; sharpness *= 1.15) {
      let loss = 0
      for (const { margins, label } of mixed) {
        const scores = probabilities({ ...model, sharpness }, margins.slice())
        loss -= Math.log(Math.max(1e-9, scores[label] as number))
      }
      if (loss < smallestLoss) {
        smallestLoss = loss
        best = { sharpness, netShare }
      }
    }
  }
  return best
}
